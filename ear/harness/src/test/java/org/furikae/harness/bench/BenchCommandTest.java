package org.furikae.harness.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.furikae.harness.WrongCall;
import org.junit.jupiter.api.Test;

class BenchCommandTest {
    private final Counted read = new Counted("read");
    private final Counted rules = new Counted("rules");

    @Test
    void the_machine_is_named_and_every_figure_is_a_row_with_its_bar_and_ratio() throws Exception {
        List<String> lines = run();

        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).startsWith("machine ").contains("processors", "Java ");
        assertThat(lines.get(3)).matches("\\| read \\| [0-9,]+ rows/s \\| 1 rows/s \\| [0-9,.]+ \\| 5, .* \\| – \\|");
        assertThat(lines.get(4)).startsWith("| rules ");
    }

    @Test
    void only_what_is_named_is_measured_after_rounds_that_do_not_count() throws Exception {
        assertThat(run("rules", "--quick")).hasSize(4);

        assertThat(read.rounds).isZero();
        assertThat(rules.rounds).isEqualTo(7);
    }

    @Test
    void an_unknown_benchmark_is_a_wrong_call_that_names_the_known_ones() {
        assertThatThrownBy(() -> run("nonsense"))
                .isInstanceOf(WrongCall.class)
                .hasMessageContaining("nonsense")
                .hasMessageContaining("read rules");
        assertThat(read.rounds).isZero();
    }

    private List<String> run(String... arguments) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BenchCommand(List.of(read, rules))
                .run(
                        List.of(arguments),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static final class Counted implements Benchmark {
        private final String name;
        private int rounds;

        Counted(String name) {
            this.name = name;
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
        public List<Figure> measure(Bench bench) throws java.io.IOException, InterruptedException {
            return List.of(Throughput.of(name, "rows", bench, () -> {
                        rounds++;
                        return 1_000;
                    })
                    .against(1));
        }
    }
}
