package org.furikae.app.proration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.furikae.app.intake.BatchStates;
import org.furikae.app.intake.JapanTime;
import org.furikae.app.persistence.ClaimTable;
import org.furikae.app.persistence.PaymentTable;
import org.furikae.app.proration.ProrationRefusedException.Reason;
import org.furikae.app.reconciliation.ClaimChunks;
import org.furikae.app.reconciliation.InsurerDirectories;
import org.furikae.app.rules.InForce;
import org.furikae.app.rules.RulesInForce;
import org.furikae.claim.Yen;
import org.furikae.decision.Submission;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.insurer.InsurerNumber;
import org.furikae.proration.ClaimTraits;
import org.furikae.proration.PaymentHistory;
import org.furikae.proration.Pool;
import org.furikae.proration.PooledClaim;
import org.furikae.proration.ProratedPool;
import org.furikae.proration.Proration;
import org.furikae.proration.ProrationException;
import org.furikae.proration.ProrationMethod;
import org.furikae.proration.ProrationMethods;
import org.furikae.proration.ProrationRun;
import org.furikae.proration.Reversal;
import org.furikae.proration.Share;
import org.furikae.proration.UnresolvedClaim;

/** Computes drafts from what the database holds, outside of any transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class Drafting {
    /** Claims that one run takes back at most; the others wait for the next. Their shares are held in memory. */
    static final int MOST_REVERSALS = 2_000;

    private static final int CLAIMS_PER_CHUNK = 1_000;
    private static final String OTHERS = "";

    @Inject
    private BatchStates batches;

    @Inject
    private ClaimTable claims;

    @Inject
    private ClaimChunks chunks;

    @Inject
    private PaymentTable payments;

    @Inject
    private InsurerDirectories directories;

    @Inject
    private MethodTable methods;

    @Inject
    private LedgerTable ledger;

    @Inject
    private StoredPools storedPools;

    @Inject
    private RulesInForce rulesInForce;

    /** Claims as they are read. */
    private static final class Found {
        private final List<UnresolvedClaim> claims = new ArrayList<>();
        private final Map<String, Draft.SharedClaim> numbers = new HashMap<>();
        private final Set<YearMonth> months = new TreeSet<>();
    }

    Draft draft(DraftRequest request) throws ProrationRefusedException {
        LocalDate asOf = request.asOf().orElseGet(JapanTime::today);
        long knowledgeBatch = batches.lastWhole();
        try {
            Found found = read(request, knowledgeBatch);
            List<Draft.TakenBack> reversals = takenBack(request);
            if (found.claims.isEmpty() && reversals.isEmpty()) {
                throw new ProrationRefusedException(
                        Reason.NOT_POSSIBLE, "按分するレセプトも、按分を取り消すレセプトもありません。診療年月を変えるか、特定不能のレセプトができてから作ってください。");
            }
            ProrationRun run = share(request, found, knowledgeBatch, asOf);
            return new Draft(
                    request.treatmentMonth(),
                    request.method(),
                    asOf,
                    knowledgeBatch,
                    run.rulesetVersion(),
                    run.methods(),
                    run.pools(),
                    found.numbers,
                    reversals,
                    flows(run, directories.knownWith(knowledgeBatch)));
        } catch (ProrationException e) {
            throw new ProrationRefusedException(Reason.NOT_POSSIBLE, e.getMessage() + "。");
        }
    }

    private Found read(DraftRequest request, long knowledgeBatch) {
        Found found = new Found();
        List<ClaimTable.Unresolved> chunk = new ArrayList<>(CLAIMS_PER_CHUNK);
        try {
            claims.streamUnresolved(request.treatmentMonth(), knowledgeBatch, claim -> {
                chunk.add(claim);
                if (chunk.size() == CLAIMS_PER_CHUNK) {
                    add(found, chunk, knowledgeBatch);
                    chunk.clear();
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        add(found, chunk, knowledgeBatch);
        return found;
    }

    private void add(Found found, List<ClaimTable.Unresolved> chunk, long knowledgeBatch) {
        if (chunk.isEmpty()) {
            return;
        }
        List<Submission> submissions = chunks.chunk(
                        chunk.stream().map(ClaimTable.Unresolved::filed).toList(), knowledgeBatch)
                .submissions();
        for (int i = 0; i < chunk.size(); i++) {
            Submission submission = submissions.get(i);
            String claimId = submission.claim().claimId();
            found.claims.add(
                    new UnresolvedClaim(claimId, submission.claim().insurerAmount(), ClaimTraits.of(submission)));
            found.numbers.put(
                    claimId,
                    new Draft.SharedClaim(
                            chunk.get(i).filed().number(), chunk.get(i).decisionNumber()));
            found.months.add(submission.claim().treatmentMonth());
        }
    }

    private ProrationRun share(DraftRequest request, Found found, long knowledgeBatch, LocalDate asOf)
            throws ProrationRefusedException {
        try (InForce inForce = rulesInForce.now()) {
            return share(request, found, knowledgeBatch, asOf, new PoolRulesInForce(inForce));
        }
    }

    private ProrationRun share(
            DraftRequest request, Found found, long knowledgeBatch, LocalDate asOf, PoolRulesInForce rules)
            throws ProrationRefusedException {
        if (found.claims.isEmpty()) {
            rules.use(request.treatmentMonth().orElseGet(() -> YearMonth.from(asOf)));
            return ProrationRun.of(List.of(), rules.rulesetVersion(), asOf);
        }
        found.months.forEach(rules::use);
        if (rules.versions() > PoolRulesInForce.MOST_VERSIONS) {
            throw new ProrationRefusedException(Reason.NOT_POSSIBLE, "対象の診療年月の規則版が多すぎます。診療年月を一つ選んで、月ごとに作ってください。");
        }
        ProrationMethods known = methods(request);
        Set<YearMonth> baseMonths = new TreeSet<>();
        for (YearMonth month : found.months) {
            baseMonths.addAll(known.inForceFor(month).basePeriod().monthsFor(month));
        }
        InsurerDirectory insurers = directories.knownWith(knowledgeBatch);
        PaymentHistory history = new PaymentHistory(payments.of(baseMonths, knowledgeBatch), insurers, asOf);
        return ProrationRun.of(
                new Proration(known, rules, insurers, history).pools(found.claims), rules.rulesetVersion(), asOf);
    }

    private ProrationMethods methods(DraftRequest request) throws ProrationRefusedException {
        if (request.method().isEmpty()) {
            return new ProrationMethods(
                    methods.inForce().stream().map(StoredMethod::method).toList());
        }
        long number = request.method().get();
        ProrationMethod method = methods.find(number)
                .filter(stored -> stored.state() != MethodState.WITHDRAWN)
                .map(StoredMethod::method)
                .orElseThrow(() -> new ProrationRefusedException(
                        Reason.NOT_FOUND, "按分方法" + number + "は取り下げられたか、ありません。ほかの方法を選んでください。"));
        return new ProrationMethods(List.of(method));
    }

    /** Pools as they stand give back the claims one by one, so that any order ends in the same balances. */
    private List<Draft.TakenBack> takenBack(DraftRequest request) {
        List<OpenLine> found = ledger.resolved(request.treatmentMonth(), MOST_REVERSALS);
        List<Draft.TakenBack> reversals = new ArrayList<>(found.size());
        for (int from = 0; from < found.size(); ) {
            int until = from + 1;
            while (until < found.size() && isSamePool(found.get(from), found.get(until))) {
                until++;
            }
            takeBack(found.subList(from, until), reversals);
            from = until;
        }
        return reversals;
    }

    private static boolean isSamePool(OpenLine one, OpenLine other) {
        return one.run() == other.run() && one.pool() == other.pool();
    }

    private void takeBack(List<OpenLine> lines, List<Draft.TakenBack> reversals) {
        StoredPools.Standing standing =
                storedPools.standing(lines.get(0).run(), lines.get(0).pool());
        Pool pool = standing.pool(pooled(lines, standing.amount()));
        for (OpenLine line : lines) {
            reversals.add(new Draft.TakenBack(line, standing.version(), Reversal.givenBack(pool, line.claimId())));
            pool = pool.without(line.claimId());
        }
    }

    /** The claims that leave, and one in the place of all that stay: shares follow from the sum alone. */
    private static List<PooledClaim> pooled(List<OpenLine> lines, Yen amount) {
        List<PooledClaim> pooled = new ArrayList<>(lines.size() + 1);
        Yen left = amount;
        for (OpenLine line : lines) {
            pooled.add(new PooledClaim(line.claimId(), line.amount()));
            left = left.minus(line.amount());
        }
        pooled.add(new PooledClaim(OTHERS, left));
        return pooled;
    }

    private static Map<Draft.FlowKey, Yen> flows(ProrationRun run, InsurerDirectory insurers) {
        Map<Draft.FlowKey, Yen> flows = new HashMap<>();
        Map<InsurerNumber, String> targets = new HashMap<>();
        for (ProratedPool prorated : run.pools()) {
            String source = prorated.pool().key().bearers().label();
            SortedMap<String, Yen> byTarget = new TreeMap<>();
            for (Share share : prorated.shares()) {
                if (!share.amount().equals(Yen.ZERO)) {
                    String target = targets.computeIfAbsent(
                            share.member().insurer(),
                            number -> insurers.kind(number).name());
                    byTarget.merge(target, share.amount(), Yen::plus);
                }
            }
            byTarget.forEach((target, amount) -> flows.merge(new Draft.FlowKey(source, target), amount, Yen::plus));
        }
        return flows;
    }
}
