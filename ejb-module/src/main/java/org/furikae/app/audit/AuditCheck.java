package org.furikae.app.audit;

import java.util.Optional;

/**
 * What checking the whole trail showed.
 *
 * @param entries entries looked at
 * @param firstBroken number of the first entry that was altered, or after which entries are missing; empty when all is well
 * @param head where the chain ends, to compare with one that was exported
 */
public record AuditCheck(long entries, Optional<Long> firstBroken, AuditHead head) {
    public boolean isIntact() {
        return firstBroken.isEmpty();
    }
}
