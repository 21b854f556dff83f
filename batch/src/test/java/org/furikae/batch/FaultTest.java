package org.furikae.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A fault of the program ends with status 3, a short text and a file with the details. */
class FaultTest {
    private static final Pattern DETAILS = Pattern.compile("詳しい内容は (\\S+) に");

    @Test
    void a_fault_is_told_without_its_details_which_lie_in_a_file() throws IOException {
        Result result = run(() -> {
            throw new IllegalStateException("the details");
        });

        assertThat(result.status()).isEqualTo(ExitStatus.FAULT);
        assertThat(result.err()).startsWith("furikae: プログラムの障害で止まりました。").doesNotContain("the details", "\tat ");
        Matcher details = DETAILS.matcher(result.err());
        assertThat(details.find()).isTrue();
        Path file = Path.of(details.group(1));
        assertThat(file).content(StandardCharsets.UTF_8).contains("the details");
        Files.delete(file);
    }

    @Test
    void too_little_memory_and_a_full_disk_are_told_as_such() throws IOException {
        assertThat(run(() -> {
                            throw new OutOfMemoryError();
                        })
                        .err())
                .contains("-Xmx");
        assertThat(run(() -> {
                            throw new IOException("no space");
                        })
                        .err())
                .contains("ディスクの空き");
    }

    private interface Work {
        ExitStatus run() throws WrongCall, IOException;
    }

    private record Result(ExitStatus status, String err) {}

    private static Result run(Work work) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                Clock.systemUTC());
        ExitStatus status = new CommandLine(terminal, List.of(new Command() {
                    @Override
                    public String name() {
                        return "work";
                    }

                    @Override
                    public String help() {
                        return "";
                    }

                    @Override
                    public ExitStatus run(List<String> arguments, Terminal on) throws WrongCall, IOException {
                        return work.run();
                    }
                }))
                .run(List.of("work"));
        return new Result(status, err.toString(StandardCharsets.UTF_8));
    }
}
