package org.furikae.testdata.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short run; {@link FuzzMeasurement} is the long one. */
class FuzzTest {
    private static final int INPUTS = 2_000;

    @TempDir
    private Path folder;

    @Test
    void inputs_made_by_chance_are_refused_or_read_with_words_and_soon() throws Exception {
        FuzzRun run = new FuzzRun(folder);

        run.run(1, INPUTS);

        assertThat(run.faults()).isEmpty();
        assertThat(run.outcomes()).containsKeys("read", "UNREADABLE", "UNSUPPORTED");
        assertThat(folder).isEmptyDirectory();
    }
}
