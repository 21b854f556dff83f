package org.furikae.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChildProcessTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private final String marker = "--marker=" + UUID.randomUUID();
    private Process left;

    @AfterEach
    void end() {
        left.destroyForcibly();
    }

    @Test
    void a_process_with_the_marker_is_ended_whoever_started_it() throws IOException, InterruptedException {
        left = shell("read line", marker);

        assertThat(ChildProcess.endLeftOver(marker, PATIENCE)).isEqualTo(1);
        assertThat(left.waitFor(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_process_whose_marker_only_begins_alike_is_left_alone() throws IOException {
        left = shell("read line", marker + "-other");

        assertThat(ChildProcess.endLeftOver(marker, PATIENCE)).isZero();
        assertThat(left.isAlive()).isTrue();
    }

    @Test
    void a_process_that_ignores_the_request_is_ended_by_force() throws IOException, InterruptedException {
        left = shell("trap '' TERM; echo set; read line", marker);
        assertThat(left.inputReader().readLine()).isEqualTo("set");

        ChildProcess.end(left.toHandle(), Duration.ofSeconds(1));

        assertThat(left.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(left.exitValue()).isEqualTo(128 + 9);
    }

    @Test
    void a_detached_process_is_the_command_itself_in_a_session_of_its_own() throws IOException {
        left = ChildProcess.detached(List.of("/bin/sh", "-c", "echo running; read line"))
                .start();
        assertThat(left.inputReader().readLine()).isEqualTo("running");

        // proc(5): number, name in brackets, state, parent, group, session
        String status = Files.readString(Path.of("/proc/" + left.pid() + "/stat"));
        List<String> fields = List.of(status.substring(status.indexOf(')') + 2).split(" ", -1));

        assertThat(fields.get(3)).isEqualTo(Long.toString(left.pid()));
        assertThat(left.info().command().orElseThrow()).doesNotContain("setsid");
    }

    /**
     * A shell that waits for a line that never comes. It must not start other programs: between fork and exec such a
     * program is a second process with the shell's own arguments, the marker among them.
     */
    private static Process shell(String script, String marker) throws IOException {
        return new ProcessBuilder("/bin/sh", "-c", script, "sh", marker).start();
    }
}
