package org.furikae.app.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.furikae.app.persistence.ArchivedMonthTable;
import org.furikae.app.persistence.Database;

/**
 * Holds explanations against the seals of their decisions, wherever they are, and has the trail vouch for archives. Of use outside of
 * the container.
 */
public final class ArchiveSeals {
    private static final String FORM = "furikae archive 1";

    private final Database database;
    private final SealTable seals;

    public ArchiveSeals(Database database) {
        this.database = database;
        this.seals = new SealTable(database);
    }

    /**
     * What some explanations proved to be.
     *
     * @param altered numbers of decisions that are not, with these explanations, what the trail vouches for
     * @param rest hashes of the decisions without their explanations
     */
    public record Proof(List<Long> altered, ArchivedMonthTable.Hashes rest) {}

    /** @param explanations as stored, by decision number; at least one, and as many as memory holds */
    public Proof prove(SortedMap<Long, byte[]> explanations) {
        Map<Long, DecisionHashes.WithAndWithout> hashes = new DecisionHashes(database).with(explanations);
        Map<Long, DecisionHash> sealed = new HashMap<>();
        List<Long> altered = new ArrayList<>();
        List<DecisionHash> rest = new ArrayList<>();
        long sealedUntil = Long.MIN_VALUE;
        for (long number : explanations.keySet()) {
            if (number > sealedUntil) {
                sealed.clear();
                seals.covering(number)
                        .filter(SealTable.Stored::isVouchedFor)
                        .ifPresent(seal -> seal.decisions().forEach(one -> sealed.put(one.decisionNumber(), one)));
                sealedUntil = sealed.isEmpty()
                        ? number
                        : sealed.keySet().stream().max(Long::compare).orElseThrow();
            }
            DecisionHashes.WithAndWithout found = hashes.get(number);
            if (found == null || !found.whole().equals(sealed.get(number))) {
                altered.add(number);
            } else {
                rest.add(found.rest());
            }
        }
        return new Proof(
                List.copyOf(altered),
                new ArchivedMonthTable.Hashes(
                        explanations.firstKey(),
                        explanations.lastKey(),
                        rest.isEmpty() ? new byte[0] : new Seal(rest).bytes()));
    }

    /** The decisions that some hashes of an archive are of. */
    public static List<Long> decisionNumbers(ArchivedMonthTable.Hashes hashes) {
        return Seal.read(hashes.hashes()).stream()
                .map(DecisionHash::decisionNumber)
                .toList();
    }

    /** Has the trail vouch for an archive, in the caller's transaction, and returns the number of the entry. */
    public long vouch(ArchivedMonthTable.Content archive, String userName) {
        return entry(AuditAction.EXPLANATIONS_ARCHIVED, archive, userName);
    }

    /** Has the trail say that the explanations of an archive are in the database again, in the caller's transaction. */
    public void vouchReturned(ArchivedMonthTable.Content archive, String userName) {
        entry(AuditAction.EXPLANATIONS_RETURNED, archive, userName);
    }

    private long entry(String action, ArchivedMonthTable.Content archive, String userName) {
        return new AuditChain(database)
                .append(
                        userName,
                        action,
                        archive.month() + " " + archive.fileName() + ", " + archive.decisions() + " decisions",
                        "",
                        sha256(archive));
    }

    /** What entries say of an archive, 64 lower-case hex digits. */
    static String sha256(ArchivedMonthTable.Content archive) {
        return new CanonicalForm()
                .text(FORM)
                .number(archive.number())
                .text(archive.month().toString())
                .text(archive.fileName())
                .text(archive.fileSha256())
                .number(archive.decisions())
                .number(archive.firstNumber())
                .number(archive.lastNumber())
                .text(archive.hashesSha256())
                .sha256();
    }
}
