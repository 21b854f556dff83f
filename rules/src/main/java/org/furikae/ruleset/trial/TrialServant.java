package org.furikae.ruleset.trial;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.ruleset.FiringLimitException;
import org.furikae.ruleset.RuleFile;
import org.furikae.ruleset.Ruleset;
import org.furikae.ruleset.RulesetException;
import org.furikae.ruleset.RulesetFiles;
import org.furikae.ruleset.gate.Gate;
import org.furikae.ruleset.gate.GateFinding;
import org.furikae.ruleset.gate.GateReport;
import org.furikae.ruleset.gate.RulesetGates;

/** Does in the trial's process what is asked, one thing after the other. */
final class TrialServant {
    private static final long REPORTS_EVERY = TimeUnit.MILLISECONDS.toNanos(100);

    private final Inbox inbox;
    private final Frames out;
    private final RulesetGates gates = new RulesetGates();
    private final RulesetGates gatesInForce = new RulesetGates();
    private TrialStep step = TrialStep.STARTING;
    private long reportedAt = System.nanoTime() - REPORTS_EVERY;

    TrialServant(Inbox inbox, Frames out) {
        this.inbox = inbox;
        this.out = out;
    }

    /** Serves until the other end closes. */
    void serve() throws IOException {
        out.write(Frames.Kind.HELLO, Messages.write(new Messages.Hello(Frames.VERSION)));
        while (true) {
            Frames.Frame frame = inbox.next();
            if (frame.kind() != Frames.Kind.REQUEST) {
                throw new Frames.ProtocolException();
            }
            Messages.Result result = answer(Messages.read(frame.content(), Messages.Request.class));
            out.write(Frames.Kind.RESULT, Messages.write(result));
        }
    }

    private Messages.Result answer(Messages.Request request) throws IOException {
        begin(TrialStep.COMPILING);
        RulesetGates.Passage passage = gates.pass(RulesetFiles.of(request.rules()));
        if (passage.ruleset().isEmpty()) {
            return refused(passage.report());
        }
        try (Ruleset ruleset = passage.ruleset().get()) {
            return switch (request.work()) {
                case CHECK -> check(ruleset);
                case TEST -> test(ruleset);
                case EXAMINE -> examine(ruleset);
                case IMPACT -> impact(ruleset, request);
            };
        } catch (FiringLimitException e) {
            return refused(GateReport.PASSED.and(new GateReport(List.of(new GateFinding(
                    Gate.FIRINGS,
                    pathOf(e.rule(), request),
                    e.rule(),
                    lineOf(e.rule(), request),
                    e.getMessage(),
                    "The rule \"" + e.rule()
                            + "\" fires without end on one claim. See whether the fact that it inserts makes"
                            + " it fire again, and stop that with \"not\".")))));
        } catch (RulesetException e) {
            return refused(new GateReport(List.of(RulesetGates.unreadable(Gate.METADATA, e.file(), e))));
        }
    }

    private static String pathOf(String rule, Messages.Request request) {
        return fileOf(rule, request).map(RuleFile::path).orElse("");
    }

    /** Of the consequence, which makes the rule fire again. */
    private static int lineOf(String rule, Messages.Request request) {
        return fileOf(rule, request)
                .map(file -> (int) file.text()
                                .substring(0, Math.max(0, file.text().indexOf("\nthen")) + 1)
                                .chars()
                                .filter(one -> one == '\n')
                                .count()
                        + 1)
                .orElse(0);
    }

    private static Optional<RuleFile> fileOf(String rule, Messages.Request request) {
        return RulesetFiles.of(request.rules()).rules().stream()
                .filter(file -> file.text().contains("\"" + rule + "\""))
                .findFirst();
    }

    /** Cases are read as well, so that a slip in their YAML is told before they are run. */
    private static Messages.Result check(Ruleset ruleset) {
        RuleCases.requireReadable(ruleset);
        return refused(GateReport.PASSED);
    }

    private Messages.Result test(Ruleset ruleset) throws IOException {
        RuleCases cases = new RuleCases(ruleset);
        begin(TrialStep.CASES);
        return new Messages.Result(GateReport.PASSED, cases.run(this::report), null, 0, 0);
    }

    private Messages.Result examine(Ruleset ruleset) throws IOException {
        RuleCases cases = new RuleCases(ruleset);
        begin(TrialStep.CASES);
        List<CaseResult> results = cases.run(this::report);
        Examiner examiner = new Examiner(ruleset);
        begin(TrialStep.GRID);
        examiner.runGrid(this::report);
        begin(TrialStep.MUTATION);
        return new Messages.Result(GateReport.PASSED, results, examiner.examine(cases, results, this::report), 0, 0);
    }

    private Messages.Result impact(Ruleset draft, Messages.Request request) throws IOException {
        RulesetGates.Passage passage = gatesInForce.pass(RulesetFiles.of(request.inForce()));
        Optional<Ruleset> other = passage.ruleset();
        if (other.isEmpty()) {
            return refused(passage.report());
        }
        try (Ruleset inForce = other.get()) {
            Impact impact = new Impact(inForce, draft, new InsurerDirectory(request.insurers()));
            begin(TrialStep.CLAIMS);
            long claims = 0;
            long changed = 0;
            for (Frames.Frame frame = inbox.next(); frame.kind() == Frames.Kind.CLAIMS; frame = inbox.next()) {
                Messages.Claims chunk = Messages.read(frame.content(), Messages.Claims.class);
                List<ClaimChange> changes = impact.changes(chunk.position(), chunk.claims(), this::report);
                claims += chunk.claims().size();
                changed += changes.size();
                out.write(Frames.Kind.CHANGES, Messages.write(new Messages.Changes(claims, changes)));
            }
            return new Messages.Result(GateReport.PASSED, List.of(), null, claims, changed);
        }
    }

    private static Messages.Result refused(GateReport report) {
        return new Messages.Result(report, List.of(), null, 0, 0);
    }

    private void begin(TrialStep next) throws IOException {
        step = next;
        reportedAt = System.nanoTime() - REPORTS_EVERY;
        out.write(Frames.Kind.PROGRESS, Messages.write(new Messages.Progress(step, 0, 0, "")));
    }

    private void report(long done, long total, String at) {
        long now = System.nanoTime();
        // A case is always told: should it not end, it is known which.
        if (!at.isEmpty() || now - reportedAt >= REPORTS_EVERY) {
            reportedAt = now;
            try {
                out.write(Frames.Kind.PROGRESS, Messages.write(new Messages.Progress(step, done, total, at)));
            } catch (IOException e) {
                Runtime.getRuntime().halt(1);
            }
        }
    }
}
