package org.furikae.batch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/** The entry point of the command line. */
public final class Main {
    /** Set by the launcher when standard error is a terminal; Java cannot tell. */
    private static final String TERMINAL = "furikae.terminal";

    private Main() {}

    public static void main(String[] arguments) {
        // UTF-8 whatever the locale: messages are Japanese, and scripts compare them.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        if (!Charset.defaultCharset().equals(StandardCharsets.UTF_8)) {
            // Java 17 in a locale without UTF-8: the rule compiler would garble Japanese rule names.
            err.println("furikae: 文字コードがUTF-8ではありません。./furikae から実行するか、java に -Dfile.encoding=UTF-8 を加えてください。");
            System.exit(ExitStatus.WRONG_CALL.code());
        }
        Terminal terminal = new Terminal(out, err, Boolean.getBoolean(TERMINAL), Clock.system(ZoneId.systemDefault()));
        ExitStatus status = new CommandLine(terminal).run(List.of(arguments));
        out.flush();
        System.exit(status.code());
    }
}
