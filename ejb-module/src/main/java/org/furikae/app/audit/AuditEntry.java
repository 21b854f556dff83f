package org.furikae.app.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One entry of the audit trail.
 *
 * @param number counts up from 1 without gaps
 * @param at to the microsecond
 * @param contentSha256 of what the entry vouches for beside itself, 64 lower-case hex digits; empty for most
 * @param previousHash hash of the entry before; 64 zeros before the first
 * @param hash SHA-256 of everything above, 64 lower-case hex digits
 */
public record AuditEntry(
        long number,
        Instant at,
        String userName,
        String action,
        String subject,
        String purpose,
        String contentSha256,
        String previousHash,
        String hash) {

    static AuditEntry after(
            AuditHead head,
            Instant at,
            String userName,
            String action,
            String subject,
            String purpose,
            String contentSha256) {
        Instant stored = at.truncatedTo(ChronoUnit.MICROS);
        AuditEntry unsigned = new AuditEntry(
                head.number() + 1, stored, userName, action, subject, purpose, contentSha256, head.hash(), "");
        return new AuditEntry(
                unsigned.number,
                stored,
                userName,
                action,
                subject,
                purpose,
                contentSha256,
                head.hash(),
                unsigned.computedHash());
    }

    /** Whether the hash is the one that follows from the rest. */
    boolean isIntact() {
        return hash.equals(computedHash());
    }

    /** Entries that vouch for nothing have the hash that they had before there was anything to vouch for. */
    private String computedHash() {
        CanonicalForm form = new CanonicalForm()
                .number(number)
                .text(at.toString())
                .text(userName)
                .text(action)
                .text(subject)
                .text(purpose);
        if (!contentSha256.isEmpty()) {
            form.text(contentSha256);
        }
        return form.text(previousHash).sha256();
    }
}
