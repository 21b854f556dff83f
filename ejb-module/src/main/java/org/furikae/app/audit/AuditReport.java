package org.furikae.app.audit;

import java.util.List;

/**
 * What checking the trail and everything that it vouches for showed.
 *
 * @param decisions decisions that are what they were
 * @param seals seals looked at
 * @param faultCount of faults found, of which {@code faults} holds the first
 * @param lostHeads hashes that were noted earlier and that no entry has: the trail was cut or written anew
 */
public record AuditReport(
        AuditCheck chain,
        long seals,
        long decisions,
        long faultCount,
        List<DecisionFault> faults,
        List<String> lostHeads) {
    /** As many faults as a person would read. */
    public static final int FAULTS_KEPT = 1_000;

    public boolean isIntact() {
        return chain.isIntact() && faultCount == 0 && lostHeads.isEmpty();
    }
}
