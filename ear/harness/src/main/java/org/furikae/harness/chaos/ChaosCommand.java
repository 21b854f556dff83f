package org.furikae.harness.chaos;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.furikae.harness.WrongCall;

/** {@code chaos [--cycles N] [--seed N]}: status 0 when nothing was lost, 1 when something was. */
public final class ChaosCommand {
    private static final int CYCLES = 10;
    private static final int MOST_CYCLES = 1_000;
    private static final int CLEAN = 0;
    private static final int LOST = 1;

    private ChaosCommand() {}

    public static int run(List<String> arguments, PrintStream out)
            throws WrongCall, IOException, InterruptedException, SQLException {
        int cycles = CYCLES;
        long seed = Instant.now().toEpochMilli();
        for (int i = 0; i < arguments.size(); i += 2) {
            String value = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            switch (arguments.get(i)) {
                case "--cycles" -> cycles = (int) number("--cycles", value, MOST_CYCLES);
                case "--seed" -> seed = number("--seed", value, Long.MAX_VALUE);
                default -> throw new WrongCall("「" + arguments.get(i) + "」は使えません。使えるのは --cycles と --seed です。");
            }
        }
        out.println("chaos cycles " + cycles + " seed " + seed);
        Instant begun = Instant.now();
        List<String> findings = new Chaos(cycles, seed, out::println).run();
        out.println("cycles " + cycles + " findings " + findings.size() + " seconds "
                + Duration.between(begun, Instant.now()).toSeconds());
        return findings.isEmpty() ? CLEAN : LOST;
    }

    private static long number(String option, String value, long most) throws WrongCall {
        try {
            long number = Long.parseLong(value);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        throw new WrongCall(option + " には 1 から " + most + " までの整数を指定してください。");
    }
}
