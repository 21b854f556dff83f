package org.furikae.app.audit;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.furikae.app.persistence.ArchivedMonthTable;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.LookupHash;

/**
 * Decisions whose explanations archives hold, and what is left of them. Only archives count that the trail vouches for and did not see
 * returned. Good for one check.
 */
final class ArchivedDecisions {
    private final Database database;
    private final ArchivedMonthTable table;
    private final List<ArchivedMonthTable.Row> vouchedFor = new ArrayList<>();
    private final List<ArchivedMonthTable.Row> altered = new ArrayList<>();
    /** Of each archive the hashes looked at last: whoever asks in the order of decision numbers finds the next ones there. */
    private final Map<Long, Some> lastLookedAt = new HashMap<>();

    private record Some(long firstNumber, long lastNumber, Map<Long, DecisionHash> byNumber) {
        boolean covers(long decisionNumber) {
            return firstNumber <= decisionNumber && decisionNumber <= lastNumber;
        }
    }

    private ArchivedDecisions(Database database) {
        this.database = database;
        this.table = new ArchivedMonthTable(database);
    }

    /** All archives, each with all of its hashes held against the trail. */
    static ArchivedDecisions proven(Database database) {
        ArchivedDecisions archived = new ArchivedDecisions(database);
        if (archived.table.exists()) {
            archived.table.all().forEach(row -> archived.add(row, archived.hashesSha256(row)));
        }
        return archived;
    }

    /** The same at once: that nobody altered the hashes of an archive is not looked at. */
    static ArchivedDecisions asRecorded(Database database) {
        ArchivedDecisions archived = new ArchivedDecisions(database);
        archived.table.all().forEach(row -> archived.add(row, row.content().hashesSha256()));
        return archived;
    }

    private void add(ArchivedMonthTable.Row row, String hashesSha256) {
        String content = ArchiveSeals.sha256(row.content());
        if (isReturned(content)) {
            return;
        }
        boolean vouched = new AuditChain(database)
                .entry(row.auditNumber())
                .filter(entry -> entry.action().equals(AuditAction.EXPLANATIONS_ARCHIVED)
                        && entry.contentSha256().equals(content))
                .isPresent();
        (vouched && hashesSha256.equals(row.content().hashesSha256()) ? vouchedFor : altered).add(row);
    }

    private boolean isReturned(String content) {
        return database.queryOne(
                        "select 1 from audit_entry where action = ? and content_sha256 = ? limit 1",
                        parameters -> parameters
                                .text(AuditAction.EXPLANATIONS_RETURNED)
                                .text(content),
                        Columns::number)
                .isPresent();
    }

    private String hashesSha256(ArchivedMonthTable.Row row) {
        MessageDigest digest = LookupHash.sha256();
        long archive = row.content().number();
        for (Optional<ArchivedMonthTable.Hashes> next = table.next(archive, Long.MIN_VALUE);
                next.isPresent();
                next = table.next(archive, next.get().firstNumber())) {
            digest.update(next.get().hashes());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Archives that are not what the trail vouches for. */
    List<ArchivedMonthTable.Row> altered() {
        return List.copyOf(altered);
    }

    /** The archives that count. */
    List<ArchivedMonthTable.Row> vouchedFor() {
        return List.copyOf(vouchedFor);
    }

    /**
     * The archive that holds the explanation of a decision of which the rest is as it was.
     *
     * @param rest computed without the explanation
     */
    Optional<ArchivedMonthTable.Row> holding(DecisionHash rest) {
        return vouchedFor.stream().filter(row -> holds(row, rest)).findFirst();
    }

    private boolean holds(ArchivedMonthTable.Row row, DecisionHash rest) {
        long number = rest.decisionNumber();
        if (number < row.content().firstNumber() || number > row.content().lastNumber()) {
            return false;
        }
        Some some = lastLookedAt.get(row.content().number());
        if (some == null || !some.covers(number)) {
            some = table.covering(row.content().number(), number)
                    .map(ArchivedDecisions::some)
                    .orElse(new Some(number, number, Map.of()));
            lastLookedAt.put(row.content().number(), some);
        }
        return rest.equals(some.byNumber().get(number));
    }

    private static Some some(ArchivedMonthTable.Hashes hashes) {
        return new Some(
                hashes.firstNumber(),
                hashes.lastNumber(),
                Seal.read(hashes.hashes()).stream()
                        .collect(Collectors.toMap(
                                DecisionHash::decisionNumber, Function.identity(), (one, another) -> one)));
    }
}
