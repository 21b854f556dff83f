package org.furikae.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.furikae.harness.Api;
import org.furikae.harness.AuditCall;
import org.furikae.harness.CommandLine;
import org.furikae.harness.LauncherCall;
import org.furikae.harness.RunningServer;
import org.furikae.harness.Work;
import org.junit.jupiter.api.Test;

/** An administrator archives an old month, works without its explanations, and brings them back. */
class ArchiveIT {
    private static final String MONTH = "2026-06";
    private static final Set<String> OPEN = Set.of("REVIEW", "INQUIRY", "AWAITING");

    @Test
    void a_month_leaves_for_a_file_through_deaths_and_comes_back_to_the_byte() throws Exception {
        Path tables = settledIn(CommandLine.sample(5_000, 2_000, 9, "csv"));
        Path file = Files.createDirectories(Work.empty("archives")).resolve("furikae-" + MONTH + ".archive");
        try (RunningServer server = RunningServer.start(Work.empty("archive"), Map.of())) {
            Api api = Api.asIntegration(server.address());
            api.done(api.acceptedTables(tables));
            Map<String, String> before = explanations(server);
            String claim = text(server, "select max(claim_id) from claim where treatment_month = 202606");
            JsonNode explained = Api.json(api.get("api/v1/claims/" + claim + "/decision"));
            assertThat(explained.path("explanation").path("sentence").asText()).isNotEmpty();
            long ofMonth = before.keySet().stream()
                    .filter(key -> key.startsWith(MONTH))
                    .count();
            assertThat(ofMonth).isGreaterThan(100);

            AuditCall.Said open = archive(server, "--month", "2026-05", "--out", file.toString());
            assertThat(open.status()).as(open.text()).isEqualTo(AuditCall.WRONG_CALL);
            assertThat(open.text())
                    .contains("担当者確認のレセプト: "
                            + text(
                                    server,
                                    "select count(*) from claim where treatment_month = 202605 and outcome = 'REVIEW'")
                            + "件");
            assertThat(explanations(server)).isEqualTo(before);

            for (String sign : List.of(file + ".draft", file.toString())) {
                killedWhenThereIs(Path.of(sign), server, file);
                AuditCall.Said said = AuditCall.on(server.data(), "verify");
                assertThat(said.status()).as(said.text()).isEqualTo(AuditCall.INTACT);
            }
            AuditCall.Said archived = archive(server, "--month", MONTH, "--out", file.toString());
            assertThat(archived.status()).as(archived.text()).isZero();
            assertThat(archived.text()).containsPattern("SHA-256: [0-9a-f]{64}");
            assertThat(explanations(server)).hasSize(before.size() - (int) ofMonth);

            everythingButTheExplanationIsShown(server, api, claim, explained, file);
            verifyingSaysWhatIsWhere(server, file, ofMonth);
            aBackupHoldsTheSame(server, ofMonth);

            AuditCall.Said returned = archive(server, "return", "--file", file.toString());
            assertThat(returned.status()).as(returned.text()).isZero();
            assertThat(explanations(server)).isEqualTo(before);
            assertThat(Api.json(api.get("api/v1/claims/" + claim + "/decision")))
                    .isEqualTo(explained);
            AuditCall.Said verified = AuditCall.on(server.data(), "verify");
            assertThat(verified.status()).as(verified.text()).isEqualTo(AuditCall.INTACT);
            assertThat(verified.text()).contains(String.format("変わっていない判定 %,d件", before.size()));
            assertThat(verified.text()).doesNotContain("判定理由のほかは");

            aRemovedDecisionIsNamed(server, claim, explained.path("id").asLong());
        }
    }

