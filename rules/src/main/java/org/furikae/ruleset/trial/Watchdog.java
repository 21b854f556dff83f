package org.furikae.ruleset.trial;

import java.time.Duration;

/**
 * Ends a trial's process that does not come to an end. While rules run it counts the processor's time and not the clock's, so
 * that a busy machine kills nobody; the clock only counts at ten times as much.
 */
final class Watchdog extends Thread implements AutoCloseable {
    private static final long LOOKS_EVERY_MILLIS = 50;
    private static final int CLOCK_TIMES = 10;
    private static final int CLOCK_TIMES_COMPILING = 2;

    /** Why it bit. */
    enum Reason {
        NONE,
        STALLED,
        CANCELLED
    }

    private final Process process;
    private final TrialSettings settings;
    private final TrialWatch watch;
    private final long began = System.nanoTime();
    private volatile TrialStep step = TrialStep.STARTING;
    private volatile long heardAt = began;
    private volatile long cpuThen;
    private volatile Reason reason = Reason.NONE;
    private volatile boolean over;

    private Watchdog(Process process, TrialSettings settings, TrialWatch watch) {
        super("trial-watchdog");
        this.process = process;
        this.settings = settings;
        this.watch = watch;
        this.cpuThen = cpu();
        setDaemon(true);
    }

    static Watchdog over(Process process, TrialSettings settings, TrialWatch watch) {
        Watchdog watchdog = new Watchdog(process, settings, watch);
        watchdog.start();
        return watchdog;
    }

    /** The process said something. */
    void heard(TrialStep at) {
        step = at;
        heardAt = System.nanoTime();
        cpuThen = cpu();
    }

    Reason reason() {
        return reason;
    }

    TrialStep step() {
        return step;
    }

    boolean bit() {
        return reason != Reason.NONE;
    }

    @Override
    public void run() {
        while (!over && !bit()) {
            look();
            try {
                sleep(LOOKS_EVERY_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void look() {
        long now = System.nanoTime();
        Duration limit = step.rulesRun() ? settings.stall() : settings.compiling();
        int times = step.rulesRun() ? CLOCK_TIMES : CLOCK_TIMES_COMPILING;
        boolean stalled = cpu() - cpuThen > limit.toNanos()
                || now - heardAt > limit.toNanos() * times
                || now - began > settings.longest().toNanos();
        if (watch.cancelled()) {
            bite(Reason.CANCELLED);
        } else if (stalled) {
            bite(Reason.STALLED);
        }
    }

    private void bite(Reason why) {
        if (!over) {
            reason = why;
            process.destroyForcibly();
        }
    }

    /** Processor time of the process, in nanoseconds; 0 where the system does not tell. */
    private long cpu() {
        return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
    }

    @Override
    public void close() {
        over = true;
        interrupt();
    }
}
