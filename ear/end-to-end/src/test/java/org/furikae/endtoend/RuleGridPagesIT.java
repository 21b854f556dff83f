package org.furikae.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.furikae.harness.Api;
import org.furikae.harness.CommandLine;
import org.furikae.harness.RunningServer;
import org.furikae.harness.Work;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Parameters and cases of a draft as tables, rules made of forms, cases made of claims; each test goes on where the one before
 * ended, on a server of its own.
 */
@TestMethodOrder(OrderAnnotation.class)
class RuleGridPagesIT {
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(120_000);

    /** The table on the page as csv. */
    private static final String AS_CSV =
            "() => 'パラメータ,適用開始,適用終了,種類,値,根拠\\n' + [...document.querySelectorAll('#parameter-grid tbody tr')]"
                    + ".map(row => [row.dataset.name, ...['from', 'until', 'kind', 'value', 'source'].map(field =>"
                    + " row.querySelector('[id$=\":' + field + '\"]').value)].join(',')).join('\\n') + '\\n'";

    private static RunningServer server;
    private static Browser author;
    private static Browser reviewer;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = RunningServer.start(Work.empty("rule-grid"), Map.of());
        Api api = Api.asIntegration(server.address());
        api.done(api.acceptedTables(CommandLine.sample(60, 60, 5, "csv")));
        author = new Browser(server.address());
        author.page().setDefaultTimeout(120_000);
        author.logIn("author");
        reviewer = new Browser(server.address());
        reviewer.page().setDefaultTimeout(120_000);
        reviewer.logIn("reviewer");
        author.page().navigate(server.address().resolve("rules/index.xhtml").toString());
        author.page().locator("[id='begin:title']").fill("表で直す下書き");
        author.page().locator("[id='begin:start']").click();
        author.page().waitForURL("**/rules/draft.xhtml?id=1");
    }

    @AfterAll
    static void stop() {
        author.close();
        reviewer.close();
        server.close();
    }

    private static void inBothLanguages(String path, String name) {
        author.screenshot(name + "-ja");
        author.speak("en");
        author.open(path);
        author.screenshot(name + "-en");
        author.speak("ja");
        author.open(path);
    }

    @Test
    @Order(1)
    void parameters_are_edited_in_a_table_beside_what_is_in_force() {
        Page page = author.page();
        page.locator("#go-parameters").click();
        String retry = "tr[data-name=retryMonths]";
        assertThat(page.locator(retry)).containsText("再照会を待つ月数");
        assertThat(page.locator(retry)).containsText("未確認");
        assertThat(page.locator(retry + " .in-force")).hasText("3");

        page.locator(retry + " input[id$=':value']").fill("四");
        page.locator("[id='grid:save']").click();
        assertThat(page.locator("#messages")).containsText("retryMonths");
        assertThat(page.locator(retry + " input[id$=':value']")).hasValue("四");

        page.locator(retry + " input[id$=':value']").fill("4");
        page.locator("[id='grid:save']").click();
        assertThat(page.locator("#messages")).containsText("版1");
        assertThat(page.locator(retry + " input[id$=':value']")).hasValue("4");
        assertThat(page.locator(retry + " .in-force")).hasText("3");
        inBothLanguages("rules/parameters.xhtml?id=1", "rules-parameters");
    }

    @Test
    @Order(2)
    void a_table_that_was_edited_elsewhere_is_compared_before_it_is_taken() {
        Page page = author.page();
        author.open("rules/parameters.xhtml?id=1");
        String csv = page.evaluate(AS_CSV).toString();

        upload(page, csv.replaceFirst("(?m)^elderlyAge.*\n", ""));
        assertThat(page.locator("#messages")).containsText("「elderlyAge」の行がありません");
        upload(page, csv.replace("elderlyAge,,,整数,75", "elderlyAge,,,整数,76"));
        assertThat(page.locator("#upload-differences")).containsText("76");
        assertThat(page.locator("#upload-differences tbody tr")).hasCount(1);
        author.screenshot("rules-parameters-upload");
        page.locator("[id='take:do']").click();
        assertThat(page.locator("#messages")).containsText("版2");
        assertThat(page.locator("tr[data-name=elderlyAge] input[id$=':value']")).hasValue("76");
        page.locator("tr[data-name=elderlyAge] input[id$=':value']").fill("75");
        page.locator("[id='grid:save']").click();
        assertThat(page.locator("#messages")).containsText("版3");
    }

    private static void upload(Page page, String csv) {
        page.locator("[id='upload:file']")
                .setInputFiles(new FilePayload("p.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        page.locator("[id='upload:receive']").click();
        page.waitForLoadState();
    }

    @Test
    @Order(3)
    void cases_are_edited_line_by_line_and_run_when_saved() {
        Page page = author.page();
        author.open("rules/cases.xhtml?id=1&rule=insurer/as-filed&case=0");
        page.locator("#lines, #edit-title").first().waitFor();
        page.locator("[id='edit:added']").selectOption("EXPECT/branch");
        page.locator("[id='edit:add']").click();
        page.locator("tr[data-field='EXPECT/branch'] [id$=':value']").fill("99");
        author.screenshot("rules-case-edit");
        page.locator("[id='edit:save']").click();
        assertThat(page.locator("#messages")).containsText("赤", PATIENTLY);
        assertThat(page.locator("#cases [data-green=false]")).hasCount(1);
        assertThat(page.locator("#cases")).containsText("99");
        inBothLanguages("rules/cases.xhtml?id=1&rule=insurer/as-filed&case=0", "rules-cases");

        author.open("rules/cases.xhtml?id=1&rule=insurer/as-filed&case=0");
        page.locator("tr[data-field='EXPECT/branch'] [id$=':removeLine']").click();
        assertThat(page.locator("tr[data-field='EXPECT/branch']")).hasCount(0);
        page.locator("[id='edit:save']").click();
        assertThat(page.locator("#messages")).containsText("保存して試しました", PATIENTLY);
        assertThat(page.locator("#cases [data-green=false]")).hasCount(0);
    }

    @Test
    @Order(4)
    void a_claim_becomes_a_case_with_one_click_and_an_author_takes_it() {
        Page page = reviewer.page();
        reviewer.open("claims/index.xhtml");
        page.locator("table a[href*='claim.xhtml']").first().click();
        String patient = page.locator("#claim-id").textContent();
        page.locator("[id='offer:make']").click();
        assertThat(page.locator("#messages")).containsText("T-1", PATIENTLY);
        reviewer.screenshot("claim-offer");

        author.open("rules/cases.xhtml?id=1&rule=insurer/as-filed");
        assertThat(author.page().locator("#offer-table")).containsText("T-1");
        assertThat(author.page().locator("body")).not().containsText(patient);
        author.page().locator("#offer-table [id$=':take']").first().click();
        assertThat(author.page().locator("#cases")).containsText("請求から作った例 T-1", PATIENTLY);
        author.screenshot("rules-case-taken");
    }

    @Test
    @Order(5)
    void a_rule_is_filled_in_looked_at_and_added_with_its_cases() {
        Page page = author.page();
        author.open("rules/form.xhtml?id=1");
        page.locator("[id='rule:look']").click();
        assertThat(page.locator("#messages")).containsText("条件を一つ以上");
        page.locator("[id='rule:added']").selectOption("FiledClaim.paper");
        page.locator("[id='rule:add']").click();
        page.locator("#conditions").waitFor();
        page.locator("[id='rule:name']").fill("紙の請求を\"); 示す");
        page.locator("[id='rule:reason']").fill("紙の請求だから");
        page.locator("[id='rule:source']").selectOption("PRODUCT");
        page.locator("[id='rule:slug']").fill("show-paper");
        page.locator("[id='rule:sentence']").fill("紙の請求です。");
        page.locator("[id='rule:look']").click();
        assertThat(page.locator("#messages")).containsText("二重引用符");
        page.locator("[id='rule:name']").fill("紙の請求を示す");
        page.locator("[id='rule:look']").click();
        assertThat(page.locator("#preview")).containsText("FiledClaim( paper )");
        author.screenshot("rules-form-ja");
        page.locator("[id='rule:take']").click();
        page.waitForURL("**/rules/cases.xhtml?id=1&rule=outcome/show-paper");
        page.locator("[id='trials:test']").click();
        assertThat(page.locator("#cases [data-green=true]")).hasCount(2);
        author.speak("en");
        author.open("rules/form.xhtml?id=1");
        author.screenshot("rules-form-en");
        author.speak("ja");
    }

    @Test
    @Order(6)
    void whoever_may_not_write_rules_reads_the_same_tables_without_a_button() {
        try (Browser auditor = new Browser(server.address())) {
            auditor.logIn("auditor");
            for (String path : List.of(
                    "rules/draft.xhtml?id=1",
                    "rules/parameters.xhtml?id=1",
                    "rules/cases.xhtml?id=1",
                    "rules/cases.xhtml?id=1&rule=insurer/as-filed")) {
                auditor.open(path);
                assertThat(auditor.page().locator("h1")).containsText("D-1");
                assertThat(auditor.page().locator("main input[type=submit], main button[type=submit]"))
                        .hasCount(0);
            }
        }
    }
}
