package org.furikae.ruleset.trial;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The process in which rules are tried out that nobody has released. It has no database, no settings and no files but its own
 * empty folder; whoever started it talks to it over standard input and output, and ends it.
 */
public final class TrialMain {
    /** How the Java machine itself ends when memory is out. */
    private static final int OUT_OF_MEMORY = 3;

    private TrialMain() {}

    public static void main(String[] arguments) throws IOException {
        FileInputStream in = new FileInputStream(FileDescriptor.in);
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        // What a library prints must not get between the messages.
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
        Inbox inbox = new Inbox(new Frames(in, out, Frames.LONGEST_BYTES));
        inbox.start();
        try {
            new TrialServant(inbox, new Frames(in, out, Frames.LONGEST_BYTES)).serve();
        } catch (OutOfMemoryError e) {
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
        }
    }
}
