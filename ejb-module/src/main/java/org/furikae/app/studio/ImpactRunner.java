package org.furikae.app.studio;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.furikae.app.persistence.ClaimTable;
import org.furikae.app.persistence.FiledClaim;
import org.furikae.app.persistence.RegistrationTable;
import org.furikae.app.persistence.RuleSetTable;
import org.furikae.app.reconciliation.ClaimChunks;
import org.furikae.app.reconciliation.DatabaseRegister;
import org.furikae.app.reconciliation.InsurerDirectories;
import org.furikae.app.rules.RuleContentTable;
import org.furikae.app.rules.RuleTexts;
import org.furikae.app.rules.RulesInForce;
import org.furikae.app.rules.Timetable;
import org.furikae.decision.Submission;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.registration.Candidates;
import org.furikae.ruleset.RulesetFiles;
import org.furikae.ruleset.gate.GateFinding;
import org.furikae.ruleset.trial.ClaimChange;
import org.furikae.ruleset.trial.ImpactReport;
import org.furikae.ruleset.trial.TrialClaim;
import org.furikae.ruleset.trial.TrialException;
import org.furikae.ruleset.trial.TrialWatch;

/** Compares rule sets with those in force, one comparison after the other. */
@ApplicationScoped
class ImpactRunner {
    private static final Logger LOG = Logger.getLogger(ImpactRunner.class.getName());
    private static final int CLAIMS_PER_CHUNK = 500;
    /** Comparisons whose claims are kept although nobody attached them to a request. */
    private static final int KEPT = 10;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private ImpactTable impacts;

    @Inject
    private PastClaimTable pastClaims;

    @Inject
    private TrialRoom room;

    @Inject
    private RuleContentTable contents;

    @Inject
    private RuleSetTable ruleSets;

    @Inject
    private RulesInForce rules;

    @Inject
    private ClaimTable claims;

    @Inject
    private ClaimChunks chunks;

    @Inject
    private RegistrationTable registrations;

    @Inject
    private InsurerDirectories insurers;

    private final ReentrantLock atWork = new ReentrantLock();

    /** Works the queue off on another thread. */
    void wake() {
        executor.execute(this::workOff);
    }

    /** What was running when a server stopped stays as far as it came. */
    void cleanUp() {
        impacts.setBroken("サーバーが止まったため、途中で終わりました。もう一度実行してください。", now());
    }

    private void workOff() {
        if (!atWork.tryLock()) {
            return;
        }
        try {
            Optional<ImpactSummary> next = impacts.nextQueued();
            while (next.isPresent()) {
                run(next.get());
                next = impacts.nextQueued();
            }
        } finally {
            atWork.unlock();
        }
        // Somebody may have asked after the last look and before the lock was free.
        if (impacts.nextQueued().isPresent()) {
            wake();
        }
    }