    private static void everythingButTheExplanationIsShown(
            RunningServer server, Api api, String claim, JsonNode explained, Path file) throws Exception {
        JsonNode left = Api.json(api.get("api/v1/claims/" + claim + "/decision"));
        assertThat(left.path("explanation").isNull()).isTrue();
        assertThat(left.path("explanationFile").asText())
                .isEqualTo(file.getFileName().toString());
        for (String field : List.of("id", "outcome", "reason", "parts", "rulesFired", "knownAsOf", "sealedBy")) {
            assertThat(left.path(field)).as(field).isEqualTo(explained.path(field));
        }
        HttpResponse<String> again = api.get(
                "api/v1/claims/" + claim + "/decisions/" + explained.path("id").asLong() + "/reproduction");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("explanation-archived", "archive return");
        try (Browser browser = new Browser(server.address())) {
            browser.logIn("auditor");
            browser.open("claims/claim.xhtml?id=" + claim);
            assertThat(browser.page().locator("#not-explained")).containsText("保管ファイル「" + file.getFileName() + "」");
            assertThat(browser.page().locator("#sentence"))
                    .hasText(explained.path("reason").asText());
            assertThat(browser.page().locator("#proof-result")).hasAttribute("data-matches", "true");
            assertThat(browser.page().locator("#proof-result")).containsText("判定理由のほかは");
            browser.page().locator("#decide-again").click();
            assertThat(browser.page().locator("#again")).containsText("archive return");
            browser.screenshot("claim-archived");
            browser.page().locator("#language-switch").click();
            assertThat(browser.page().locator("#not-explained")).containsText("archive file");
            browser.screenshot("claim-archived-english");
        }
    }

    private static void verifyingSaysWhatIsWhere(RunningServer server, Path file, long ofMonth) throws Exception {
        AuditCall.Said without = AuditCall.on(server.data(), "verify");
        assertThat(without.status()).as(without.text()).isEqualTo(AuditCall.INTACT);
        assertThat(without.text())
                .contains(String.format("判定理由のほかは変わっていない判定 %,d件(%s 診療分", ofMonth, MONTH))
                .contains(file.getFileName().toString());
        AuditCall.Said with = AuditCall.on(
                server.data(), "verify", "--archive", file.getParent().toString());
        assertThat(with.status()).as(with.text()).isEqualTo(AuditCall.INTACT);
        assertThat(with.text()).contains(String.format("判定理由まで変わっていない判定 %,d件", ofMonth));

        Path altered = Work.file("altered.archive");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(altered, bytes);
        AuditCall.Said broken = AuditCall.on(server.data(), "verify", "--archive", altered.toString());
        assertThat(broken.status()).as(broken.text()).isEqualTo(AuditCall.BROKEN);
        AuditCall.Said refused = archive(server, "return", "--file", altered.toString());
        assertThat(refused.status()).as(refused.text()).isEqualTo(AuditCall.BROKEN);
        assertThat(refused.text()).contains("一致しません");
    }

    private static void aBackupHoldsTheSame(RunningServer server, long ofMonth) throws Exception {
        Path backup = Files.createDirectories(Work.empty("archive-backup")).resolve("furikae.backup");
        AuditCall.Said written = LauncherCall.of(
                "backup", backup.toString(), "--data", server.data().toString());
        assertThat(written.status()).as(written.text()).isZero();
        Path restored = Work.empty("archive-restored");
        AuditCall.Said read = LauncherCall.of("restore", backup.toString(), "--data", restored.toString());
        assertThat(read.status()).as(read.text()).isZero();
        assertThat(read.text()).contains(String.format("判定理由のほかは変わっていない判定 %,d件", ofMonth));
        Work.delete(restored);
    }

