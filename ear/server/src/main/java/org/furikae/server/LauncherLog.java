package org.furikae.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends what the launcher and its libraries log to a file, so that the terminal shows only what a person needs. */
final class LauncherLog {
    private static final int BYTES = 1_000_000;
    private static final int FILES = 3;
    private static final String FORMAT = "%1$tFT%1$tT.%1$tL%1$tz %4$s %3$s %5$s%6$s%n";

    private LauncherLog() {}

    static void into(Path folder) throws IOException {
        System.setProperty("java.util.logging.SimpleFormatter.format", FORMAT);
        Handler file = new FileHandler(folder.toString().replace("%", "%%") + "/launcher.%g.log", BYTES, FILES, true);
        file.setFormatter(new SimpleFormatter());
        file.setEncoding("UTF-8");
        Logger.getLogger("").addHandler(file);
    }

    static void silenceTerminal() {
        Logger root = Logger.getLogger("");
        for (Handler console : root.getHandlers()) {
            root.removeHandler(console);
        }
    }
}
