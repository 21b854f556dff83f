package org.furikae.app.audit;

import java.time.YearMonth;
import java.util.List;

/**
 * What checking the trail and everything that it vouches for showed.
 *
 * @param decisions decisions that are what they were
 * @param archived decisions that are what they were but for their explanations, which were not looked at, by the archive that has them
 * @param seals seals looked at
 * @param faultCount of faults found, of which {@code faults} holds the first
 * @param lostHeads hashes that were noted earlier and that no entry has: the trail was cut or written anew
 */
public record AuditReport(
        AuditCheck chain,
        long seals,
        long decisions,
        List<Archived> archived,
        long faultCount,
        List<DecisionFault> faults,
        List<String> lostHeads) {
    /** As many faults as a person would read. */
    public static final int FAULTS_KEPT = 1_000;

    /**
     * Decisions whose explanations are not in the database.
     *
     * @param fileName of the archive that has them
     * @param fileSha256 of that file, 64 lower-case hex digits
     */
    public record Archived(YearMonth month, String fileName, String fileSha256, long decisions) {}

    /** How many decisions have their explanations in archives. */
    public long archivedCount() {
        return archived.stream().mapToLong(Archived::decisions).sum();
    }

    public boolean isIntact() {
        return chain.isIntact() && faultCount == 0 && lostHeads.isEmpty();
    }
}
