package org.furikae.app.proration;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.furikae.app.access.RoleNames;
import org.furikae.app.audit.AuditTrail;
import org.furikae.app.operation.Throughput;
import org.furikae.app.persistence.ClaimDecision;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.StorageException;
import org.furikae.app.proration.ProrationRefusedException.Reason;
import org.furikae.app.reconciliation.InsurerDirectories;
import org.furikae.app.reconciliation.ProratedClaims;
import org.furikae.claim.Yen;
import org.furikae.exchange.BillingStatement;
import org.furikae.exchange.ProrationWriter;
import org.furikae.exchange.StatementFormat;
import org.furikae.exchange.StatementPrinter;
import org.furikae.exchange.StatementZip;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.insurer.InsurerNumber;
import org.furikae.proration.PooledClaim;
import org.furikae.proration.ProrationException;
import org.furikae.proration.ShareExplanation;

/** Runs in the database. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProrationService implements Prorations {
    @Resource
    private SessionContext context;

    @Inject
    private Drafting drafting;

    @Inject
    private RunStore store;

    @Inject
    private Throughput throughput;

    @Inject
    private RunTable runs;

    @Inject
    private DraftTable drafts;

    @Inject
    private MonthList months;

    @Inject
    private ShareList lists;

    @Inject
    private StoredPools pools;

    @Inject
    private LedgerTable ledger;

    @Inject
    private Statements statements;

    @Inject
    private ProratedClaims claims;

    @Inject
    private InsurerDirectories insurers;

    @Inject
    private Database database;

    @EJB
    private AuditTrail audit;

    @Override
    @RolesAllowed({RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public List<MonthSummary> months() {
        return months.newestFirst();
    }

    @Override
    @RolesAllowed({RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public List<RunSummary> runs(long before, int limit) {
        return runs.newestFirst(before, limit);
    }

    @Override
    @RolesAllowed({RoleNames.SUPERVISOR, RoleNames.AUDITOR, RoleNames.INTEGRATION})
    public Optional<RunView> find(long number) {
        return runs.find(number).map(runs::view);
    }

    @Override
    @RolesAllowed({RoleNames.SUPERVISOR, RoleNames.INTEGRATION})
    public long draft(DraftRequest request) throws ProrationRefusedException {
        long began = System.nanoTime();
        long run = store.draft(drafting.draft(request), Optional.empty(), userName());
        throughput.tookSince(Throughput.Stage.PRORATION_DRAFTED, began);
        return run;
    }

    @Override
    @RolesAllowed(RoleNames.SUPERVISOR)
    public long recompute(long number, int version, Optional<LocalDate> asOf) throws ProrationRefusedException {
        RunTable.Stored earlier = stored(number);
        if (earlier.summary().version() != version) {
            throw new ProrationRefusedException(
                    Reason.CHANGED_MEANWHILE, "ほかの人が先にこの按分処理を承認したか変えました。開き直して、今の状態を確かめてください。");
        }
        Draft draft = drafting.draft(new DraftRequest(earlier.summary().treatmentMonth(), earlier.triedMethod(), asOf));
        long run = store.draft(draft, Optional.of(new RunStore.Replaced(number, version)), userName());
        removeUnused();
        return run;
    }

    @Override
    @RolesAllowed(RoleNames.SUPERVISOR)
    public void discard(long number, int version, String reason) throws ProrationRefusedException {
        store.discard(number, version, Reasons.given(reason));
        removeUnused();
    }

    /** Also what an earlier removal left when it was interrupted. */
    private void removeUnused() {
        for (DraftTable.Unused unused : drafts.unused()) {
            while (store.removeSome(unused.number())) {
                // A transaction each, so that none grows large.
            }
            if (unused.discarded()) {
                store.removeRest(unused.number());
            }
        }
    }

    @Override
    @RolesAllowed({RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public RunComparison compare(long first, long second) throws ProrationRefusedException {
        RunView one = runs.view(stored(first));
        RunView other = runs.view(stored(second));
        List<InsurerDifference> differences = runs.differences(first, second, insurers.current());
        long net = 0;
        long moved = 0;
        int differing = 0;
        for (InsurerDifference difference : differences) {
            long yen = difference.difference().amount();
            net = Math.addExact(net, yen);
            moved = Math.addExact(moved, Math.abs(yen));
            differing += yen == 0 ? 0 : 1;
        }
        return new RunComparison(one, other, Yen.of(net), differing, Yen.of(moved / 2), differences);
    }

    @Override
    @RolesAllowed(RoleNames.SUPERVISOR)
    public void approve(long number, int version, String reason) throws ProrationRefusedException {
        String given = Reasons.given(reason);
        RunTable.Stored run = stored(number);
        List<ClaimDecision> notYetOpen = claims.notYetOpen(number, run.knowledgeBatch());
        try {
            store.approve(number, version, userName(), given, notYetOpen);
        } catch (RuntimeException e) {
            if (StorageException.isPassing(e) || e instanceof TransactionalException) {
                throw new ProrationRefusedException(
                        Reason.CHANGED_MEANWHILE,
                        "データベースがほかの処理と重なったか、一時的に応じませんでした。開き直して今の状態を確かめ、下書きのままならもう一度承認してください。");
            }
            throw e;
        }
    }

    @Override
    @RolesAllowed(RoleNames.SUPERVISOR)
    public void close(long number, int version, String reason) throws ProrationRefusedException {
        store.close(number, version, userName(), Reasons.checked(reason));
    }

    @Override
    @RolesAllowed({RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public List<PoolRow> pools(long run, long offset, int limit) {
        return pools.heads(run, offset, limit).stream()
                .map(StoredPools.Head::row)
                .toList();
    }

    @Override
    @RolesAllowed({RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public Optional<PoolRow> pool(long run, int pool) {
        return pools.head(run, pool).map(StoredPools.Head::row);
    }

    @Override
    @RolesAllowed({RoleNames.SUPERVISOR, RoleNames.AUDITOR, RoleNames.INTEGRATION})
    public List<ShareRow> shares(long run, ShareFilter filter, long offset, int limit) {
        return lists.shares(run, filter, offset, limit, insurers.current());
    }

    @Override
    @RolesAllowed({RoleNames.SUPERVISOR, RoleNames.AUDITOR, RoleNames.INTEGRATION})
    public long countShares(long run, ShareFilter filter) {
        return lists.countShares(run, filter);
    }

    @Override
    @RolesAllowed({RoleNames.SUPERVISOR, RoleNames.AUDITOR, RoleNames.INTEGRATION})
    public List<LineRow> lines(long run, LineFilter filter, long offset, int limit) {
        return lists.lines(run, filter, offset, limit);
    }

    @Override
    @RolesAllowed({RoleNames.SUPERVISOR, RoleNames.AUDITOR, RoleNames.INTEGRATION})
    public long countLines(long run, LineFilter filter) {
        return lists.countLines(run, filter);
    }

    @Override
    @RolesAllowed({RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public ShareExplanation explain(long run, int pool, InsurerNumber insurer) throws ProrationRefusedException {
        StoredPools.Head head = pools.head(run, pool)
                .orElseThrow(() -> new ProrationRefusedException(
                        Reason.NOT_FOUND, "按分処理P-" + run + "にプール" + pool + "はありません。一覧から選び直してください。"));
        try {
            return ShareExplanation.of(
                    new StoredPools.Standing(head, pools.members(run, pool))
                            .pool(List.of(new PooledClaim("", head.amount()))),
                    insurer);
        } catch (ProrationException e) {
            throw new ProrationRefusedException(Reason.NOT_FOUND, e.getMessage() + "。");
        }
    }

    @Override
    @RolesAllowed({RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public List<ReversalRow> reversals(long run, long offset, int limit) {
        return lists.reversals(run, offset, limit);
    }

    @Override
    @RolesAllowed({RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public Optional<ReversalRow> reversal(long run, String claimId) {
        return lists.reversal(run, claimId);
    }

    @Override
    @RolesAllowed({RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public List<ReversalShareRow> reversalShares(long run, String claimId, long offset, int limit) {
        return lists.reversalShares(run, claimId, offset, limit, insurers.current());
    }

    @Override
    @RolesAllowed({RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public List<InsurerBalance> balances(String after, int limit) {
        return ledger.balances(after, limit, insurers.current());
    }

    @Override
    @RolesAllowed({RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public LedgerSums ledgerSums() {
        return ledger.sums();
    }

    @Override
    @RolesAllowed({RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public List<LedgerRow> ledger(InsurerNumber insurer, long beforeRun, int limit) {
        return ledger.entries(insurer, beforeRun, limit, insurers.current());
    }

    @Override
    @RolesAllowed({RoleNames.SUPERVISOR, RoleNames.AUDITOR, RoleNames.INTEGRATION})
    public void writeShares(long run, TableFormat format, OutputStream out)
            throws IOException, ProrationRefusedException {
        try (ProrationWriter writer = writer(run, "shares")) {
            switch (format) {
                case CSV -> writer.writeSharesCsv(out);
                case XLSX -> writer.writeWorkbook(out);
            }
        }
    }

    @Override
    @RolesAllowed({RoleNames.SUPERVISOR, RoleNames.AUDITOR, RoleNames.INTEGRATION})
    public void writeLines(long run, TableFormat format, OutputStream out)
            throws IOException, ProrationRefusedException {
        try (ProrationWriter writer = writer(run, "lines")) {
            switch (format) {
                case CSV -> writer.writeLinesCsv(out);
                case XLSX -> writer.writeLinesWorkbook(out);
            }
        }
    }

    private ProrationWriter writer(long run, String what) throws ProrationRefusedException {
        RunSummary summary = withDetails(run).summary();
        audit.record("proration.export", summary.runId() + " " + what, "");
        return new ProrationWriter(new StoredRun(summary, database, pools), insurers.current());
    }

    @Override
    @RolesAllowed({RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public List<InsurerNumber> billed(long run) {
        return statements.billed(run);
    }

    @Override
    @RolesAllowed({RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public void writeStatement(long run, InsurerNumber insurer, StatementFormat format, OutputStream out)
            throws IOException, ProrationRefusedException {
        RunTable.Stored stored = withDetails(run);
        if (!statements.billed(run).contains(insurer)) {
            throw new ProrationRefusedException(Reason.NOT_FOUND, "按分処理P-" + run + "で保険者" + insurer + "に請求するものはありません。");
        }
        audit.record("proration.export", stored.summary().runId() + " statement " + insurer, "");
        BillingStatement statement = statements.statement(stored, insurer, pools.all(run), insurers.current());
        switch (format) {
            case XLSX -> statement.write(out);
            case PDF -> {
                try (StatementPrinter printer = new StatementPrinter()) {
                    printer.print(statement, out);
                }
            }
        }
    }

    @Override
    @RolesAllowed({RoleNames.SUPERVISOR, RoleNames.AUDITOR})
    public void writeStatements(long run, Set<StatementFormat> formats, OutputStream out)
            throws IOException, ProrationRefusedException {
        RunTable.Stored stored = withDetails(run);
        audit.record("proration.export", stored.summary().runId() + " statements", "");
        Map<Integer, StoredPools.Head> heads = pools.all(run);
        InsurerDirectory directory = insurers.current();
        try (StatementZip zip = new StatementZip(out, formats)) {
            for (InsurerNumber insurer : statements.billed(run)) {
                zip.add(statements.statement(stored, insurer, heads, directory));
            }
            zip.finish();
        }
    }

    private RunTable.Stored withDetails(long number) throws ProrationRefusedException {
        RunTable.Stored stored = stored(number);
        if (stored.summary().replacedBy().isPresent()) {
            throw new ProrationRefusedException(
                    Reason.NOT_FOUND,
                    "この下書きは計算し直され、合計だけが残っています。新しい下書き"
                            + RunSummary.runId(stored.summary().replacedBy().get()) + "を出力してください。");
        }
        return stored;
    }

    private RunTable.Stored stored(long number) throws ProrationRefusedException {
        return runs.find(number)
                .orElseThrow(() ->
                        new ProrationRefusedException(Reason.NOT_FOUND, "按分処理P-" + number + "はありません。一覧から選び直してください。"));
    }

    private String userName() {
        return context.getCallerPrincipal().getName();
    }
}
