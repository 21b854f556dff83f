package org.furikae.app.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.furikae.app.persistence.ArchivedMonthTable;
import org.furikae.app.persistence.ClaimNumber;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;

/** Checks all decisions against their seals, in the order of decision numbers. Good for one check. */
final class SealVerification {
    /** How often progress is told. */
    static final int STEP = 1_000;

    private static final int SEALS_AT_ONCE = 50;

    private final Database database;
    private final SealTable seals;
    private final DecisionHashes hashes;
    private final ArchivedDecisions archives;
    private final LongConsumer progress;
    private final List<DecisionFault> faults = new ArrayList<>();
    /** Number of the entry that says so, 0 for a batch that did not fail. */
    private final Map<Long, Long> failedBatches = new HashMap<>();

    /** Decisions by the number of the archive that has their explanation. */
    private final Map<Long, Long> archived = new HashMap<>();

    private long faultCount;
    private long sealCount;
    private long decisionCount;
    private long archivedCount;

    SealVerification(Database database, LongConsumer progress) {
        this.database = database;
        this.seals = new SealTable(database);
        this.hashes = DecisionHashes.ofAnySchema(database);
        this.archives = ArchivedDecisions.proven(database);
        this.progress = progress;
    }

    private record Found(String claimId, long decisionNumber) {}

    AuditReport check(AuditCheck chain, List<String> lostHeads) throws IOException {
        findRemovedSeals();
        archives.altered()
                .forEach(row -> report(
                        DecisionFault.Kind.ARCHIVE_ALTERED, "", row.content().firstNumber(), row.auditNumber()));
        // Numbers begin with 1; whoever adds decisions may not care.
        long after = Long.MIN_VALUE;
        for (List<SealTable.Stored> some = seals.next(after, SEALS_AT_ONCE);
                !some.isEmpty();
                some = seals.next(some.get(some.size() - 1).firstNumber(), SEALS_AT_ONCE)) {
            for (SealTable.Stored seal : some) {
                findAdded(after, seal.firstNumber());
                check(seal);
                after = Math.max(after, seal.lastNumber());
            }
        }
        findAdded(after, Long.MAX_VALUE);
        findWrongInForce();
        return new AuditReport(chain, sealCount, decisionCount, archived(), faultCount, List.copyOf(faults), lostHeads);
    }

    private void check(SealTable.Stored seal) {
        sealCount++;
        if (!seal.isVouchedFor()) {
            report(DecisionFault.Kind.SEAL_ALTERED, "", seal.firstNumber(), seal.auditNumber());
        }
        Map<Long, DecisionHash> now = new LinkedHashMap<>();
        hashes.between(seal.firstNumber(), seal.lastNumber()).forEach(one -> now.put(one.decisionNumber(), one));
        for (DecisionHash sealed : seal.decisions()) {
            DecisionHash found = now.remove(sealed.decisionNumber());
            if (found == null) {
                reportRemoved(sealed, seal);
            } else if (found.equals(sealed)) {
                decisionCount++;
            } else {
                checkWithoutExplanation(found, seal);
            }
        }
        now.values()
                .forEach(one ->
                        report(DecisionFault.Kind.DECISION_ADDED, one.claimNumber(), one.decisionNumber(), seal));
        progress.accept(decisionCount + archivedCount + faultCount);
    }

    private void checkWithoutExplanation(DecisionHash found, SealTable.Stored seal) {
        Optional<ArchivedMonthTable.Row> archive = archives.holding(found);
        if (archive.isPresent()) {
            archived.merge(archive.get().content().number(), 1L, Long::sum);
            archivedCount++;
        } else {
            report(DecisionFault.Kind.DECISION_ALTERED, found.claimNumber(), found.decisionNumber(), seal);
        }
    }

    private List<AuditReport.Archived> archived() {
        return archives.vouchedFor().stream()
                .map(ArchivedMonthTable.Row::content)
                .filter(content -> archived.containsKey(content.number()))
                .map(content -> new AuditReport.Archived(
                        content.month(), content.fileName(), content.fileSha256(), archived.get(content.number())))
                .toList();
    }

    /** A batch that failed after the seal took its decisions back, and said so in the trail. */
    private void reportRemoved(DecisionHash sealed, SealTable.Stored seal) {
        long batch = ClaimNumber.batchOf(sealed.claimNumber());
        if (failedBatches.computeIfAbsent(batch, this::entryOfFailure) < seal.auditNumber()) {
            report(DecisionFault.Kind.DECISION_REMOVED, sealed.claimNumber(), sealed.decisionNumber(), seal);
        }
    }

    private long entryOfFailure(long batch) {
        return database.queryOne(
                        "select coalesce(max(number), 0) from audit_entry where action = ? and subject = ?",
                        parameters -> parameters.text(AuditAction.BATCH_FAILED).text(AuditAction.ofBatch(batch)),
                        Columns::number)
                .orElseThrow();
    }

    private void findRemovedSeals() throws IOException {
        database.stream(
                "select a.number from audit_entry a left join decision_seal s on s.audit_number = a.number"
                        + " where a.action in (?, ?) and s.first_number is null order by a.number",
                parameters -> parameters.text(AuditAction.DECISIONS_STORED).text(AuditAction.DECISIONS_SEALED_LATER),
                Columns::number,
                entry -> report(DecisionFault.Kind.SEAL_REMOVED, "", 0, entry));
    }

    /** Decisions between two seals. One that has its seal by now was stored since the seals were read. */
    private void findAdded(long after, long before) throws IOException {
        database.stream(
                "select coalesce(c.claim_id, ''), d.decision_number from decision d force index (decision_by_number)"
                        + " left join claim c on c.claim_number = d.claim_number"
                        + " where d.decision_number > ? and d.decision_number < ? order by d.decision_number",
                parameters -> parameters.number(after).number(before),
                columns -> new Found(columns.text(), columns.number()),
                found -> {
                    if (seals.covering(found.decisionNumber()).isEmpty()) {
                        report(DecisionFault.Kind.DECISION_ADDED, found.claimId(), found.decisionNumber(), 0);
                    }
                });
    }

    /** Which decision is in force is not sealed, since it changes; but it follows from the rest. */
    private void findWrongInForce() throws IOException {
        database.stream(
                "select c.claim_id, coalesce(d.decision_number, 0) from claim c"
                        + " left join decision d on d.in_force_claim = c.claim_number"
                        + " where not (c.outcome <=> d.outcome) or exists (select 1 from decision later"
                        + " where later.claim_number = c.claim_number"
                        + " and later.decision_number > coalesce(d.decision_number, 0))",
                Database.Binding.NONE,
                columns -> new Found(columns.text(), columns.number()),
                found -> report(DecisionFault.Kind.WRONG_IN_FORCE, found.claimId(), found.decisionNumber(), 0));
    }

    private void report(DecisionFault.Kind kind, long claimNumber, long decisionNumber, SealTable.Stored seal) {
        String claimId = database.queryOne(
                        "select claim_id from claim where claim_number = ?",
                        parameters -> parameters.number(claimNumber),
                        Columns::text)
                .orElse("");
        report(kind, claimId, decisionNumber, seal.auditNumber());
    }

    private void report(DecisionFault.Kind kind, String claimId, long decisionNumber, long auditNumber) {
        faultCount++;
        if (faults.size() < AuditReport.FAULTS_KEPT) {
            faults.add(new DecisionFault(kind, claimId, decisionNumber, auditNumber));
        }
    }
}
