package org.furikae.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.furikae.ruleset.RulesetFiles;
import org.furikae.ruleset.gate.GateFinding;
import org.furikae.ruleset.trial.CaseResult;
import org.furikae.ruleset.trial.TrialClassPath;
import org.furikae.ruleset.trial.TrialException;
import org.furikae.ruleset.trial.TrialProcess;
import org.furikae.ruleset.trial.TrialReport;
import org.furikae.ruleset.trial.TrialSettings;
import org.furikae.ruleset.trial.TrialWatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Rules made to do harm, and rules as people write them, each added to the shipped rule set and tried out. */
class RuleCorpusTest {
    private static final Path CORPUS = Path.of("../test-data");
    /** A machine that runs other tests beside this one is slower than what the product promises (2 seconds). */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static TrialProcess trials;

    @BeforeAll
    static void start() throws TrialException {
        trials = new TrialProcess(TrialSettings.with(TrialClassPath.ofThisProgram()));
        trials.warmUp(RulesetFiles.shipped());
    }

    @AfterAll
    static void stop() {
        trials.close();
    }

    @TestFactory
    Stream<DynamicTest> a_hostile_rule_stops_at_its_gate_which_names_rule_and_line() throws IOException {
        List<Path> rules = rules("hostile/rules");
        assertThat(rules).hasSizeGreaterThanOrEqualTo(60);
        return rules.stream()
                .map(file -> DynamicTest.dynamicTest(slug(file), () -> {
                    String gate = header(file, "gate").orElseThrow();
                    long began = System.nanoTime();

                    List<GateFinding> findings = run(file).gates().findings();

                    assertThat(findings)
                            .extracting(finding -> finding.gate().code())
                            .contains(gate);
                    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LONGEST);
                    if (!gate.matches("trial\\.(time|memory)")) {
                        assertThat(findings)
                                .filteredOn(finding -> finding.gate().code().equals(gate))
                                .anySatisfy(finding -> {
                                    assertThat(finding.file()).contains(slug(file));
                                    assertThat(finding.line()).isPositive();
                                    assertThat(finding.japanese()).isNotBlank();
                                    assertThat(finding.english()).isNotBlank();
                                });
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_rule_as_people_write_it_passes_every_gate_and_its_trial_runs_to_the_end() throws IOException {
        List<Path> rules = rules("benign/rules");
        assertThat(rules).hasSizeGreaterThanOrEqualTo(30);
        return rules.stream()
                .map(file -> DynamicTest.dynamicTest(slug(file), () -> {
                    TrialReport report = run(file);

                    assertThat(report.gates().findings()).isEmpty();
                    assertThat(report.cases()).hasSizeGreaterThan(150);
                    assertThat(report.cases())
                            .flatExtracting(CaseResult::failures)
                            .noneMatch(failure -> failure.contains("実行中に誤り"));
                }));
    }

    private static TrialReport run(Path file) throws IOException, TrialException {
        RulesetFiles shipped = RulesetFiles.shipped();
        return trials.test(
                shipped.with(
                        header(file, "phase").orElse(shipped.rules().get(0).phase()),
                        slug(file),
                        Files.readString(file)),
                TrialWatch.NONE);
    }

    /** What the first line says. */
    private static Optional<String> header(Path file, String name) throws IOException {
        String start = "// " + name + ": ";
        return Files.readAllLines(file).stream()
                .limit(1)
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .findFirst();
    }

    private static List<Path> rules(String folder) throws IOException {
        try (Stream<Path> files = Files.list(CORPUS.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".drl"))
                    .sorted()
                    .toList();
        }
    }

    private static String slug(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }
}
