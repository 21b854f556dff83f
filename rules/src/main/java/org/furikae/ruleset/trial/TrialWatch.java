package org.furikae.ruleset.trial;

/** Who looks at a trial while it runs. Called by another thread than the one that waits for the result. */
public interface TrialWatch {
    /** Nobody. */
    TrialWatch NONE = new TrialWatch() {};

    /**
     * How far it is.
     *
     * @param total 0 when it cannot be told
     */
    default void progress(TrialStep step, long done, long total) {}

    /** Whether to stop. Asked every tenth of a second. */
    default boolean cancelled() {
        return false;
    }
}
