package org.furikae.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.furikae.harness.Api;
import org.furikae.harness.AuditCall;
import org.furikae.harness.RunningServer;
import org.furikae.harness.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The audit trail as auditors see it, in the browser and on the command line, beside a running server and on a stopped one. */
@ExtendWith(SharedServer.class)
class AuditIT {
    private static final LocatorAssertions.HasAttributeOptions PATIENTLY =
            new LocatorAssertions.HasAttributeOptions().setTimeout(60_000);

    private final RunningServer server;

    AuditIT(RunningServer server) {
        this.server = server;
    }

    @Test
    void an_auditor_filters_verifies_and_exports_the_trail() throws IOException, InterruptedException {
        // More entries than one page holds.
        Api api = Api.asIntegration(server.address());
        for (int i = 0; i < 50; i++) {
            JsonNode decision = Api.json(api.get("api/v1/claims/R1-00000001/decision"));
            assertThat(decision.path("sha256").asText()).matches("[0-9a-f]{64}");
            assertThat(decision.path("sealedBy").asLong()).isPositive();
        }
        try (Browser browser = new Browser(server.address())) {
            Page page = browser.page();
            browser.logIn("auditor");
            browser.open("claims/claim.xhtml?id=R1-00000001");
            assertThat(page.locator("#proof-result")).hasAttribute("data-matches", "true");
            assertThat(page.locator("#proof-sha256")).hasText(Pattern.compile("[0-9a-f]{64}"));
            assertThat(page.locator("#people-none")).isVisible();
            browser.screenshot("claim-proof");

            page.locator("#nav-audit").click();
            page.locator("[id='verify:begin']").click();
            assertThat(page.locator("#verify-outcome")).hasAttribute("data-intact", "true", PATIENTLY);
            assertThat(page.locator("#verified-decisions")).hasText(Pattern.compile("[1-9][0-9,]*"));
            browser.screenshot("audit");
            page.locator("#language-switch").click();
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            browser.screenshot("audit-english");
            page.locator("#language-switch").click();

            page.locator("[id='filter:action']").selectOption("claim.open");
            page.locator("[id='filter:subject']").fill("R1-00000001");
            page.locator("[id='filter:user']").fill("auditor");
            page.locator("[id='filter:from']").fill("2020-01-01");
            page.locator("[id='filter:apply']").click();
            assertThat(page.locator("#audit-table tbody tr").first()).containsText("レセプトの表示");
            assertThat(page.locator("#audit-table tbody tr").first()).containsText("画面でレセプトの判定内容を確認");
            browser.screenshot("audit-filtered");

            Download download =
                    page.waitForDownload(() -> page.locator("#export-audit").click());
            Path file = Work.file("audit-" + System.nanoTime() + ".csv");
            download.saveAs(file);
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            assertThat(lines.get(0))
                    .isEqualTo("\uFEFFnumber,at,user,action,subject,purpose,content_sha256,previous_hash,hash");
            assertThat(lines.subList(1, lines.size()))
                    .isNotEmpty()
                    .allMatch(line -> line.contains(",auditor,claim.open,R1-00000001"));

            Download workbook = page.waitForDownload(
                    () -> page.locator("#export-audit-workbook").click());
            assertThat(workbook.suggestedFilename()).startsWith("監査証跡_").endsWith(".xlsx");
            Path book = Work.file("audit-" + System.nanoTime() + ".xlsx");
            workbook.saveAs(book);
            try (Workbook read = WorkbookFactory.create(book.toFile())) {
                assertThat(read.getSheetAt(0).getRow(1).getCell(4).getStringCellValue())
                        .isEqualTo("R1-00000001");
            }

            page.locator("[id='filter:subject']").fill("no such subject");
            page.locator("[id='filter:apply']").click();
            assertThat(page.locator("#audit-table")).hasCount(0);
            page.locator("[id='filter:clear']").click();
            assertThat(page.locator("#audit-table")).containsText("監査証跡の書き出し");
            page.locator("#older").click();
            assertThat(page.locator("#audit-table tbody tr")).not().hasCount(0);
        }
    }