    private static void aRemovedDecisionIsNamed(RunningServer server, String claim, long decision) throws Exception {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            for (String part : List.of("decision_part", "decision")) {
                statement.execute("drop trigger " + part + "_kept");
                statement.execute("delete from " + part + " where decision_number = " + decision);
            }
        }
        AuditCall.Said said = AuditCall.on(server.data(), "verify");
        assertThat(said.status()).as(said.text()).isEqualTo(AuditCall.BROKEN);
        assertThat(said.text()).contains("レセプト" + claim + " 判定" + decision + ": 判定がなくなっています");
    }

    private static AuditCall.Said archive(RunningServer server, String... arguments)
            throws IOException, InterruptedException {
        String[] words = new String[arguments.length + 3];
        words[0] = "archive";
        System.arraycopy(arguments, 0, words, 1, arguments.length);
        words[words.length - 2] = "--data";
        words[words.length - 1] = server.data().toString();
        return LauncherCall.of(words);
    }

    /** Archives, and ends the process without notice as soon as there is a sign of work; an earlier end does no harm. */
    private static void killedWhenThereIs(Path sign, RunningServer server, Path file) throws Exception {
        Process process = new ProcessBuilder(
                        Work.java(),
                        "-jar",
                        Work.SERVER.resolve("furikae-server.jar").toString(),
                        "archive",
                        "--month",
                        MONTH,
                        "--out",
                        file.toString(),
                        "--data",
                        server.data().toString())
                .redirectErrorStream(true)
                .redirectOutput(Work.file("archive-killed.out").toFile())
                .start();
        while (process.isAlive() && !Files.exists(sign)) {
            Thread.sleep(1);
        }
        process.destroyForcibly().waitFor();
    }

    /** The tables without the claims of the month for which people or time have something to do. */
    private static Path settledIn(Path tables) throws IOException, InterruptedException {
        List<String> decisions =
                Files.readAllLines(CommandLine.reconcile(tables, "archive-out").resolve("decisions.csv"));
        int id = column(decisions.get(0), "レセプトID");
        int outcome = column(decisions.get(0), "結果");
        Set<String> open = decisions.stream()
                .map(line -> line.split(",", -1))
                .filter(fields -> OPEN.contains(fields[outcome]))
                .map(fields -> fields[id])
                .collect(Collectors.toSet());
        Path settled = Files.createDirectories(Work.empty("archive-tables"));
        for (String table : List.of("insurers", "registrations", "attestations", "payments")) {
            Files.copy(tables.resolve(table + ".csv"), settled.resolve(table + ".csv"));
        }
        List<String> claims = Files.readAllLines(tables.resolve("claims.csv"));
        int month = column(claims.get(0), "診療年月");
        Files.write(
                settled.resolve("claims.csv"),
                claims.stream()
                        .filter(line ->
                                !line.split(",", -1)[month].equals(MONTH) || !open.contains(line.split(",", -1)[0]))
                        .toList());
        return settled;
    }

    private static int column(String heading, String name) {
        return Arrays.asList(heading.replace("\uFEFF", "").split(",", -1)).indexOf(name);
    }

    /** Each explanation to the byte, by month and decision. */
    private static Map<String, String> explanations(RunningServer server) throws IOException, SQLException {
        Map<String, String> explanations = new TreeMap<>();
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select concat_ws(' ', treatment_month, claim_number,"
                        + " decision_number), hex(explanation) from decision_explanation")) {
            while (rows.next()) {
                explanations.put(rows.getString(1), rows.getString(2));
            }
        }
        return explanations;
    }

    private static String text(RunningServer server, String sql) throws IOException, SQLException {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void a_wrong_call_says_how_to_call() throws Exception {
        for (String[] wrong : new String[][] {
            {"archive"},
            {"archive", "--month", "2026-06"},
            {"archive", "--month", "June", "--out", "a.archive"},
            {"archive", "--out", "a.archive"},
            {"archive", "return"},
            {"archive", "return", "--month", "2026-06", "--file", "a.archive"},
            {"archive", "return", "--out", "a.archive"}
        }) {
            AuditCall.Said said = LauncherCall.of(wrong);
            assertThat(said.status()).as(String.join(" ", wrong)).isEqualTo(AuditCall.WRONG_CALL);
            assertThat(said.text()).contains("使い方: ./furikae archive");
        }
        Path nothing = Work.empty("archive-nothing");
        AuditCall.Said empty = LauncherCall.of(
                "archive",
                "--month",
                "2026-06",
                "--out",
                Work.file("a.archive").toString(),
                "--data",
                nothing.toString());
        assertThat(empty.status()).isEqualTo(AuditCall.WRONG_CALL);
        assertThat(empty.text()).contains("データがありません");
    }
}
