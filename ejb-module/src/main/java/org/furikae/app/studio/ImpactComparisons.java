package org.furikae.app.studio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.furikae.app.persistence.RuleSetTable;
import org.furikae.app.reconciliation.InsurerDirectories;
import org.furikae.app.rules.RuleContentTable;
import org.furikae.app.rules.RuleTexts;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.ruleset.RulesetFiles;
import org.furikae.ruleset.gate.GateFinding;
import org.furikae.ruleset.trial.ClaimChange;
import org.furikae.ruleset.trial.ImpactReport;
import org.furikae.ruleset.trial.TrialClaim;
import org.furikae.ruleset.trial.TrialException;
import org.furikae.ruleset.trial.TrialWatch;

/** Compares a rule set with those in force, claim by claim, in the trial's process. */
@ApplicationScoped
class ImpactComparisons {
    private static final int CLAIMS_PER_CHUNK = 500;

    @Inject
    private ImpactTable impacts;

    @Inject
    private ImpactChangeTable changes;

    @Inject
    private ImpactParts parts;

    @Inject
    private PastClaimTable pastClaims;

    @Inject
    private PastSubmissions submissions;

    @Inject
    private TrialRoom room;

    @Inject
    private RuleContentTable contents;

    @Inject
    private RuleSetTable ruleSets;

    @Inject
    private InsurerDirectories insurers;

    Comparison of(ImpactSummary impact) {
        return new Comparison(impact);
    }

    private static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** One comparison. */
    final class Comparison implements TrialWatch {
        private final ImpactSummary impact;
        private final RuleTexts draft;
        private final InsurerDirectory directory;
        private final List<ClaimChange> found = new ArrayList<>();
        private long offset;
        private long read;
        private long changed;
        private volatile boolean cancelled;

        private Comparison(ImpactSummary impact) {
            this.impact = impact;
            this.draft = contents.find(impact.contentSha256()).orElseThrow();
            this.directory = insurers.current();
        }

        void run() {
            List<ImpactParts.Part> pieces = parts.of(impact.scope());
            long total = pieces.stream().mapToLong(ImpactParts.Part::claims).sum();
            Set<String> versions = new LinkedHashSet<>();
            pieces.forEach(part -> versions.add(part.version()));
            if (!impacts.begin(impact.number(), String.join(" ", versions), total, now())) {
                return;
            }
            try {
                for (ImpactParts.Part part : pieces) {
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

        private Optional<GateFinding> compare(ImpactParts.Part part) throws TrialException, StudioRefusedException {
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
            changes.add(impact.number(), offset, List.copyOf(found));
            found.clear();
            impacts.setProgress(impact.number(), read, changed);
        }

        private PastClaims.Chunk chunk(ImpactParts.Part part, long after) {
            keep();
            cancelled = cancelled || impacts.isCancelled(impact.number());
            List<PastClaimTable.Past> past = pastClaims.some(part.selection(), after, CLAIMS_PER_CHUNK);
            if (past.isEmpty()) {
                return new PastClaims.Chunk(List.of(), after);
            }
            List<TrialClaim> trials = submissions.of(past);
            read += trials.size();
            return new PastClaims.Chunk(trials, past.get(past.size() - 1).claimNumber());
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }

        long number() {
            return impact.number();
        }

        /** Stops it within a moment. */
        void cancel() {
            cancelled = true;
        }
    }
}
