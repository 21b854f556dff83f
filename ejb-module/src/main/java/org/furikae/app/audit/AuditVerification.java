package org.furikae.app.audit;

import java.util.Optional;

/** Follows the chain of hashes entry by entry. */
final class AuditVerification {
    private long entries;
    private AuditHead last = AuditHead.BEFORE_THE_FIRST;
    private Optional<Long> firstBroken = Optional.empty();

    void next(AuditEntry entry) {
        boolean follows =
                entry.number() == last.number() + 1 && entry.previousHash().equals(last.hash());
        if (firstBroken.isEmpty() && !(follows && entry.isIntact())) {
            firstBroken = Optional.of(entry.number());
        }
        entries++;
        last = new AuditHead(entry.number(), entry.hash());
    }

    /** Entries cut off at the end are missed by nobody but the head. */
    AuditCheck against(AuditHead head) {
        if (firstBroken.isEmpty() && !head.equals(last)) {
            firstBroken = Optional.of(Math.max(1, last.number()));
        }
        return new AuditCheck(entries, firstBroken, last);
    }
}
