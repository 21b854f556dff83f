package org.furikae.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own. */
class MainTest {
    @TempDir
    Path folder;

    @Test
    void a_process_ends_with_the_status_and_speaks_utf_8_in_any_locale() throws Exception {
        assertThat(run("help")).isZero();
        assertThat(text("out")).contains("使い方");
        assertThat(text("err")).isEmpty();

        assertThat(run("reconcile")).isEqualTo(2);
        assertThat(text("out")).isEmpty();
        assertThat(text("err")).contains("が必要です");
    }

    @Test
    void nothing_but_the_summary_goes_to_standard_output() throws Exception {
        Batch batch = Batch.in(folder).write();

        int status = run(batch.call("--format", "xlsx", "--as-of", "2026-11-01").toArray(String[]::new));

        assertThat(text("err")).isEmpty();
        assertThat(status).isZero();
        assertThat(text("out")).matches("claims 1 decided 1 rejected 0 seconds \\d+\\.\\d\\R");
    }

    private int run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private String text(String stream) throws IOException {
        return Files.readString(folder.resolve(stream + ".txt"), StandardCharsets.UTF_8);
    }
}
