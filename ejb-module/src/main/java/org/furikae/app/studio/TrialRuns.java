package org.furikae.app.studio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.furikae.app.rules.RuleTexts;
import org.furikae.app.studio.StudioRefusedException.Reason;
import org.furikae.app.studio.TrialTable.Kind;
import org.furikae.ruleset.gate.GateReport;
import org.furikae.ruleset.trial.ExaminationReport;
import org.furikae.ruleset.trial.TrialException;
import org.furikae.ruleset.trial.TrialReport;
import org.furikae.ruleset.trial.TrialWatch;

/** Runs trials and keeps what they showed, by content. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class TrialRuns {
    @Inject
    private TrialRoom room;

    @Inject
    private TrialTable table;

    GateReport check(RuleTexts texts) throws StudioRefusedException {
        try {
            return room.process().check(texts.files(), TrialWatch.NONE);
        } catch (TrialException e) {
            throw refused(e);
        }
    }

    TrialResult test(RuleTexts texts) throws StudioRefusedException {
        Optional<TrialResult> known = table.find(texts.sha256(), Kind.TEST);
        return known.isPresent() ? known.get() : testAgain(texts);
    }

    /** The same, whatever is known. */
    TrialResult testAgain(RuleTexts texts) throws StudioRefusedException {
        long began = System.nanoTime();
        try {
            TrialReport report = room.process().test(texts.files(), TrialWatch.NONE);
            return kept(
                    Kind.TEST,
                    new TrialResult(
                            texts.sha256(),
                            report.gates().findings(),
                            report.cases(),
                            Optional.empty(),
                            now(),
                            since(began)));
        } catch (TrialException e) {
            throw refused(e);
        }
    }

    TrialResult examine(RuleTexts texts) throws StudioRefusedException {
        Optional<TrialResult> known = table.find(texts.sha256(), Kind.EXAMINE);
        if (known.isPresent()) {
            return known.get();
        }
        long began = System.nanoTime();
        try {
            ExaminationReport report = room.process().examine(texts.files(), TrialWatch.NONE);
            return kept(
                    Kind.EXAMINE,
                    new TrialResult(
                            texts.sha256(),
                            report.gates().findings(),
                            report.cases(),
                            report.examination(),
                            now(),
                            since(began)));
        } catch (TrialException e) {
            throw refused(e);
        }
    }

    private TrialResult kept(Kind kind, TrialResult result) {
        table.keep(kind, result);
        return result;
    }

    static StudioRefusedException refused(TrialException e) {
        return new StudioRefusedException(
                e.reason() == TrialException.Reason.BUSY ? Reason.BUSY : Reason.NOT_POSSIBLE, e.getMessage());
    }

    private static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static long since(long began) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }
}
