package org.furikae.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
 * A month's proration in the browser, as two supervisors and an auditor do it; each test goes on where the one before ended, on a
 * server of its own.
 */
@TestMethodOrder(OrderAnnotation.class)
class ProrationPagesIT {
    private static RunningServer server;
    private static Path tables;
    private static Browser first;
    private static Browser second;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        tables = CommandLine.sample(3_000, 1_500, 21, "csv");
        server = RunningServer.start(Work.empty("proration"), Map.of());
        Api api = Api.asIntegration(server.address());
        api.done(api.acceptedTables(tables));
        first = new Browser(server.address());
        first.logIn("supervisor");
        second = new Browser(server.address());
        second.logIn("supervisor2");
    }

    @AfterAll
    static void stop() {
        first.close();
        second.close();
        server.close();
    }

    @Test
    @Order(1)
    void before_the_first_run_the_pages_say_what_to_do() {
        first.page().locator("#nav-proration").click();
        assertThat(first.page().locator("#unconfirmed")).containsText("未確認");
        assertThat(first.page().locator("#no-runs")).isVisible();
        first.screenshot("proration-months");
        first.page().locator("#to-ledger").click();
        assertThat(first.page().locator("#no-balances")).isVisible();
        assertThat(first.page().locator("#balanced")).hasAttribute("data-balanced", "true");
    }

    @Test
    @Order(2)
    void a_draft_shares_every_yen_and_shows_the_arithmetic_of_each_share() {
        Page page = first.page();
        first.open("proration/index.xhtml");
        long expected = sum(page, "#month-table tbody td:nth-child(3)");
        page.locator("[id='draft:make']").click();
        page.waitForURL("**/proration/run.xhtml?id=1");

        assertThat(page.locator("#run-state .state")).hasAttribute("data-state", "DRAFT");
        assertThat(page.locator("#unconfirmed")).isVisible();
        assertThat(number(page.locator("#run-amount"))).isEqualTo(expected).isPositive();
        assertThat(sum(page, "#flow-table tbody td.number")).isEqualTo(expected);
        assertThat(page.locator("#approve-own")).isVisible();
        assertThat(page.locator("[id='decide:approve']")).hasCount(0);
        first.screenshot("proration-draft");
        assertThat(total(page, "shares")).isEqualTo(sum(page, "[id='pools:table_data'] td:nth-child(8)"));
        assertThat(total(page, "lines")).isEqualTo(number(page.locator("#run-claims")));

        page.locator("#share-charged").selectOption("true");
        page.locator("#share-pool").fill("1");
        page.locator("#share-apply").click();
        Locator share = page.locator("a.share-link").first();
        String amount = share.innerText();
        assertThat(number(share)).isPositive();
        share.click();
        assertThat(page.locator("#share-amount")).hasText(amount);
        assertThat(page.locator(".arithmetic")
                        .last()
                        .locator("tr.total td.number")
                        .last())
                .hasText(amount);
        first.screenshot("proration-share");
        assertThat(page.waitForDownload(() -> page.locator("#statement-pdf").click())
                        .failure())
                .isNull();
    }

    @Test
    @Order(3)
    void a_proposed_method_is_tried_compared_and_put_in_force_by_another_person() {
        Page page = first.page();
        first.open("proration/method.xhtml?like=1");
        page.locator("[id='edit:methodId']").fill("sainte-lague");
        page.locator("[id='edit:rounding']").selectOption(new SelectOption().setLabel("サント＝ラグ法"));
        page.locator("[id='edit:stage1']").selectOption("AGENCY_SPLIT");
        page.locator("[id='edit:from']").fill("令和3年13月1日");
        page.locator("[id='edit:entryReason']").fill("比較のため");
        page.locator("[id='edit:save']").click();
        assertThat(page.locator("#messages")).containsText("日");
        page.locator("[id='edit:from']").fill("令和3年10月1日");
        page.locator("[id='edit:save']").click();
        page.waitForURL("**/proration/method.xhtml?id=2");
        assertThat(page.locator("#method-state")).hasAttribute("data-state", "PROPOSED");
        assertThat(page.locator("#own")).isVisible();
        assertThat(page.locator("[id='decide:confirm']")).hasCount(0);

        first.open("proration/index.xhtml");
        page.locator("[id='draft:method']").selectOption("2");
        page.locator("[id='draft:make']").click();
        page.waitForURL("**/proration/run.xhtml?id=2");
        assertThat(page.locator("#trial")).isVisible();

        first.open("proration/comparison.xhtml?first=1&second=2");
        assertThat(number(page.locator("#net"))).isZero();
        assertThat(number(page.locator("#differing"))).isPositive();
        assertThat(number(page.locator("#moved"))).isPositive();
        first.screenshot("proration-comparison");

        second.open("proration/method.xhtml?id=2");
        second.page().locator("[id='decide:confirm']").click();
        assertThat(second.page().locator("#messages")).containsText("理由");
        second.page().locator("[id='decide:reason']").fill("通知と突き合わせた");
        second.page().locator("[id='decide:confirm']").click();
        assertThat(second.page().locator("#method-confirmed")).hasText("確認済");
        second.screenshot("proration-method");
        second.open("proration/methods.xhtml");
        assertThat(second.page().locator("#method-table tbody tr")).hasCount(2);
        second.screenshot("proration-methods");
    }

    @Test
    @Order(4)
    void a_draft_under_a_method_that_was_replaced_is_refused_and_computed_again() {
        Page page = second.page();
        second.open("proration/run.xhtml?id=1");
        page.locator("[id='decide:reason']").fill("7月分");
        page.locator("[id='decide:approve']").click();
        assertThat(page.locator("#messages")).containsText("按分方法");
        assertThat(page.locator("[id='decide:reason']")).hasValue("7月分");
        second.screenshot("proration-refused");

        page.locator("[id='again:recompute']").click();
        page.waitForURL("**/proration/run.xhtml?id=3");
        assertThat(page.locator("#unconfirmed")).hasCount(0);
        page.locator("#compare-with-last").click();
        assertThat(page.locator("#differences-title")).isVisible();
        second.open("proration/run.xhtml?id=1");
        assertThat(page.locator("#replaced")).isVisible();
        assertThat(page.locator("#shares-xlsx")).hasCount(0);
    }

    @Test
    @Order(5)
    void another_person_approves_once_and_the_ledger_balances() {
        first.open("proration/run.xhtml?id=3");
        second.open("proration/run.xhtml?id=3");
        assertThat(second.page().locator("[id='decide:approve']")).hasCount(0);
        Browser late = new Browser(server.address());
        try (late) {
            late.logIn("supervisor");
            late.open("proration/run.xhtml?id=3");
            String amount = first.page().locator("#run-amount").innerText();
            first.page().locator("[id='decide:reason']").fill("7月分として確認した");
            first.page().locator("[id='decide:approve']").click();
            assertThat(first.page().locator("#run-state .state")).hasAttribute("data-state", "APPROVED");
            first.screenshot("proration-approved");

            late.page().locator("[id='decide:reason']").fill("同時に");
            late.page().locator("[id='decide:approve']").click();
            assertThat(late.page().locator("#messages")).containsText("先に");

            first.open("proration/ledger.xhtml");
            assertThat(first.page().locator("#balanced")).hasAttribute("data-balanced", "true");
            assertThat(first.page().locator("#sum-balance")).hasText(amount);
            first.screenshot("proration-ledger");
            first.page().locator("#balance-table tbody a").first().click();
            assertThat(first.page().locator("#entry-table tbody tr")).hasCount(1);
        }
    }

    @Test
    @Order(6)
    void a_claim_whose_insurer_is_found_later_is_taken_back_to_the_yen() throws IOException, InterruptedException {
        first.open("proration/run.xhtml?id=3");
        Map<String, String> claim = claim(first.page()
                .locator("[id='lines:table_data'] a[href*='claim.xhtml']")
                .allInnerTexts());
        Api api = Api.asIntegration(server.address());
        api.done(api.accepted("registrations", registration(claim)));

        first.open("proration/index.xhtml");
        first.page().locator("[id='draft:make']").click();
        first.page().waitForURL("**/proration/run.xhtml?id=4");
        assertThat(first.page().locator("a.reversal-link")).hasText(claim.get("レセプトID"));
        String reversed = first.page()
                .locator("[id='reversals:table_data'] td.number")
                .nth(1)
                .innerText();
        first.screenshot("proration-reversals");
        first.page().locator("a.reversal-link").click();
        assertThat(first.page().locator("#given-back")).hasText(reversed);
        first.screenshot("proration-reversal");

        second.open("proration/run.xhtml?id=4");
        second.page().locator("[id='decide:reason']").fill("保険者が分かったため");
        second.page().locator("[id='decide:approve']").click();
        assertThat(second.page().locator("#run-state .state")).hasAttribute("data-state", "APPROVED");
        second.page().locator("[id='decide:close']").click();
        assertThat(second.page().locator("#closed-by")).containsText("supervisor2");
        second.open("proration/ledger.xhtml");
        assertThat(second.page().locator("#balanced")).hasAttribute("data-balanced", "true");
        assertThat(number(second.page().locator("#sum-given-back"))).isPositive();
    }

    @Test
    @Order(7)
    void an_auditor_sees_everything_and_can_change_nothing() {
        try (Browser auditor = new Browser(server.address())) {
            auditor.logIn("auditor");
            for (String path : List.of(
                    "proration/index.xhtml",
                    "proration/run.xhtml?id=3",
                    "proration/run.xhtml?id=2",
                    "proration/method.xhtml?id=1",
                    "proration/methods.xhtml",
                    "proration/ledger.xhtml")) {
                auditor.open(path);
                assertThat(auditor.page().locator("h1")).isVisible();
                assertThat(auditor.page()
                                .locator("main .button-main[type=submit], main [id^='decide:'], main [id^='draft:']"))
                        .hasCount(0);
            }
            auditor.page().locator("#language-switch").click();
            auditor.open("proration/run.xhtml?id=3");
            assertThat(auditor.page().locator("h1")).hasText("Run P-3");
            auditor.screenshot("proration-english");
        }
    }

    @Test
    @Order(8)
    void addresses_that_lead_nowhere_say_so() {
        for (String path : List.of(
                "proration/run.xhtml?id=77",
                "proration/run.xhtml?id=x",
                "proration/run.xhtml",
                "proration/share.xhtml?id=3&pool=1&insurer=12",
                "proration/share.xhtml?id=3&pool=999&insurer=01130012",
                "proration/reversal.xhtml?id=3&claim=nobody",
                "proration/comparison.xhtml?first=1&second=77",
                "proration/method.xhtml?id=77")) {
            assertThat(first.page()
                            .request()
                            .get(server.address().resolve(path).toString())
                            .status())
                    .as(path)
                    .isEqualTo(404);
        }
        first.open("proration/ledger.xhtml?insurer=12");
        assertThat(first.page().locator("#wrong-number")).isVisible();
        first.open("proration/run.xhtml?id=3&insurer=99#shares-title");
        assertThat(first.page().locator("[id='shares:table_data']")).containsText("条件に合う");
    }

    /** A row of claims.csv that was billed without an insurer and says all five items. */
    private static Map<String, String> claim(List<String> ids) throws IOException {
        List<String> lines = Files.readAllLines(tables.resolve("claims.csv"), StandardCharsets.UTF_8);
        List<String> header = List.of(lines.get(0).replace("\uFEFF", "").split(",", -1));
        return lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> IntStream.range(0, header.size())
                        .boxed()
                        .collect(Collectors.toMap(header::get, at -> cells[at])))
                .filter(row -> ids.contains(row.get("レセプトID")))
                .filter(row -> List.of("漢字氏名", "カナ氏名", "生年月日", "性別", "住所").stream()
                        .noneMatch(item -> row.get(item).isEmpty()
                                || Pattern.compile("[●〓□]")
                                        .matcher(row.get(item))
                                        .find()))
                .filter(row -> row.get("保険者番号").equals("77777777"))
                .findFirst()
                .orElseThrow();
    }

    /** A registration that came late, and was in force long before the treatment. */
    private static Path registration(Map<String, String> claim) throws IOException {
        Path file = Work.file("late-registration.csv");
        Files.writeString(
                file,
                "登録番号,個人キー,保険者番号,記号,番号,枝番,本人家族,漢字氏名,カナ氏名,生年月日,性別,住所,資格取得日,登録日,状態,照会方法\n"
                        + String.join(
                                ",",
                                List.of(
                                        "LATE-1",
                                        "LATE-P",
                                        "01130012",
                                        "1234",
                                        "5678",
                                        "00",
                                        "本人",
                                        claim.get("漢字氏名"),
                                        claim.get("カナ氏名"),
                                        claim.get("生年月日"),
                                        claim.get("性別"),
                                        claim.get("住所"),
                                        "2020-04-01",
                                        "2026-11-01",
                                        "有効",
                                        "J-LIS5情報"))
                        + "\n");
        return file;
    }

    /** How many rows the table says that it has on all its pages. */
    private static long total(Page page, String table) {
        return number(page.locator("[id='" + table + ":table'] .ui-paginator-current")
                .textContent()
                .replaceFirst("件中.*", ""));
    }

    private static long sum(Page page, String cells) {
        return page.locator(cells).allTextContents().stream()
                .mapToLong(ProrationPagesIT::number)
                .sum();
    }

    private static long number(Locator locator) {
        return number(locator.textContent());
    }

    private static long number(String text) {
        return Long.parseLong(text.replaceAll("[^0-9-]", ""));
    }
}
