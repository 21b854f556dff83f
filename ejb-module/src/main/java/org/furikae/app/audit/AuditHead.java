package org.furikae.app.audit;

/**
 * The end of the chain of audit entries.
 *
 * @param number of the last entry; 0 before the first
 * @param hash of the last entry; 64 zeros before the first
 */
public record AuditHead(long number, String hash) {
    static final AuditHead BEFORE_THE_FIRST = new AuditHead(0, "0".repeat(64));
}
