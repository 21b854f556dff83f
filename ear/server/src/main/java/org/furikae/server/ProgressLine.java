package org.furikae.server;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** Says what the launcher is waiting for: one line that is rewritten on a terminal, plain lines elsewhere. */
public final class ProgressLine {
    private static final String CLEAR = "\r\u001b[K";

    private final PrintStream out;
    private final boolean terminal;
    private final Instant since = Instant.now();
    private String shown = "";

    public ProgressLine(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    public void show(String step) {
        show(step, "");
    }

    /**
     * Shows a step; elsewhere than on a terminal the same step is printed once, however often it is shown.
     *
     * @param detail how far the step has come, for the terminal only
     */
    public synchronized void show(String step, String detail) {
        if (terminal) {
            long seconds = Duration.between(since, Instant.now()).toSeconds();
            out.print(CLEAR + step + " " + detail + (detail.isEmpty() ? "" : " ") + seconds + "秒");
            out.flush();
        } else if (!step.equals(shown)) {
            out.println(step);
        }
        shown = step;
    }

    /** Prints a line that stays. */
    public synchronized void say(String line) {
        if (terminal && !shown.isEmpty()) {
            out.print(CLEAR);
        }
        shown = "";
        out.println(line);
    }
}
