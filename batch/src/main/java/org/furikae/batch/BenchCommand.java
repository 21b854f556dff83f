package org.furikae.batch;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.furikae.batch.bench.Benchmark;
import org.furikae.batch.bench.CompareBenchmark;
import org.furikae.batch.bench.Machine;
import org.furikae.batch.bench.Measurement;
import org.furikae.batch.bench.ReadBenchmark;
import org.furikae.batch.bench.RulesBenchmark;

/** Measures the product's speed on this machine. */
final class BenchCommand implements Command {
    private static final String QUICK = "--quick";

    private final List<Benchmark> benchmarks;

    BenchCommand() {
        this(List.of(new RulesBenchmark(), new CompareBenchmark(), new ReadBenchmark()));
    }

    BenchCommand(List<Benchmark> benchmarks) {
        this.benchmarks = List.copyOf(benchmarks);
    }

    @Override
    public String name() {
        return "bench";
    }

    @Override
    public String help() {
        return """
                bench [名前 …] [--quick]
                    このコンピューターでの速さを測ります。名前を省くとすべて測ります。1行に1つ、5回の中央値、約束の値（bar）、
                    その比（ratio）を表示します。ほかの仕事が動いていると遅く出ます
                    --quick   量を減らして短い時間で測ります
                """
                + benchmarks.stream()
                        .map(one -> "    " + one.name() + "  " + one.subject() + "\n")
                        .collect(Collectors.joining());
    }

    @Override
    public ExitStatus run(List<String> arguments, Terminal terminal) throws WrongCall, IOException {
        boolean quick = arguments.contains(QUICK);
        List<String> names =
                arguments.stream().filter(word -> !word.equals(QUICK)).toList();
        for (String name : names) {
            if (benchmarks.stream().noneMatch(one -> one.name().equals(name))) {
                throw new WrongCall("「" + name + "」という測定はありません。使えるのは "
                        + benchmarks.stream().map(Benchmark::name).collect(Collectors.joining(" ")) + " と " + QUICK
                        + " です。");
            }
        }
        terminal.out().println(Machine.line());
        for (Benchmark benchmark : benchmarks) {
            if (names.isEmpty() || names.contains(benchmark.name())) {
                terminal.err().println("測定中: " + benchmark.subject());
                terminal.out().println(Measurement.of(benchmark, quick).line());
            }
        }
        return ExitStatus.ALL_DONE;
    }
}
