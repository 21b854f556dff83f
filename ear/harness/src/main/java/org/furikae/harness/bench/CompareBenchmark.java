package org.furikae.harness.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.furikae.identity.Comparison;
import org.furikae.identity.FiveItems;
import org.furikae.identity.IdentityLevel;
import org.furikae.testdata.SampleWorld;

/** The five-item comparison alone, one thread: every registered person of a sample beside the next one and beside themselves. */
final class CompareBenchmark implements Benchmark {
    private static final long SEED = 2026;
    private static final int PEOPLE = 100_000;
    private static final int PEOPLE_QUICK = 20_000;

    @Override
    public String name() {
        return "compare";
    }

    @Override
    public String subject() {
        return "5情報の照合だけ（1スレッド）";
    }

    @Override
    public List<Figure> measure(Bench bench) throws IOException, InterruptedException {
        List<FiveItems> people = new ArrayList<>();
        SampleWorld.generate(bench.quick() ? PEOPLE_QUICK : PEOPLE, 0, SEED)
                .forEachRegistration(registration -> people.add(registration.person()));
        return List.of(Throughput.of("compare", "pairs", bench, () -> compare(people)));
    }

    private static long compare(List<FiveItems> people) {
        long doubtful = 0;
        for (int i = 1; i < people.size(); i++) {
            FiveItems one = people.get(i);
            doubtful += doubtful(one, people.get(i - 1)) + doubtful(one, respelt(one));
        }
        if (doubtful == 0) {
            throw new IllegalStateException("nobody differs from anybody");
        }
        return 2L * (people.size() - 1);
    }

    private static int doubtful(FiveItems one, FiveItems other) {
        return Comparison.of(one, other).level(false) == IdentityLevel.A ? 0 : 1;
    }

    /** The same person with another notation of the block number, which takes the longest way through the comparison. */
    private static FiveItems respelt(FiveItems person) {
        return new FiveItems(
                person.kanjiName(),
                person.kanaName().replace('ョ', 'ヨ'),
                person.birthDate(),
                person.sex(),
                person.address().replace('-', 'の'));
    }
}
