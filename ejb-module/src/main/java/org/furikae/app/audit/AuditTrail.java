package org.furikae.app.audit;

/** The append-only trail of who did what and why; each entry holds the hash of the one before. */
public interface AuditTrail {
    /**
     * Writes an entry in the caller's transaction, so that what was done and its entry stand or fall together.
     *
     * @param action short code such as {@code claim.open}, one of {@link AuditAction}
     * @param subject what it was done to, such as a claim id; never a name or other personal data
     * @param purpose why, in the words of the user or the page; empty when the action says it
     */
    void record(String action, String subject, String purpose);

    /**
     * The same for an entry that vouches for something stored elsewhere.
     *
     * @param contentSha256 of what it vouches for, 64 lower-case hex digits
     * @return the number of the entry
     */
    long recordContent(String action, String subject, String purpose, String contentSha256);

    /**
     * Writes that somebody logged in, or tried to. A name without an account is not kept: people type passwords into the wrong
     * field.
     */
    void recordLogIn(String userName, boolean succeeded);
}
