package org.furikae.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A wrong call ends with status 2 and one Japanese message, and writes nothing. */
class WrongCallTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "reconcile",
                "reconcile --insurers",
                "prorate",
                "prorate --decisions x --claims x --insurers x --payments x",
                "prorate --statements maybe --decisions x --claims x --insurers x --payments x --out x",
                "sample --people 10 --claims 5 --seed 1",
                "sample --people 0 --claims 5 --seed 1 --out x",
                "sample --people ten --claims 5 --seed 1 --out x",
                "sample --people 10 --claims 5 --seed -1 --out x",
                "sample --people 600001 --claims 5 --seed 1 --out x",
                "sample --people 10 --claims 5 --seed 1 --truth maybe --out x",
                "sample --people 10 --claims 5 --seed 1 --seed 2 --out x",
                "help me please",
                "help nonsense",
            })
    void a_call_that_cannot_be_understood_is_refused(String call) {
        assertRefused(Call.of(call.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--threads 0",
                "--threads 65",
                "--threads two",
                "--format pdf",
                "--format",
                "--as-of 2026-11-23",
                "--as-of 2026-02-30",
                "--as-of yesterday",
                "--ruleset no-such-folder",
                "--unknown x",
                "stray",
                "--claims again.csv",
                "--attestations missing.csv",
                "--attestations .",
            })
    void a_wrong_option_is_refused(String more) throws IOException {
        Batch batch = Batch.in(folder).write();

        assertRefused(Call.of(batch.call(more.split(" "))));
        assertNothingWritten(batch);
    }

    @Test
    void a_required_file_that_is_not_named_is_told() throws IOException {
        Batch batch = Batch.in(folder).write();
        for (String option : List.of("--insurers", "--registrations", "--claims", "--out")) {
            List<String> call = new ArrayList<>(batch.call());
            int at = call.indexOf(option);
            call.remove(at);
            call.remove(at);

            Call result = Call.of(call);

            assertRefused(result);
            assertThat(result.err()).contains("「" + option + "」が必要です");
        }
        assertNothingWritten(batch);
    }

    @Test
    void the_same_file_twice_is_refused() throws IOException {
        Batch batch = Batch.in(folder).write();

        assertRefused(Call.of(
                batch.call("--registrations", batch.file("registrations").toString())));
    }

    @Test
    void a_file_as_out_is_refused_and_stays() throws IOException {
        Batch batch = Batch.in(folder).write();
        Files.writeString(batch.out(), "mine");

        assertRefused(Call.of(batch.call()));
        assertThat(batch.out()).hasContent("mine");
    }

    @Test
    void a_table_without_required_columns_is_refused_with_all_of_them_named() throws IOException {
        Batch batch = Batch.in(folder).write();
        Files.writeString(
                batch.file("claims"),
                Files.readString(batch.file("claims")).replace("請求点数", "点").replace("生年月日", "誕生日"));

        Call result = Call.of(batch.call());

        assertRefused(result);
        assertThat(result.err()).contains("請求点数").contains("生年月日").contains("--claims");
        assertNothingWritten(batch);
    }

    @Test
    void files_that_are_no_tables_are_refused() throws IOException {
        for (byte[] content : List.of(
                new byte[0],
                "レセプトID,診療年月\r\n".getBytes(StandardCharsets.UTF_16LE),
                new byte[] {
                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0
                },
                zipOf("hello.txt", "hello".getBytes(StandardCharsets.UTF_8)),
                Arrays.copyOf(zipOf("xl/workbook.xml", new byte[100_000]), 60))) {
            Batch batch = Batch.in(folder).write();
            Files.write(batch.file("claims"), content);

            assertRefused(Call.of(batch.call()));
            assertNothingWritten(batch);
        }
    }

    @Test
    void a_ruleset_that_does_not_compile_is_refused() throws IOException {
        Batch batch = Batch.in(folder).write();
        Path ruleset = Files.createDirectories(folder.resolve("rules"));
        Files.writeString(ruleset.resolve("ruleset.yaml"), "nonsense: [");

        assertRefused(Call.of(batch.call("--ruleset", ruleset.toString())));
        assertNothingWritten(batch);
    }

    @Test
    void a_failing_call_leaves_earlier_results_as_they_were() throws IOException {
        Batch batch = Batch.in(folder).write();
        Call.of(batch.call("--format", "csv"));
        String before = Files.readString(batch.out().resolve("decisions.csv"));
        Files.writeString(batch.file("claims"), "nonsense\r\n1\r\n");

        assertRefused(Call.of(batch.call("--format", "csv")));
        assertThat(batch.out().resolve("decisions.csv")).hasContent(before);
    }

    @Test
    void help_names_every_command() {
        Call result = Call.of("help");

        assertThat(result.status()).isZero();
        assertThat(result.out()).contains("reconcile --insurers", "compare --pairs", "sample --people", "終了状態");
        assertThat(Call.of().out()).isEqualTo(result.out());
        assertThat(Call.of("help", "sample").out()).contains("--seed").doesNotContain("reconcile");
    }

    private static void assertRefused(Call result) {
        assertThat(result.status()).as(result.err()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("furikae: ").contains("。").doesNotContain("Exception", "\tat ");
    }

    private void assertNothingWritten(Batch batch) throws IOException {
        assertThat(batch.out()).doesNotExist();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("."));
        }
    }

    private static byte[] zipOf(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = bytes;
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
