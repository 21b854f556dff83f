package org.furikae.app.studio;

import java.util.Optional;

/**
 * Tries drafts out, in a process beside the server: gates, compiler, cases, decision grid. Authors try; supervisors and auditors
 * read what came of it.
 */
public interface Trials {
    /** Compiles a revision and runs its cases. What is known of the same content is given at once. */
    TrialResult test(long draft, int revision) throws StudioRefusedException;

    /** As {@link #test}, and the decision grid, coverage, and which rules could be taken away without any case noticing. */
    TrialResult examine(long draft, int revision) throws StudioRefusedException;

    /** The most telling of what is known about a content; empty when it was never tried. */
    Optional<TrialResult> find(String contentSha256);

    /** Has a process readied while the caller reads. */
    void warmUp();
}
