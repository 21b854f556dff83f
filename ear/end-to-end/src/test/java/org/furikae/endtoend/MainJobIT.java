package org.furikae.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.furikae.harness.CommandLine;
import org.furikae.harness.RunningServer;
import org.furikae.harness.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main job of intake staff, in the browser that they use. */
@ExtendWith(SharedServer.class)
class MainJobIT {
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(120_000);

    private final RunningServer server;
    private Browser browser;

    MainJobIT(RunningServer server) {
        this.server = server;
    }

    @BeforeEach
    void open() {
        browser = new Browser(server.address());
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void a_workbook_goes_in_and_decided_claims_come_out() throws IOException, InterruptedException {
        Path workbook = CommandLine.sample(3_000, 1_500, 21, "xlsx").resolve("sample.xlsx");
        Page page = browser.page();

        browser.open("");
        browser.screenshot("login");
        browser.logIn("intake");
        browser.screenshot("home-before");

        page.locator("#nav-batches").click();
        browser.screenshot("batches-before");
        page.locator("[id='upload:asOf']").fill(CommandLine.AS_OF);
        page.setInputFiles("input[type=file]", workbook);
        page.waitForURL("**/batches/batch.xhtml?id=*");
        String batchAddress = page.url();

        page.reload();
        browser.screenshot("batch-running");
        assertThat(page.locator("#batch-state")).not().hasAttribute("data-state", "FAILED");
        assertThat(page.locator("#batch-state"))
                .hasAttribute("data-state", "DONE", new LocatorAssertions.HasAttributeOptions().setTimeout(240_000));
        browser.screenshot("batch-done");
        assertThat(number(page.locator("#claims-decided"))).isEqualTo(1_500);
        assertThat(number(page.locator("#rows-rejected"))).isZero();
        assertThat(number(page.locator("#rows-accepted"))).isEqualTo(number(page.locator("#rows-read")));

        List<String> decided = downloaded(page, "#result-xlsx");
        assertThat(decided).hasSize(1_500);

        page.locator("#batch-claims").click();
        page.locator("a.claim-link").first().waitFor();
        browser.screenshot("claims");
        String claim = page.locator("a.claim-link").first().innerText().strip();
        assertThat(decided).contains(claim);
        page.locator("a.claim-link").first().click();

        assertThat(page.locator("#claim-id")).hasText(claim);
        assertThat(page.locator("#outcome")).hasAttribute("data-outcome", Pattern.compile("[A-Z_]+"));
        assertThat(page.locator("#sentence")).not().isEmpty();
        browser.screenshot("claim");
        page.locator("a.decision-link").first().click();
        page.locator("#decide-again").click();
        assertThat(page.locator("#again-result")).hasAttribute("data-identical", "true");
        browser.screenshot("claim-again");

        page.locator("#nav-home").click();
        assertThat(page.locator("#figure-decided")).containsText(",", PATIENTLY);
        browser.screenshot("home");

        browser.open("batches/index.xhtml");
        page.setInputFiles("input[type=file]", workbook);
        assertThat(page.locator("#first-batch")).isVisible();
        assertThat(page.locator("#first-batch"))
                .hasAttribute("href", Pattern.compile(".*id=" + batchAddress.replaceFirst(".*id=", "") + "$"));
        browser.screenshot("batches-same-file-again");
    }

    @Test
    void claims_can_be_narrowed_down_and_exported() throws IOException {
        Page page = browser.page();
        browser.logIn("reviewer");
        page.locator("#nav-claims").click();
        page.locator("a.claim-link").first().waitFor();
        String first = page.locator("a.claim-link").first().innerText().strip();

        page.locator("[id='filter:text']").fill(first);
        page.locator("[id='filter:apply']").click();
        assertThat(page.locator("a.claim-link")).hasCount(1);
        browser.screenshot("claims-one");

        List<String> exported = downloaded(page, "#export-claims");
        assertThat(exported).containsExactly(first);

        page.locator("[id='filter:text']").fill("no such claim");
        page.locator("[id='filter:apply']").click();
        assertThat(page.locator("a.claim-link")).hasCount(0);
        browser.screenshot("claims-none");
    }

    @Test
    void a_person_is_looked_up_with_a_purpose_and_never_in_an_address() {
        Page page = browser.page();
        browser.logIn("reviewer");
        browser.open("claims/index.xhtml?outcome=TRANSFERRED");
        String name = page.locator("[id='claims:table_data'] tr:first-child td:nth-child(4)")
                .innerText()
                .strip();

        page.locator("#nav-people").click();
        page.locator("[id='search:kanjiName']").fill(name.replace("　", ""));
        page.locator("[id='search:find']").click();
        assertThat(page.locator("#messages")).containsText("目的");
        page.locator("[id='search:purpose']").selectOption("CLAIM_REVIEW");
        page.locator("[id='search:find']").click();
        assertThat(page.locator(".person-name").first()).containsText(name);
        assertThat(page.locator(".person .claims a").first()).isVisible();
        browser.screenshot("people");

        page.locator("[id='search:kanjiName']").fill("");
        page.locator("[id='search:kanaName']").fill("あ");
        page.locator("[id='search:find']").click();
        assertThat(page.locator("#more")).containsText("20");
        page.locator("[id='search:kanaName']").fill("");
        page.locator("[id='search:birthDate']").fill("明治1年1月1日");
        page.locator("[id='search:find']").click();
        assertThat(page.locator("#messages .notice-error, #nobody").first()).isVisible();
        page.locator("[id='search:birthDate']").fill("昭和99年");
        page.locator("[id='search:find']").click();
        assertThat(page.locator("#messages .notice-error").first()).isVisible();
        browser.screenshot("people-wrong");
        assertThat(page.url()).endsWith("/people/index.xhtml");
    }

    @Test
    void a_supervisor_sees_what_waits_and_what_came_out() throws IOException {
        Page page = browser.page();
        browser.logIn("supervisor");
        page.locator("#nav-supervision").click();

        assertThat(number(page.locator("#backlog-cases"))).isPositive();
        assertThat(page.locator("#month-table tbody tr").first()).isVisible();
        assertThat(page.locator("#institutions-table tbody tr")).hasCount(20);
        assertThat(page.locator("#insurers-table tbody tr")).hasCount(20);
        browser.screenshot("supervision");
        assertThat(downloaded(page, "#export")).isNotEmpty();
        page.locator("#language-switch").click();
        assertThat(page.locator("h1")).hasText("Progress");
        page.locator("#language-switch").click();
    }

    @Test
    void a_wrong_password_is_refused_with_a_sentence() {
        Page page = browser.page();
        browser.open("login.xhtml");
        page.locator("[id='login:name']").fill("intake");
        page.locator("[id='login:password']").fill("guess");
        page.locator("[id='login:submit']").click();

        assertThat(page.locator("[id='login:refusal']")).containsText("違います");
        browser.screenshot("login-wrong");
    }

    @Test
    void a_page_that_is_asked_for_before_log_in_comes_after_it() {
        Page page = browser.page();
        browser.open("claims/index.xhtml");
        page.waitForURL("**/login.xhtml*");
        page.locator("[id='login:name']").fill("reviewer");
        page.locator("[id='login:password']").fill("demo-reviewer-2026");
        page.locator("[id='login:submit']").click();

        page.waitForURL("**/claims/index.xhtml*");
        page.locator("#log-out").or(page.locator("[id='log-out-form:log-out']")).click();
        page.waitForURL("**/login.xhtml*");
        browser.screenshot("login-left");
    }

    @Test
    void every_page_is_kept_as_a_picture_in_both_languages() {
        browser.logIn("intake");
        browser.open("batches/index.xhtml");
        browser.page().locator("#batch-table tbody a").first().click();
        browser.screenshot("batch-sample");
        browser.page().locator("#language-switch").click();
        assertThat(browser.page().locator("html")).hasAttribute("lang", "en");
        browser.screenshot("batch-english");
        browser.open("no-such-page.xhtml");
        browser.screenshot("not-found");
        browser.page().locator("#language-switch").click();
    }

    private static long number(Locator locator) {
        return Long.parseLong(locator.innerText().replaceAll("[^0-9]", ""));
    }

    /** First column of the first sheet below the header, each value once. */
    private static List<String> downloaded(Page page, String button) throws IOException {
        Download download = page.waitForDownload(() -> page.locator(button).click());
        Path file = Work.file("download-" + System.nanoTime() + ".xlsx");
        download.saveAs(file);
        List<String> ids = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                Workbook workbook = WorkbookFactory.create(in)) {
            for (Row row : workbook.getSheetAt(0)) {
                String id = row.getCell(0).getStringCellValue();
                if (row.getRowNum() > 0 && !ids.contains(id)) {
                    ids.add(id);
                }
            }
        }
        return ids;
    }
}
