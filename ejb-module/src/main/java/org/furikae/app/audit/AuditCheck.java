package org.furikae.app.audit;

import java.util.Optional;

/**
 * What checking the whole trail showed.
 *
 * @param entries entries looked at
 * @param firstBroken number of the first entry that was altered, or after which entries are missing; empty when all is well
 * @param headHash hash of the last entry, to compare with one that was exported earlier
 */
public record AuditCheck(long entries, Optional<Long> firstBroken, String headHash) {
    public boolean isIntact() {
        return firstBroken.isEmpty();
    }
}
