package org.furikae.testdata.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The long run, not part of the tests: {@code mvn test -pl test-data -am -Dtest=FuzzMeasurement
 * -Dsurefire.failIfNoSpecifiedTests=false -Dfurikae.fuzz.inputs=100000 -Dfurikae.fuzz.seed=1000000}.
 */
class FuzzMeasurement {
    @TempDir
    private Path folder;

    @Test
    void fuzz() throws Exception {
        int inputs = Integer.getInteger("furikae.fuzz.inputs", 100_000);
        long began = System.nanoTime();
        FuzzRun run = new FuzzRun(folder);

        run.run(Long.getLong("furikae.fuzz.seed", 1_000_000), inputs);

        System.out.println("inputs " + inputs + " " + run.outcomes() + " slowest ms " + run.slowestMillis()
                + " seconds " + (System.nanoTime() - began) / 1_000_000_000 + " heap MB "
                + Runtime.getRuntime().maxMemory() / 1_048_576);
        run.faults().forEach(System.out::println);
        assertThat(run.faults()).isEmpty();
    }
}