    @Test
    void the_command_line_verifies_and_exports_beside_a_running_server() throws Exception {
        Path file = Work.file("audit-" + System.nanoTime() + ".jsonl");
        AuditCall.Said exported = AuditCall.on(server.data(), "export", "--out", file.toString());
        assertThat(exported.status()).as(exported.text()).isEqualTo(AuditCall.INTACT);
        List<String> entries = Files.readAllLines(file);
        String head = entries.get(entries.size() - 1).replaceFirst(".*\"hash\":\"([0-9a-f]{64})\"}", "$1");
        assertThat(exported.text()).contains(entries.size() + " " + head);
        assertThat(Files.readString(server.data().resolve("audit-heads.csv")))
                .containsPattern(",[0-9]+,[0-9a-f]{64}\n");

        AuditCall.Said verified = AuditCall.on(server.data(), "verify", "--head", head);
        assertThat(verified.status()).as(verified.text()).isEqualTo(AuditCall.INTACT);
        assertThat(verified.text()).contains("改ざんは見つかりませんでした。");

        String unknown = "ab".repeat(32);
        AuditCall.Said cut = AuditCall.on(server.data(), "verify", "--head", unknown);
        assertThat(cut.status()).isEqualTo(AuditCall.BROKEN);
        assertThat(cut.text()).contains("控えた値 " + unknown);
    }

    @Test
    void a_decision_altered_in_the_database_is_named_on_the_command_line_and_on_the_pages() throws Exception {
        String claim = "R1-00000002";
        String change = " where claim_number = (select claim_number from claim where claim_id = '" + claim + "')";
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement();
                Browser browser = new Browser(server.address())) {
            String guard = definition(statement, "decision_unchanged");
            statement.execute("drop trigger decision_unchanged");
            statement.execute("update decision set reason = concat(reason, 'x')" + change);
            try {
                AuditCall.Said said = AuditCall.on(server.data(), "verify");
                assertThat(said.status()).as(said.text()).isEqualTo(AuditCall.BROKEN);
                assertThat(said.text()).contains("レセプト" + claim + " 判定", "書き換えられています");

                browser.logIn("auditor");
                browser.open("audit/index.xhtml");
                browser.page().locator("[id='verify:begin']").click();
                assertThat(browser.page().locator("#verify-outcome")).hasAttribute("data-intact", "false", PATIENTLY);
                assertThat(browser.page().locator("#fault-table")).containsText(claim);
                browser.screenshot("audit-broken");
                browser.open("claims/claim.xhtml?id=" + claim);
                assertThat(browser.page().locator("#proof-result")).hasAttribute("data-matches", "false");
            } finally {
                statement.execute("update decision set reason = left(reason, char_length(reason) - 1)" + change);
                statement.execute(guard);
            }
        }
        assertThat(AuditCall.on(server.data(), "verify").status()).isEqualTo(AuditCall.INTACT);
    }

    private static String definition(Statement statement, String trigger) throws SQLException {
        try (ResultSet row = statement.executeQuery("show create trigger " + trigger)) {
            row.next();
            return row.getString(3);
        }
    }

    @Test
    void a_wrong_call_says_how_to_call() throws Exception {
        for (String[] wrong : new String[][] {
            {},
            {"prove"},
            {"verify", "--head", "abc"},
            {"export"},
            {"export", "--out", "audit.xlsx"},
            {"verify", "--out", "a.csv"}
        }) {
            AuditCall.Said said = AuditCall.on(server.data(), wrong);
            assertThat(said.status()).as(String.join(" ", wrong)).isEqualTo(AuditCall.WRONG_CALL);
            assertThat(said.text()).contains("使い方: ./furikae audit");
        }
        AuditCall.Said empty = AuditCall.on(Work.empty("audit-nothing"), "verify");
        assertThat(empty.status()).isEqualTo(AuditCall.WRONG_CALL);
        assertThat(empty.text()).contains("データがありません");
    }
}
