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
        left = sleeping("sleep 60; true", marker);

        assertThat(ChildProcess.endLeftOver(marker, PATIENCE)).isEqualTo(1);
        assertThat(left.waitFor(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_process_whose_marker_only_begins_alike_is_left_alone() throws IOException {
        left = sleeping("sleep 60; true", marker + "-other");

        assertThat(ChildProcess.endLeftOver(marker, PATIENCE)).isZero();
        assertThat(left.isAlive()).isTrue();
    }

    @Test
    void a_process_that_ignores_the_request_is_ended_by_force() throws IOException, InterruptedException {
        left = sleeping("trap '' TERM; while true; do sleep 1; done", marker);
        Thread.sleep(500); // until the shell has set its trap

        ChildProcess.end(left.toHandle(), Duration.ofSeconds(1));

        assertThat(left.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(left.exitValue()).isEqualTo(128 + 9);
    }

    @Test
    void a_detached_process_is_the_command_itself_in_a_session_of_its_own() throws IOException, InterruptedException {
        left = ChildProcess.detached(List.of("/bin/sh", "-c", "sleep 60; true")).start();
        Thread.sleep(500); // until setsid has become the shell

        // proc(5): number, name in brackets, state, parent, group, session
        String status = Files.readString(Path.of("/proc/" + left.pid() + "/stat"));
        List<String> fields = List.of(status.substring(status.indexOf(')') + 2).split(" ", -1));

        assertThat(fields.get(3)).isEqualTo(Long.toString(left.pid()));
        assertThat(left.info().command().orElseThrow()).doesNotContain("setsid");
    }

    private static Process sleeping(String script, String marker) throws IOException {
        // The shell keeps its own arguments for as long as it lives.
        return new ProcessBuilder("/bin/sh", "-c", script, "sh", marker).start();
    }
}
