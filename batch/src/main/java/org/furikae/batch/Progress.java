package org.furikae.batch;

import java.util.Locale;
import java.util.function.LongSupplier;

/** One line on the terminal that says what is done, how fast, and how long it will take. Nothing at all elsewhere. */
final class Progress implements AutoCloseable {
    private static final long INTERVAL = 200_000_000L; // nanoseconds
    private static final String ERASE_LINE = "\r\u001B[K";

    private final Terminal terminal;
    private final String activity;
    private final LongSupplier total;
    private final long begun = System.nanoTime();
    private long shownAt = begun;
    private long done;

    /** @param total how many steps there will be; 0 as long as nobody knows */
    Progress(Terminal terminal, String activity, LongSupplier total) {
        this.terminal = terminal;
        this.activity = activity;
        this.total = total;
    }

    /** So many rows more. */
    void step(int rows) {
        done += rows;
        if (terminal.showsProgress()) {
            long now = System.nanoTime();
            if (now - shownAt >= INTERVAL) {
                shownAt = now;
                terminal.err().print(ERASE_LINE + line(activity, done, total.getAsLong(), (now - begun) / 1e9));
                terminal.err().flush();
            }
        }
    }

    static String line(String activity, long done, long total, double seconds) {
        double rate = done / Math.max(seconds, 0.001);
        String left = total > done
                ? String.format(Locale.ROOT, " 残り約%d秒", Math.max(1, Math.round((total - done) / rate)))
                : "";
        return String.format(Locale.ROOT, "%s %,d行 %,d行/秒%s", activity, done, Math.round(rate), left);
    }

    /** Wipes the line. */
    @Override
    public void close() {
        if (terminal.showsProgress() && shownAt != begun) {
            terminal.err().print(ERASE_LINE);
            terminal.err().flush();
        }
    }
}
