package org.furikae.ruleset.trial;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.ruleset.RulesetException;
import org.furikae.ruleset.RulesetFiles;
import org.furikae.ruleset.RulesetYaml;
import org.furikae.ruleset.gate.Gate;
import org.furikae.ruleset.gate.GateReport;
import org.furikae.ruleset.gate.RulesetGates;

/**
 * Tries rule sets out that nobody has released, in processes of their own: whatever rules do there, this program goes on. A
 * process that did its work is kept and serves the next trial, which is quick then; one that was killed is replaced. Safe for
 * use by several threads; at most {@link TrialSettings#atOnce()} trials run at the same time, others wait.
 */
public final class TrialProcess implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(TrialProcess.class.getName());
    private static final int CLAIMS_IN_A_MESSAGE = 200;

    private final TrialSettings settings;
    private final Semaphore turns;
    private final Deque<TrialChild> idle = new ArrayDeque<>();
    private volatile Optional<Messages.Request> warmer = Optional.empty();
    private int replacing;
    private boolean closed;

    /** Nothing is started before the first trial or {@link #warmUp}. */
    public TrialProcess(TrialSettings settings) {
        this.settings = settings;
        this.turns = new Semaphore(settings.atOnce(), true);
    }

    /**
     * Starts a process and lets it do the usual work once, so that the first trial does not wait for that; one that comes meanwhile
     * waits for it, since a second cold process would make both slow. From then on a process that was killed is replaced by one
     * that is ready, while others go on.
     *
     * @param usual rule set most like those to come
     */
    public void warmUp(RulesetFiles usual) throws TrialException {
        warmer = Optional.of(new Messages.Request(Messages.Work.TEST, usual.texts(), Map.of(), List.of()));
        synchronized (idle) {
            replacing++;
        }
        ready();
    }

    /** Gates and compiler; nothing of the rules runs. */
    public GateReport check(RulesetFiles rules, TrialWatch watch) throws TrialException {
        return run(Messages.Work.CHECK, rules, watch).gates();
    }

    /** Gates and cases. */
    public TrialReport test(RulesetFiles rules, TrialWatch watch) throws TrialException {
        Messages.Result result = run(Messages.Work.TEST, rules, watch);
        return new TrialReport(result.gates(), result.cases());
    }

    /** Gates, cases, the decision grid, coverage and which rules could be taken away. */
    public ExaminationReport examine(RulesetFiles rules, TrialWatch watch) throws TrialException {
        Messages.Result result = run(Messages.Work.EXAMINE, rules, watch);
        return new ExaminationReport(result.gates(), result.cases(), Optional.ofNullable(result.examination()));
    }

    /**
     * Decides claims by a draft and by the version in force.
     *
     * @param claims read one by one, never all at once
     * @param total number of claims, for the progress; 0 when it is not known
     * @param changes gets each claim that the draft decides otherwise, in the order of the claims
     */
    public ImpactReport impact(
            RulesetFiles draft,
            RulesetFiles inForce,
            InsurerDirectory insurers,
            Iterator<TrialClaim> claims,
            long total,
            Consumer<ClaimChange> changes,
            TrialWatch watch)
            throws TrialException {
        ClaimStream stream = new ClaimStream(claims, CLAIMS_IN_A_MESSAGE, total, changes);
        Optional<GateReport> unreadable = unreadable(draft).or(() -> unreadable(inForce));
        if (unreadable.isPresent()) {
            return new ImpactReport(unreadable.get(), 0, 0);
        }
        Messages.Request request =
                new Messages.Request(Messages.Work.IMPACT, draft.texts(), inForce.texts(), List.copyOf(insurers.all()));
        Messages.Result result = inTurn(child -> child.run(request, Optional.of(stream), watch));
        return new ImpactReport(
                result.gates(),
                Math.max(result.claims(), stream.decided()),
                Math.max(result.changed(), stream.changed()));
    }

    /** Ends all processes; one that is at work ends with its trial. */
    @Override
    public void close() {
        List<TrialChild> ending = new ArrayList<>();
        synchronized (idle) {
            closed = true;
            ending.addAll(idle);
            idle.clear();
        }
        ending.forEach(TrialChild::close);
    }

    private Messages.Result run(Messages.Work work, RulesetFiles rules, TrialWatch watch) throws TrialException {
        Optional<GateReport> unreadable = unreadable(rules);
        if (unreadable.isPresent()) {
            return new Messages.Result(unreadable.get(), List.of(), null, 0, 0);
        }
        Messages.Request request = new Messages.Request(work, rules.texts(), Map.of(), List.of());
        return inTurn(child -> child.run(request, Optional.empty(), watch));
    }

    private static Optional<GateReport> unreadable(RulesetFiles rules) {
        try {
            rules.texts();
            return Optional.empty();
        } catch (RulesetException e) {
            return Optional.of(new GateReport(List.of(RulesetGates.unreadable(Gate.FILES, RulesetYaml.FILE, e))));
        }
    }

    /** What a trial does with its process. */
    private interface Task {
        Messages.Result with(TrialChild child) throws TrialException;
    }

    private Messages.Result inTurn(Task task) throws TrialException {
        takeTurn();
        try {
            TrialChild child = child();
            try {
                return task.with(child);
            } finally {
                giveBack(child);
            }
        } finally {
            turns.release();
        }
    }

    private void takeTurn() throws TrialException {
        try {
            if (turns.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new TrialException(
                TrialException.Reason.BUSY, "試しの実行が混んでいます。同時に動かせるのは" + settings.atOnce() + "件までです。少し待って、もう一度実行してください。");
    }

    private TrialChild child() throws TrialException {
        synchronized (idle) {
            awaitReplacement();
            while (!idle.isEmpty()) {
                TrialChild child = idle.pop();
                if (child.alive()) {
                    return child;
                }
                child.close();
            }
        }
        return TrialChild.start(settings);
    }

    /** One that is nearly ready is sooner there than one that would have to start. */
    private void awaitReplacement() {
        try {
            while (idle.isEmpty() && replacing > 0) {
                idle.wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void giveBack(TrialChild child) {
        boolean replace;
        synchronized (idle) {
            if (child.alive() && !closed) {
                idle.push(child);
                idle.notifyAll();
                return;
            }
            replace = !closed && replacing == 0 && warmer.isPresent();
            replacing += replace ? 1 : 0;
        }
        child.close();
        if (replace) {
            Thread replacement = new Thread(this::replace, "trial-replacement");
            replacement.setDaemon(true);
            replacement.start();
        }
    }

    private void replace() {
        try {
            ready();
        } catch (TrialException e) {
            // The next trial starts one itself, and says so when it cannot.
            LOG.log(System.Logger.Level.WARNING, e.getMessage());
        }
    }

    /** Makes a process ready; it was counted among those that replace others. */
    private void ready() throws TrialException {
        TrialChild fresh = null;
        try {
            fresh = TrialChild.start(settings);
            fresh.run(warmer.orElseThrow(), Optional.empty(), TrialWatch.NONE);
        } finally {
            synchronized (idle) {
                replacing--;
                if (fresh != null && fresh.alive() && !closed) {
                    idle.push(fresh);
                    fresh = null;
                }
                idle.notifyAll();
            }
            if (fresh != null) {
                fresh.close();
            }
        }
    }
}
