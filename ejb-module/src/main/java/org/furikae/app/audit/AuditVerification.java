package org.furikae.app.audit;

import java.util.Optional;

/** Follows the chain of hashes entry by entry. */
final class AuditVerification {
    private static final String BEFORE_THE_FIRST = "0".repeat(64);

    private long entries;
    private long lastNumber;
    private String lastHash = BEFORE_THE_FIRST;
    private Optional<Long> firstBroken = Optional.empty();

    void next(AuditEntry entry) {
        boolean follows =
                entry.number() == lastNumber + 1 && entry.previousHash().equals(lastHash);
        if (firstBroken.isEmpty() && !(follows && entry.isIntact())) {
            firstBroken = Optional.of(entry.number());
        }
        entries++;
        lastNumber = entry.number();
        lastHash = entry.hash();
    }

    /** Entries cut off at the end are missed by nobody but the head. */
    AuditCheck against(long headNumber, String headHash) {
        if (firstBroken.isEmpty() && !(headNumber == lastNumber && headHash.equals(lastHash))) {
            firstBroken = Optional.of(Math.max(1, lastNumber));
        }
        return new AuditCheck(entries, firstBroken, lastHash);
    }
}
