package org.furikae.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.furikae.harness.Api;
import org.furikae.harness.AuditCall;
import org.furikae.harness.CommandLine;
import org.furikae.harness.LauncherCall;
import org.furikae.harness.RunningServer;
import org.furikae.harness.ServerCall;
import org.furikae.harness.Work;
import org.junit.jupiter.api.Test;

/** What an administrator does with a server that is at work: back it up, stop it, watch it, restore it elsewhere. */
class OperationsIT {
    private static final int CLAIMS = 5_000;
    private static final int STOP_SECONDS = 60;
    /** Deciding takes long enough on one thread to be backed up and stopped in the middle. */
    private static final Map<String, String> LIMITS = Map.of(
            "FURIKAE_JAVA_OPTIONS", "",
            "FURIKAE_HEAP_MEGABYTES", "900",
            "FURIKAE_REQUEST_THREADS", "40",
            "FURIKAE_UPLOAD_MEGABYTES", "10",
            "FURIKAE_LOG_FORMAT", "json",
            // Everything is looked up in the database; the other servers of the tests have the register in memory.
            "FURIKAE_REGISTER_MEGABYTES", "0",
            "FURIKAE_BATCH_THREADS", "1");

    private static final Duration ANSWER = Duration.ofSeconds(10);

    @Test
    void a_backup_and_a_stop_in_the_middle_of_a_batch_lose_nothing_and_nobodys_name_is_in_the_logs() throws Exception {
        Path tables = CommandLine.sample(5_000, CLAIMS, 7, "csv");
        String expected =
                Files.readString(CommandLine.reconcile(tables, "operations-out").resolve("decisions.csv"));
        Path data = Work.empty("operations");
        Path restored = Work.empty("operations-restored");
        Path backup = Files.createDirectories(Work.empty("operations-backup")).resolve("furikae.backup");
        String claims;

        try (RunningServer server = RunningServer.start(data, LIMITS)) {
            Api api = Api.asIntegration(server.address());
            assertThat(server.application().info().arguments().orElseThrow()).contains("-Xmx900m");
            readinessFollowsTheDatabase(server, api);
            elevenMegabytesAreRefused(api);
            claims = api.acceptedTables(tables);
            awaitSomeDecided(api, claims);
            AuditCall.Said written = LauncherCall.of("backup", backup.toString(), "--data", data.toString());
            assertThat(written.status()).as(written.text()).isZero();
            assertThat(written.text()).containsPattern("SHA-256: [0-9a-f]{64}");
            assertThat(api.batch(claims).path("state").asText()).isNotIn("DONE", "FAILED");
            assertThat(api.get("metrics").body())
                    .containsPattern("furikae_stage\\S*stage=\"rows_stored\"")
                    .containsPattern("furikae_stage\\S*stage=\"claims_decided\"")
                    .containsPattern("furikae_stage\\S*stage=\"decisions_stored\"");

            Instant asked = Instant.now();
            assertThat(server.stop()).isZero();
            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(STOP_SECONDS));
        }
        assertNobodyIsNamed(tables, data.resolve("log"));
        everyEntryIsAnObject(data.resolve("log/server.0.log"));

        AuditCall.Said stopped = AuditCall.on(data, "verify");
        assertThat(stopped.status()).as(stopped.text()).isEqualTo(AuditCall.INTACT);
        assertThat(stopped.text()).contains("改ざんは見つかりませんでした。");

        AuditCall.Said again = LauncherCall.of("backup", backup.toString(), "--data", data.toString());
        assertThat(again.status()).isEqualTo(AuditCall.WRONG_CALL);
        assertThat(again.text()).contains("すでにあります");
        AuditCall.Said occupied = LauncherCall.of("restore", backup.toString(), "--data", data.toString());
        assertThat(occupied.status()).isEqualTo(AuditCall.WRONG_CALL);
        assertThat(occupied.text()).contains("空ではありません");
        for (Path damaged : List.of(cut(backup), altered(backup))) {
            AuditCall.Said refused = LauncherCall.of("restore", damaged.toString(), "--data", restored.toString());
            assertThat(refused.status()).as(refused.text()).isEqualTo(AuditCall.WRONG_CALL);
            assertThat(refused.text()).contains("壊れているか途中で切れています");
            assertThat(restored).isEmptyDirectory();
        }

        AuditCall.Said read = LauncherCall.of("restore", backup.toString(), "--data", restored.toString());
        assertThat(read.status()).as(read.text()).isZero();
        assertThat(read.text()).contains("改ざんは見つかりませんでした。", "復元しました");

