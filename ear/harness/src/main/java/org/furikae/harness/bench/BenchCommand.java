package org.furikae.harness.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.furikae.harness.WrongCall;

/** {@code bench [name …] [--quick]}: a row for each figure. */
public final class BenchCommand {
    private static final String QUICK = "--quick";
    private static final List<Benchmark> ALL = List.of(
            new ReadBenchmark(),
            new CompareBenchmark(),
            new RulesBenchmark(),
            new ReconcileBenchmark(),
            new ServerBenchmark(),
            new SaveBenchmark(),
            new ImpactBenchmark(),
            new SqlCandidatesBenchmark(),
            new ProrationBenchmark(),
            new PagesBenchmark(),
            new StartBenchmark(),
            new ScaleBenchmark());

    private final List<Benchmark> benchmarks;

    public BenchCommand() {
        this(ALL);
    }

    BenchCommand(List<Benchmark> benchmarks) {
        this.benchmarks = List.copyOf(benchmarks);
    }

    /** @throws WrongCall when there is no such benchmark; nothing was measured */
    public void run(List<String> arguments, PrintStream out, PrintStream err)
            throws WrongCall, IOException, InterruptedException, SQLException {
        List<String> names =
                arguments.stream().filter(word -> !word.equals(QUICK)).toList();
        for (String name : names) {
            if (benchmarks.stream().noneMatch(one -> one.name().equals(name))) {
                throw new WrongCall("「" + name + "」という測定はありません。使えるのは "
                        + benchmarks.stream().map(Benchmark::name).collect(Collectors.joining(" ")) + " と " + QUICK
                        + " です。");
            }
        }
        out.println(Machine.line());
        out.println(Figure.HEAD);
        try (Bench bench = new Bench(arguments.contains(QUICK), err::println)) {
            for (Benchmark benchmark : benchmarks) {
                if (names.isEmpty() || names.contains(benchmark.name())) {
                    err.println("測定中: " + benchmark.subject());
                    benchmark.measure(bench).forEach(figure -> out.println(figure.row()));
                }
            }
        }
    }
}
