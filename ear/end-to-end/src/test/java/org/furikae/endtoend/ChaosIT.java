package org.furikae.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.furikae.harness.chaos.Chaos;
import org.junit.jupiter.api.Test;

/** Ten of the cycles that {@code ./furikae chaos} does; docs/faults.md tells of longer runs. */
class ChaosIT {
    private static final int CYCLES = 10;
    private static final long SEED = 2026;

    @Test
    void what_was_acknowledged_outlives_killed_processes_a_hanging_database_and_a_full_disk() throws Exception {
        List<String> report = new ArrayList<>();

        List<String> findings = new Chaos(CYCLES, SEED, report::add).run();

        assertThat(findings).as(String.join("\n", report)).isEmpty();
        assertThat(report.stream().filter(line -> line.startsWith("cycle "))).hasSize(CYCLES);
        assertThat(report.get(report.size() - 1))
                .containsPattern("uploads 40 decisions [1-9][0-9]* approvals [1-9][0-9]* releases [1-9]");
    }
}