        for (Path folder : List.of(data, restored)) {
            try (RunningServer server = RunningServer.start(folder, Map.of())) {
                Api api = Api.asIntegration(server.address());
                JsonNode batch = api.done(claims);
                assertThat(batch.path("decided").asLong()).as(folder.toString()).isEqualTo(CLAIMS);
                assertThat(new String(api.download(claims + "/result.csv").body(), StandardCharsets.UTF_8))
                        .as(folder.toString())
                        .isEqualTo(expected);
                AuditCall.Said verified = AuditCall.on(folder, "verify");
                assertThat(verified.status()).as(verified.text()).isEqualTo(AuditCall.INTACT);
                assertThat(verified.text()).contains(String.format("変わっていない判定 %,d件", CLAIMS));
            }
        }
    }

    @Test
    void a_wrong_setting_ends_the_start_with_status_2_and_says_which() throws Exception {
        Map<String, String> wrong = Map.of(
                "FURIKAE_HEAP_MEGABYTES", "100",
                "FURIKAE_JAVA_OPTIONS", "-Xmx1q",
                "FURIKAE_LOCK_MINUTE", "5");
        for (Map.Entry<String, String> setting : wrong.entrySet()) {
            Path data = Work.file("settings-wrong");
            Process server = ServerCall.start(data, Map.ofEntries(setting), "settings.out");

            assertThat(server.waitFor()).as(setting.toString()).isEqualTo(2);
            assertThat(Files.readString(Work.file("settings.out"))).startsWith("設定の誤り: " + setting.getKey());
            assertThat(data).doesNotExist();
        }
    }

    /** Also when the database does not refuse but says nothing at all. */
    private static void readinessFollowsTheDatabase(RunningServer server, Api api) throws Exception {
        assertThat(api.get("health/ready").statusCode()).isEqualTo(200);
        signal("-STOP", server.database());
        try {
            Instant asked = Instant.now();
            assertThat(api.get("health/ready").statusCode()).isEqualTo(503);
            assertThat(Duration.between(asked, Instant.now())).isLessThan(ANSWER);
            assertThat(api.get("health/live").statusCode()).isEqualTo(200);
        } finally {
            signal("-CONT", server.database());
        }
        Instant giveUp = Instant.now().plus(ANSWER);
        while (api.get("health/ready").statusCode() != 200) {
            assertThat(Instant.now()).isBefore(giveUp);
            Thread.sleep(100);
        }
    }

    private static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        assertThat(Work.run(List.of("kill", name, Long.toString(process.pid())), "signal.out"))
                .isZero();
    }

    private static void awaitSomeDecided(Api api, String claims) throws IOException, InterruptedException {
        while (api.batch(claims).path("decided").asLong() == 0) {
            Thread.sleep(20);
        }
    }

    private static Path cut(Path backup) throws IOException {
        byte[] whole = Files.readAllBytes(backup);
        return Files.write(backup.resolveSibling("cut.backup"), Arrays.copyOf(whole, whole.length / 2));
    }

    private static Path altered(Path backup) throws IOException {
        byte[] content = Files.readAllBytes(backup);
        content[content.length / 2] ^= 1;
        return Files.write(backup.resolveSibling("altered.backup"), content);
    }

    /** Names in kanji and kana, addresses: as they were handed in, and without the space between family and given name. */
    private static void elevenMegabytesAreRefused(Api api) throws IOException, InterruptedException {
        Path file = Files.write(Work.file("eleven-megabytes.csv"), new byte[11 * 1024 * 1024]);

        HttpResponse<String> answer = api.upload("claims", file, CommandLine.AS_OF);

        Files.delete(file);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("10MB");
    }

    private static void everyEntryIsAnObject(Path log) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> entries = Files.readAllLines(log, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank())
                .toList();
        assertThat(entries).hasSizeGreaterThan(10);
        for (String entry : entries) {
            assertThat(json.readTree(entry).path("Level").asText()).as(entry).isNotEmpty();
        }
    }

    private static void assertNobodyIsNamed(Path tables, Path logs) throws IOException {
        Set<String> personal;
        try (Stream<String> registrations = Files.lines(tables.resolve("registrations.csv"))) {
            List<String> lines = registrations.toList();
            List<String> header = List.of(lines.get(0).replace("\uFEFF", "").split(",", -1));
            List<Integer> columns =
                    Stream.of("漢字氏名", "カナ氏名", "住所").map(header::indexOf).toList();
            assertThat(columns).doesNotContain(-1);
            personal = lines.stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .flatMap(row -> columns.stream().map(column -> row[column]))
                    .flatMap(text -> Stream.of(text, text.replaceAll("[  ]", "")))
                    .filter(text -> text.length() > 3)
                    .collect(Collectors.toSet());
        }
        assertThat(personal).hasSizeGreaterThan(CLAIMS);
        try (Stream<Path> files = Files.list(logs)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                List<String> found = personal.stream().filter(text::contains).toList();
                assertThat(found).as(file.toString()).isEmpty();
            }
        }
    }
}
