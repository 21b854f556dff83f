package org.furikae.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.OptionalDouble;
import org.furikae.batch.bench.Benchmark;
import org.junit.jupiter.api.Test;

class BenchTest {
    private final Counted rules = new Counted("rules", OptionalDouble.of(1));
    private final Counted read = new Counted("read", OptionalDouble.empty());

    @Test
    void the_machine_is_named_and_each_benchmark_gives_its_median_bar_and_ratio() throws Exception {
        List<String> lines = run();

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("machine ").contains("processors", "Java ");
        assertThat(lines.get(1))
                .matches(
                        "rules [0-9,]+ claims/s bar 1 ratio [0-9.]+ rounds 5 from [0-9,]+ to [0-9,]+, [0-9,]+ per processor second");
        assertThat(lines.get(2))
                .matches(
                        "read [0-9,]+ claims/s bar - ratio - rounds 5 from [0-9,]+ to [0-9,]+, [0-9,]+ per processor second");
    }

    @Test
    void only_what_is_named_is_measured_and_what_it_prepared_is_put_away() throws Exception {
        assertThat(run("read", "--quick")).hasSize(2);

        assertThat(rules.rounds).isZero();
        assertThat(read.rounds).isEqualTo(7);
        assertThat(read.closed).isTrue();
    }

    @Test
    void an_unknown_benchmark_is_a_wrong_call() {
        Call call = Call.of(List.of("bench", "nonsense"));

        assertThat(call.status()).isEqualTo(2);
        assertThat(call.err()).contains("rules compare read");
    }

    private List<String> run(String... arguments) throws WrongCall, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                false,
                Clock.systemUTC());
        assertThat(new BenchCommand(List.of(rules, read)).run(List.of(arguments), terminal))
                .isEqualTo(ExitStatus.ALL_DONE);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static final class Counted implements Benchmark {
        private final String name;
        private final OptionalDouble bar;
        private int rounds;
        private boolean closed;

        Counted(String name, OptionalDouble bar) {
            this.name = name;
            this.bar = bar;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String subject() {
            return "数えるだけ";
        }

        @Override
        public String unit() {
            return "claims";
        }

        @Override
        public OptionalDouble bar() {
            return bar;
        }

        @Override
        public Rounds prepare(boolean quick) {
            return new Rounds() {
                @Override
                public long round() {
                    rounds++;
                    return 1_000;
                }

                @Override
                public void close() {
                    closed = true;
                }
            };
        }
    }
}
