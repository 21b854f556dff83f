package org.furikae.app.archive;

/** Something is not archived, returned or read. The message says in Japanese why, and what mends it. */
public class ArchiveRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean tampering;

    private ArchiveRefusedException(String message, boolean tampering) {
        super(message);
        this.tampering = tampering;
    }

    static ArchiveRefusedException because(String message) {
        return new ArchiveRefusedException(message, false);
    }

    /** Decisions or explanations are not what the audit trail vouches for. */
    static ArchiveRefusedException altered(String message) {
        return new ArchiveRefusedException(message, true);
    }

    /** Whether something was altered. */
    public boolean isTampering() {
        return tampering;
    }
}
