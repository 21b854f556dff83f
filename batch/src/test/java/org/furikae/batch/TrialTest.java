package org.furikae.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.furikae.registration.SmallRegister;
import org.furikae.ruleset.RulesetFiles;
import org.furikae.ruleset.grid.Cell;
import org.furikae.ruleset.grid.CellWorld;
import org.furikae.ruleset.trial.ClaimChange;
import org.furikae.ruleset.trial.Examination;
import org.furikae.ruleset.trial.ImpactReport;
import org.furikae.ruleset.trial.TrialClaim;
import org.furikae.ruleset.trial.TrialClassPath;
import org.furikae.ruleset.trial.TrialException;
import org.furikae.ruleset.trial.TrialProcess;
import org.furikae.ruleset.trial.TrialSettings;
import org.furikae.ruleset.trial.TrialStep;
import org.furikae.ruleset.trial.TrialWatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a trial tells about a draft, and what its process is given. */
class TrialTest {
    private static final String MANIFEST = "ruleset.yaml";

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

    @Test
    void the_impact_of_a_longer_retry_limit_is_every_claim_that_would_wait_instead_and_no_other() throws Exception {
        List<Cell> cells = some();
        List<ClaimChange> changes = new ArrayList<>();

        ImpactReport report = trials.impact(
                withRetryMonths("4"),
                RulesetFiles.shipped(),
                CellWorld.insurers(),
                claims(cells),
                cells.size(),
                changes::add,
                TrialWatch.NONE);

        assertThat(report.gates().findings()).isEmpty();
        assertThat(report.claims()).isEqualTo(cells.size());
        assertThat(report.changed()).isEqualTo(changes.size()).isPositive();
        assertThat(changes).allSatisfy(change -> {
            assertThat(change.before().outcome()).isIn("UNRESOLVED", "BILLED_AS_LOST", "REVIEW");
            assertThat(change.after().outcome()).isEqualTo("AWAITING");
            assertThat(change.after().explanation()).startsWith("{").contains("AWAITING");
            assertThat(cells.get((int) change.position()).label()).endsWith("FIRST_DAY_PAST");
        });
        assertThat(changes).extracting(ClaimChange::position).isSorted();
    }

    @Test
    void a_trial_that_somebody_stops_ends_and_the_next_one_is_not_disturbed() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        TrialWatch impatient = new TrialWatch() {
            @Override
            public void progress(TrialStep step, long done, long total) {
                stop.set(step == TrialStep.CLAIMS);
            }

            @Override
            public boolean cancelled() {
                return stop.get();
            }
        };
        Iterator<TrialClaim> endless =
                Stream.generate(() -> claim(Cell.reachable().get(0))).iterator();

        assertThatThrownBy(() -> trials.impact(
                        RulesetFiles.shipped(),
                        RulesetFiles.shipped(),
                        CellWorld.insurers(),
                        endless,
                        0,
                        change -> {},
                        impatient))
                .isInstanceOfSatisfying(
                        TrialException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(TrialException.Reason.CANCELLED));
        assertThat(trials.check(RulesetFiles.shipped(), TrialWatch.NONE).passed())
                .isTrue();
    }

    @Test
    void rules_that_never_fire_that_nobody_misses_and_cells_without_outcome_are_found_by_running_them()
            throws Exception {
        SortedMap<String, String> texts = RulesetFiles.shipped()
                .with("filing", "never", rule("決して働かない", "FiledClaim( paper, !paper )"))
                .with("filing", "idle", rule("だれも気づかない", "FiledClaim( claim.points > 0 )"))
                .texts();
        texts.put(MANIFEST, texts.get(MANIFEST).replaceFirst("(?m)^ *- \"?suspended\"?\\n", ""));
        texts.put(MANIFEST, texts.get(MANIFEST).replaceFirst("(?m)^ *- \"?only-proposal\"?\\n", ""));

        Examination seen = trials.examine(RulesetFiles.of(texts), TrialWatch.NONE)
                .examination()
                .orElseThrow();

        assertThat(seen.rules())
                .filteredOn(Examination.RuleUse::never)
                .extracting(Examination.RuleUse::rule)
                .contains("決して働かない");
        assertThat(seen.rules())
                .filteredOn(rule -> !rule.never() && rule.removable())
                .extracting(Examination.RuleUse::rule)
                .contains("だれも気づかない");
        assertThat(seen.cellsWithoutOutcome()).isNotEmpty();
        assertThat(seen.rivals())
                .isNotEmpty()
                .allSatisfy(pair -> assertThat(pair.firstOutcome()).isNotEqualTo(pair.secondOutcome()));
        assertThat(seen.cellsReached()).isLessThan(seen.cells());
        assertThat(seen.outcomes().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(seen.cells());
    }

    @Test
    void the_process_has_no_environment_no_files_of_this_program_and_a_bounded_heap() throws Exception {
        trials.check(RulesetFiles.shipped(), TrialWatch.NONE);
        Path own = Path.of("pom.xml").toAbsolutePath();
        try (InputStream open = Files.newInputStream(own)) {
            assertThat(open.read()).isPositive();
            List<Path> processes = ProcessHandle.current()
                    .children()
                    .filter(ProcessHandle::isAlive)
                    .map(child -> Path.of("/proc", String.valueOf(child.pid())))
                    .toList();

            assertThat(processes).isNotEmpty();
            for (Path process : processes) {
                assertThat(Files.readString(process.resolve("environ"), StandardCharsets.UTF_8))
                        .isEqualTo("LC_ALL=C.UTF-8\0");
                assertThat(Files.readString(process.resolve("cmdline"), StandardCharsets.UTF_8))
                        .contains("\0-Xmx");
                assertThat(openFiles(process)).doesNotContain(own);
                try (Stream<Path> inFolder = Files.list(process.resolve("cwd").toRealPath())) {
                    assertThat(inFolder).isEmpty();
                }
            }
        }
    }

    private static List<Path> openFiles(Path process) throws IOException {
        List<Path> open = new ArrayList<>();
        try (Stream<Path> descriptors = Files.list(process.resolve("fd"))) {
            for (Path descriptor : descriptors.toList()) {
                open.add(Files.readSymbolicLink(descriptor));
            }
        }
        return open;
    }

    private static List<Cell> some() {
        List<Cell> all = Cell.reachable();
        List<Cell> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i += 37) {
            some.add(all.get(i));
        }
        return some;
    }

    private static Iterator<TrialClaim> claims(List<Cell> cells) {
        return cells.stream().map(TrialTest::claim).iterator();
    }

    private static TrialClaim claim(Cell cell) {
        CellWorld world = CellWorld.of(cell);
        return new TrialClaim(
                world.submission(),
                new SmallRegister(world.register(), CellWorld.insurers())
                        .candidates(List.of(world.submission()), cell.knownAsOf())
                        .get(0),
                cell.knownAsOf());
    }

    private static RulesetFiles withRetryMonths(String months) {
        SortedMap<String, String> texts = RulesetFiles.shipped().texts();
        texts.put(
                MANIFEST,
                texts.get(MANIFEST).replace("{value: 3, source: RETRY}", "{value: " + months + ", source: RETRY}"));
        return RulesetFiles.of(texts);
    }

    private static String rule(String name, String condition) {
        return """
                package org.furikae.rulebook

                import org.furikae.ruleset.fact.Conclusions;
                import org.furikae.ruleset.fact.FiledClaim;

                rule "%s"
                    @reason("試すため")
                    @source("PRODUCT")
                when
                    %s
                    $conclusions : Conclusions()
                then
                    $conclusions.finding("試し");
                end
                """.formatted(name, condition);
    }
}