    private void run(ImpactSummary impact) {
        try {
            new Comparison(impact).run();
            impacts.removeOld(KEPT);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "Comparison " + impact.id() + " failed", e);
            impacts.end(impact.number(), ImpactState.FAILED, "プログラムの誤りで計算できませんでした。システム管理者に知らせてください。", now());
        }
    }

    /** Months with one version in force, within the scope. */
    private record Part(String version, PastClaimTable.Selection selection, long claims) {}

    /** What claims are decided with. */
    private record Knowledge(LocalDate asOf, long batch) {}

    /** One comparison. */
    private final class Comparison implements TrialWatch {
        private final ImpactSummary impact;
        private final RuleTexts draft;
        private final InsurerDirectory directory;
        private final List<ClaimChange> found = new ArrayList<>();
        private long offset;
        private long read;
        private long changed;
        private volatile boolean cancelled;

        Comparison(ImpactSummary impact) {
            this.impact = impact;
            this.draft = contents.find(impact.contentSha256()).orElseThrow();
            this.directory = insurers.current();
        }

        void run() {
            List<Part> parts = parts();
            long total = parts.stream().mapToLong(Part::claims).sum();
            Set<String> versions = new LinkedHashSet<>();
            parts.forEach(part -> versions.add(part.version()));
            if (!impacts.begin(impact.number(), String.join(" ", versions), total, now())) {
                return;
            }
            try {
                for (Part part : parts) {
                    Optional<GateFinding> refused = compare(part);
                    if (refused.isPresent()) {
                        end(
                                ImpactState.FAILED,
                                refused.get().gate().code() + ": "
                                        + refused.get().japanese());
                        return;
                    }
                    keep();
                    offset += part.claims();
                    read = offset;
                }
                end(ImpactState.DONE, "");
            } catch (TrialException e) {
                boolean stopped = e.reason() == TrialException.Reason.CANCELLED;
                end(stopped ? ImpactState.CANCELLED : ImpactState.FAILED, stopped ? "" : e.getMessage());
            } catch (StudioRefusedException e) {
                end(ImpactState.FAILED, e.getMessage());
            }
        }

        private void end(ImpactState state, String message) {
            keep();
            impacts.end(impact.number(), state, message, now());
        }

        private List<Part> parts() {
            ImpactScope scope = impact.scope();
            long all = pastClaims.count(new PastClaimTable.Selection(scope, scope.from(), scope.until(), 1));
            long oneOf = scope.sample()
                    .filter(sample -> sample > 0 && sample < all)
                    .map(sample -> (all + sample - 1) / sample)
                    .orElse(1L);
            List<Timetable.Span> spans = rules.timetable().spans();
            List<Part> parts = new ArrayList<>();
            for (int i = 0; i < spans.size(); i++) {
                Optional<YearMonth> from = later(spans.get(i).from(), scope.from());
                Optional<YearMonth> until = i + 1 < spans.size()
                        ? earlier(spans.get(i + 1).from().map(month -> month.minusMonths(1)), scope.until())
                        : scope.until();
                PastClaimTable.Selection selection = new PastClaimTable.Selection(scope, from, until, oneOf);
                long count = pastClaims.count(selection);
                if (count > 0) {
                    parts.add(new Part(spans.get(i).release().rulesetVersion(), selection, count));
                }
            }
            return parts;
        }

        private Optional<GateFinding> compare(Part part) throws TrialException, StudioRefusedException {
            if (draft.version().filter(part.version()::equals).isPresent()) {
                return Optional.empty();
            }
            RulesetFiles inForce =
                    RulesetFiles.of(ruleSets.texts(part.version()).orElseThrow());
            ImpactReport report = room.process()
                    .impact(
                            draft.files(),
                            inForce,
                            directory,
                            new PastClaims(after -> chunk(part, after)),
                            part.claims(),
                            this::add,
                            this);
            return report.gates().findings().stream().findFirst();
        }

        private void add(ClaimChange change) {
            found.add(change);
            changed++;
            if (found.size() >= CLAIMS_PER_CHUNK) {
                keep();
            }
        }

        private void keep() {
            impacts.add(impact.number(), offset, List.copyOf(found));
            found.clear();
            impacts.setProgress(impact.number(), read, changed);
        }

        private PastClaims.Chunk chunk(Part part, long after) {
            keep();
            cancelled = cancelled || impacts.isCancelled(impact.number());
            List<PastClaimTable.Past> past = pastClaims.some(part.selection(), after, CLAIMS_PER_CHUNK);
            if (past.isEmpty()) {
                return new PastClaims.Chunk(List.of(), after);
            }
            List<TrialClaim> trials = trials(past);
            read += trials.size();
            return new PastClaims.Chunk(trials, past.get(past.size() - 1).claimNumber());
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }
    }

    /** Claims with what their decisions in force knew. */
    private List<TrialClaim> trials(List<PastClaimTable.Past> past) {
        Map<Long, FiledClaim> filed =
                claims
                        .withNumbers(past.stream()
                                .map(PastClaimTable.Past::claimNumber)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(FiledClaim::number, Function.identity()));
        Map<Knowledge, List<FiledClaim>> alike = past.stream()
                .collect(Collectors.groupingBy(
                        one -> new Knowledge(one.knownAsOf(), one.knowledgeBatch()),
                        Collectors.mapping(one -> filed.get(one.claimNumber()), Collectors.toList())));
        Map<Long, TrialClaim> byNumber = new HashMap<>();
        alike.forEach((knowledge, group) -> {
            List<Submission> submissions =
                    chunks.chunk(group, knowledge.batch()).submissions();
            List<Candidates> candidates = new DatabaseRegister(
                            registrations, insurers.knownWith(knowledge.batch()), knowledge.batch())
                    .candidates(submissions, knowledge.asOf());
            for (int i = 0; i < group.size(); i++) {
                byNumber.put(
                        group.get(i).number(), new TrialClaim(submissions.get(i), candidates.get(i), knowledge.asOf()));
            }
        });
        return past.stream().map(one -> byNumber.get(one.claimNumber())).toList();
    }

    private static Optional<YearMonth> later(Optional<YearMonth> one, Optional<YearMonth> other) {
        return one.isPresent() && other.isPresent()
                ? Optional.of(one.get().isAfter(other.get()) ? one.get() : other.get())
                : one.or(() -> other);
    }

    private static Optional<YearMonth> earlier(Optional<YearMonth> one, Optional<YearMonth> other) {
        return one.isPresent() && other.isPresent()
                ? Optional.of(one.get().isBefore(other.get()) ? one.get() : other.get())
                : one.or(() -> other);
    }

    private static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
