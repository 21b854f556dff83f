package org.furikae.app.studio;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * What a draft would change on past claims. Computed in the background, one after the other; nothing of it is a decision. Authors
 * and supervisors ask; auditors read.
 */
public interface Impacts {
    /**
     * Asks for a comparison of a draft with what is in force.
     *
     * @return its number
     * @throws StudioRefusedException when the draft is not there or cannot be read as a rule set
     */
    long compareDraft(long draft, int revision, ImpactScope scope) throws StudioRefusedException;

    /** The same for the content of an earlier release. */
    long compareRelease(long release, ImpactScope scope) throws StudioRefusedException;

    Optional<ImpactSummary> find(long number);

    /** Newest first. */
    List<ImpactSummary> newestFirst(long before, int limit);

    /** Those of a content that are done, newest first: what can be attached to a request for release. */
    List<ImpactSummary> doneFor(String contentSha256);

    /** Stops it, or takes it off the queue. What was compared so far is kept. */
    void cancel(long number) throws StudioRefusedException;

    /** Sums so far. */
    ImpactResult result(long number);

    /**
     * Changed claims in their order.
     *
     * @param before outcome code before; empty for all
     * @param after outcome code after; empty for all
     */
    List<ChangedClaim> changes(long number, String before, String after, long offset, int limit);

    long countChanges(long number, String before, String after);

    /** One changed claim with both explanations. Recorded as a look at a person's data. */
    Optional<ExplainedChange> explain(long number, long position, String purpose);

    /** Writes all changed claims. Streamed; entered in the audit trail. Closes {@code out}. */
    void writeWorkbook(long number, OutputStream out) throws IOException, StudioRefusedException;

    /** The same as csv. */
    void writeCsv(long number, OutputStream out) throws IOException, StudioRefusedException;
}
