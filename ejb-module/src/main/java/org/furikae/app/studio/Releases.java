package org.furikae.app.studio;

import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.furikae.app.rules.RuleRelease;
import org.furikae.app.rules.Timetable;

/**
 * Puts rule sets in force: an author asks, another author or a supervisor approves. Whoever may see the studio may look.
 */
public interface Releases {
    /** Releases, newest first. */
    List<RuleRelease> newestFirst();

    /** What is in force from which treatment month on. */
    List<Timetable.Span> timetable();

    Optional<RuleRelease> find(long release);

    /** The rules of a release. */
    Optional<RuleSetView> browse(long release);

    /** The rules of a draft as of a revision; empty when it is not there or cannot be read as a rule set. */
    Optional<RuleSetView> browseDraft(long draft, int revision);

    /** The rules of a request. */
    Optional<RuleSetView> browseRequest(long request);

    /** Files in which two releases differ, by path. */
    List<FileDifference> differences(long before, long after) throws StudioRefusedException;

    /** Files in which a draft differs from what it began with. */
    List<FileDifference> differencesOfDraft(long draft, int revision) throws StudioRefusedException;

    /** Files in which a request differs from what is in force for a treatment month. */
    List<FileDifference> differencesOfRequest(long request, YearMonth month) throws StudioRefusedException;

    /** Writes the files of a release as a zip that the command line takes. */
    void writeZip(long release, OutputStream out) throws IOException, StudioRefusedException;

    /** Requests, newest first. */
    List<ReleaseRequest> requests(long before, int limit);

    /** Requests that wait for somebody. */
    List<ReleaseRequest> openRequests();

    Optional<ReleaseRequest> request(long number);

    /**
     * Why a draft may not be released, in Japanese; empty when it may. Examines it unless that was done.
     */
    List<String> obstacles(long draft, int revision) throws StudioRefusedException;

    /**
     * Asks for the release of a draft.
     *
     * @param effectiveFrom first treatment month; empty for all months
     * @param impact number of a finished comparison of exactly this content
     * @throws StudioRefusedException when gates, cases or the least of cases (each rule one that fires and one that does not) say
     *     no, or the comparison is of something else
     */
    long ask(long draft, int revision, Optional<YearMonth> effectiveFrom, long impact, String reason)
            throws StudioRefusedException;

    /**
     * Asks for an earlier release to be in force again (roll-back).
     *
     * @param impact a comparison to attach; may be empty, as it was in force before
     */
    long askAgain(long release, Optional<YearMonth> effectiveFrom, Optional<Long> impact, String reason)
            throws StudioRefusedException;

    /**
     * Approves: the rule set is in force at once, for claims of the treatment months from {@code effectiveFrom} on. Claims that are
     * being decided finish with what they began with.
     *
     * @return number of the release
     * @throws StudioRefusedException when the caller asked for it, it has ended, or it does not pass gates and cases any more
     */
    long approve(long request, Optional<YearMonth> effectiveFrom, String reason) throws StudioRefusedException;

    /** Does not release it. */
    void refuse(long request, String reason) throws StudioRefusedException;

    /** Takes one's own request back. */
    void withdraw(long request, String reason) throws StudioRefusedException;
}
