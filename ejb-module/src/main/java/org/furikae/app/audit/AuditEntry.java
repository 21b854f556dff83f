package org.furikae.app.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import org.furikae.app.persistence.LookupHash;

/**
 * One entry of the audit trail.
 *
 * @param number counts up from 1 without gaps
 * @param at to the microsecond
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
        String previousHash,
        String hash) {

    static AuditEntry after(
            long previousNumber,
            String previousHash,
            Instant at,
            String userName,
            String action,
            String subject,
            String purpose) {
        Instant stored = at.truncatedTo(ChronoUnit.MICROS);
        return new AuditEntry(
                previousNumber + 1,
                stored,
                userName,
                action,
                subject,
                purpose,
                previousHash,
                hash(previousNumber + 1, stored, userName, action, subject, purpose, previousHash));
    }

    /** Whether the hash is the one that follows from the rest. */
    boolean isIntact() {
        return hash.equals(hash(number, at, userName, action, subject, purpose, previousHash));
    }

    /** Each field is preceded by its length, so that moving a character from one field to the next changes the hash. */
    private static String hash(
            long number,
            Instant at,
            String userName,
            String action,
            String subject,
            String purpose,
            String previousHash) {
        MessageDigest digest = LookupHash.sha256();
        for (String field :
                List.of(String.valueOf(number), at.toString(), userName, action, subject, purpose, previousHash)) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
