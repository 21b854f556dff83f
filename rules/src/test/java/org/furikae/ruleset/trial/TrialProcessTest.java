package org.furikae.ruleset.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.furikae.ruleset.RulesetFiles;
import org.furikae.ruleset.gate.GateFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program that asks for a trial bears from a process that does not behave. */
class TrialProcessTest {
    private static final String HELLO = "\\106\\113\\124\\001\\001\\000\\000\\000\\015{\"version\":1}";
    /** Takes what it is sent. */
    private static final String LISTENS = "exec 3<&0; cat <&3 >/dev/null & ";

    private static final Duration SOON = Duration.ofMillis(300);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"exit 1", "exec sleep 60", "exec yes", "echo hello; exec sleep 60", "exec cat /dev/zero"})
    void a_process_that_is_none_of_ours_gives_no_result_and_does_no_harm(String script) throws Exception {
        try (TrialProcess trials = new TrialProcess(settings(script))) {
            assertThatThrownBy(() -> trials.check(RulesetFiles.shipped(), TrialWatch.NONE))
                    .isInstanceOfSatisfying(
                            TrialException.class,
                            refused -> assertThat(refused.reason()).isEqualTo(TrialException.Reason.NOT_STARTED));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exec yes",
                "printf 'FKT'; exec cat /dev/zero",
                // A message that says it is 2 GB long.
                "printf '\\106\\113\\124\\001\\007\\177\\377\\377\\377'; exec cat /dev/zero",
                // A result that is none.
                "printf '\\106\\113\\124\\001\\007\\000\\000\\000\\004null'; exec sleep 60",
                "printf '\\106\\113\\124\\001\\007\\000\\000\\000\\004{{{{'; exec sleep 60"
            })
    void a_process_that_talks_nonsense_is_ended_and_the_rule_set_stops_at_the_gate_of_output(String script)
            throws Exception {
        assertThat(codes(LISTENS + "printf '" + HELLO + "'; " + script)).containsExactly("trial.output");
    }

    @Test
    void a_process_that_falls_silent_is_ended() throws Exception {
        assertThat(codes(LISTENS + "printf '" + HELLO + "'; exec sleep 60")).containsExactly("trial.time");
    }

    @Test
    void a_process_that_does_not_listen_is_ended() throws Exception {
        assertThat(codes("printf '" + HELLO + "'; exec sleep 60")).containsExactly("trial.time");
    }

    @Test
    void a_process_that_ends_in_the_middle_is_told_from_one_that_ran_out_of_memory() throws Exception {
        assertThat(codes(LISTENS + "printf '" + HELLO + "'; exit 9")).containsExactly("trial.died");
        assertThat(codes(LISTENS + "printf '" + HELLO + "'; echo Terminating; exit 3"))
                .containsExactly("trial.memory");
    }

    @Test
    void whoever_waits_longer_than_patience_is_told_that_all_turns_are_taken() throws Exception {
        try (TrialProcess trials =
                new TrialProcess(settings("exec sleep 60").withAtOnce(1).withPatience(Duration.ofMillis(50)))) {
            Thread first = new Thread(() -> {
                try {
                    trials.check(RulesetFiles.shipped(), TrialWatch.NONE);
                } catch (TrialException e) {
                    // It is not the one that is looked at.
                }
            });
            first.start();
            while (first.getState() != Thread.State.TERMINATED
                    && !Thread.getAllStackTraces().keySet().stream()
                            .anyMatch(thread -> thread.getName().equals("trial-watchdog"))) {
                Thread.onSpinWait();
            }
            assertThatThrownBy(() -> trials.check(RulesetFiles.shipped(), TrialWatch.NONE))
                    .isInstanceOfSatisfying(
                            TrialException.class,
                            refused -> assertThat(refused.reason()).isEqualTo(TrialException.Reason.BUSY));
            first.join();
        }
    }

    @Test
    void nothing_of_a_process_is_left_behind_and_it_gets_no_environment() throws Exception {
        Path seen = folder.resolve("seen");
        Set<Path> before = temporaryFolders();
        codes("env > " + seen + "; pwd >> " + seen + "; ls -A >> " + seen + "; exit 1");

        assertThat(Files.readAllLines(seen))
                .filteredOn(line -> !line.matches("(PWD|OLDPWD|SHLVL|_|LC_ALL)=.*"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("furikae-trial-"));
        assertThat(temporaryFolders()).isEqualTo(before);
    }

    private List<String> codes(String script) throws IOException, TrialException {
        try (TrialProcess trials = new TrialProcess(settings(script))) {
            return trials.check(RulesetFiles.shipped(), TrialWatch.NONE).findings().stream()
                    .map((GateFinding finding) -> finding.gate().code())
                    .toList();
        } catch (TrialException e) {
            return List.of(e.reason().name());
        }
    }

    private TrialSettings settings(String script) throws IOException {
        Path program = Files.createTempFile(folder, "program", ".sh");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return TrialSettings.with(TrialClassPath.ofThisProgram()).withJava(program, SOON);
    }

    private static Set<Path> temporaryFolders() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return Set.copyOf(all.filter(path -> path.getFileName().toString().startsWith("furikae-trial-"))
                    .toList());
        }
    }
}
