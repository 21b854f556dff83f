package org.furikae.app.audit;

/** The append-only trail of who did what and why; each entry holds the hash of the one before. */
public interface AuditTrail {
    /**
     * Writes an entry in the caller's transaction, so that what was done and its entry stand or fall together.
     *
     * @param action short code such as {@code claim.open}
     * @param subject what it was done to, such as a claim id; never a name or other personal data
     * @param purpose why, in the words of the user or the page; empty when the action says it
     */
    void record(String action, String subject, String purpose);

    /**
     * Writes that somebody logged in, or tried to. A name without an account is not kept: people type passwords into the wrong
     * field.
     */
    void recordLogIn(String userName, boolean succeeded);

    /** Computes every hash again from the first entry on, to see whether anything was altered. */
    AuditCheck verify();
}
