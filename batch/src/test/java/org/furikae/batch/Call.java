package org.furikae.batch;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** A call of the command line, made in this process on 22 November 2026, and what came of it. */
record Call(int status, String out, String err) {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    static Call of(List<String> arguments) {
        return of(arguments, false);
    }

    static Call of(String... arguments) {
        return of(List.of(arguments));
    }

    static Call onTerminal(List<String> arguments) {
        return of(arguments, true);
    }

    private static Call of(List<String> arguments, boolean onTerminal) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Clock today = Clock.fixed(
                LocalDate.of(2026, 11, 22).atTime(9, 0).atZone(TOKYO).toInstant(), TOKYO);
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                onTerminal,
                today);
        ExitStatus status = new CommandLine(terminal).run(arguments);
        return new Call(status.code(), out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    String lastLine() {
        List<String> lines = out.lines().toList();
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }
}
