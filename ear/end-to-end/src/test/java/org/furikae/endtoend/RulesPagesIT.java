package org.furikae.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
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
 * Rules in the browser, as an author drafts and a supervisor releases them; each test goes on where the one before ended, on a
 * server of its own.
 */
@TestMethodOrder(OrderAnnotation.class)
class RulesPagesIT {
    private static final LocatorAssertions.HasAttributeOptions PATIENTLY =
            new LocatorAssertions.HasAttributeOptions().setTimeout(120_000);

    private static final String THREE = "  retryMonths:\n    - {value: 3,";
    private static final String FOUR = "  retryMonths:\n    - {value: 4,";
    /** Of claims of August 2023: the first day after three months, and after four. */
    private static final String PAST_THREE = "asOf: 2023-12-01";

    private static final String PAST_FOUR = "asOf: 2024-01-01";

    private static RunningServer server;
    private static Browser author;
    private static Browser supervisor;

    /** Versions that decide, after the release and as the product came. */
    private static String released;

    private static String shipped;

    @BeforeAll
    static void begin() throws IOException, InterruptedException {
        start(Work.empty("rules"));
        Api api = Api.asIntegration(server.address());
        api.done(api.acceptedTables(CommandLine.sample(300, 200, 5, "csv")));
    }

    private static void start(Path data) throws IOException, InterruptedException {
        server = RunningServer.start(data, Map.of());
        author = new Browser(server.address());
        author.page().setDefaultTimeout(120_000);
        author.logIn("author");
        supervisor = new Browser(server.address());
        supervisor.page().setDefaultTimeout(120_000);
        supervisor.logIn("supervisor");
    }

    private static void closeBrowsers() {
        author.close();
        supervisor.close();
    }

    @AfterAll
    static void stop() {
        closeBrowsers();
        server.close();
    }

    @Test
    @Order(1)
    void the_rules_that_came_with_the_product_are_in_force_and_can_be_read() {
        Page page = author.page();
        page.locator("#nav-rules").click();
        assertThat(page.locator("#in-force")).containsText("R-0");
        assertThat(page.locator("#releases tbody tr")).hasCount(1);
        author.screenshot("rules");
        page.locator("#in-force a").click();
        assertThat(page.locator("#rule-insurer-as-filed h3")).containsText("請求どおり");
        assertThat(page.locator("#parameters")).containsText("retryMonths");
        author.screenshot("rules-view");
        page.locator("#word").fill("紙の請求は振替の対象外");
        page.keyboard().press("Enter");
        assertThat(page.locator(".rule-card")).hasCount(1);
    }

    @Test
    @Order(2)
    void an_author_waits_a_month_longer_sees_cases_turn_red_and_mends_them() {
        Page page = author.page();
        author.open("rules/index.xhtml");
        page.locator("[id='begin:start']").click();
        assertThat(page.locator("#messages")).containsText("下書きの名前を入れてください");
        page.locator("[id='begin:title']").fill("再照会の期限を四か月に");
        page.locator("[id='begin:start']").click();
        page.waitForURL("**/rules/draft.xhtml?id=1");
        page.locator("#edit").click();
        page.locator("#choose-plain[aria-pressed=false]").click();
        page.locator("#text").fill(page.locator("#text").inputValue().replace(THREE, FOUR));

        Assertions.assertThat(run(page)).isEqualTo("red");
        assertThat(page.locator("#red-cases")).containsText("期限");
        author.screenshot("rules-edit-red");
        String state = "red";
        for (int mended = 0; mended < 30 && state.equals("red"); mended++) {
            page.locator("#red-cases a").first().click();
            assertThat(page.locator("#choose-plain")).hasAttribute("aria-pressed", "true");
            String cases = page.locator("#text").inputValue();
            Assertions.assertThat(cases).contains(PAST_THREE);
            page.locator("#text").fill(cases.replace(PAST_THREE, PAST_FOUR));
            state = run(page);
        }
        assertThat(page.locator("#run-result")).hasAttribute("data-state", "green");
        page.locator("#choose-plain").click();
        author.screenshot("rules-edit-green");
    }

    /** Saves and runs the cases; says how they came out. */
    private static String run(Page page) {
        page.locator("#save-and-run").click();
        page.locator("#run-result[data-state=red], #run-result[data-state=green]")
                .waitFor();
        return page.locator("#run-result").getAttribute("data-state");
    }

    @Test
    @Order(3)
    void the_draft_is_compared_with_past_claims_and_asked_for() {
        Page page = author.page();
        author.open("rules/draft.xhtml?id=1");
        page.locator("[id='draft:test']").click();
        assertThat(page.locator("#trial .tag")).hasAttribute("data-passed", "true", PATIENTLY);
        author.screenshot("rules-draft");
        page.locator("[id='ask:request']").click();
        assertThat(page.locator("#messages")).containsText("影響を選んでください");

        page.locator("[id='compare:run']").click();
        page.waitForURL("**/rules/impact.xhtml?id=1");
        assertThat(page.locator("#impact-state")).hasAttribute("data-state", "DONE", PATIENTLY);
        assertThat(page.locator("#matrix")).containsText("再照会待ち");
        author.screenshot("rules-impact");
        page.locator("[id='changes:table'] tbody a").first().click();
        assertThat(page.locator("#explained-title")).isVisible();

        author.open("rules/draft.xhtml?id=1");
        page.locator("[id='ask:impact']").selectOption("1");
        page.locator("[id='ask:effective']").fill("令和8年7月");
        page.locator("[id='ask:reason']").fill("通知により四か月待つ");
        page.locator("[id='ask:request']").click();
        page.waitForURL("**/rules/request.xhtml?id=1");
        assertThat(page.locator("#own")).isVisible();
        assertThat(page.locator("[id='decide:approve']")).hasCount(0);
    }

    @Test
    @Order(4)
    void another_person_approves_and_claims_of_its_months_are_decided_by_it() throws Exception {
        supervisor.open("rules/request.xhtml?id=1");
        supervisor.page().locator("[id='decide:approve']").click();
        assertThat(supervisor.page().locator("#messages")).containsText("理由");
        supervisor.page().locator("[id='decide:reason']").fill("確かめた");
        supervisor.screenshot("rules-request");
        supervisor.page().locator("[id='decide:approve']").click();
        assertThat(supervisor.page().locator("#request-state")).hasAttribute("data-state", "APPROVED", PATIENTLY);

        Page page = author.page();
        author.open("rules/index.xhtml");
        assertThat(page.locator("#in-force tbody tr")).hasCount(2);
        assertThat(page.locator("#in-force tbody tr").last()).containsText("R-1");
        assertThat(page.locator("#releases")).containsText("確かめた");
        released = page.locator("#in-force tbody tr").last().locator(".hash").textContent();
        shipped = page.locator("#in-force tbody tr").first().locator(".hash").textContent();
        author.open("rules/differences.xhtml?first=0&second=1");
        assertThat(page.locator("del").first()).containsText("3");
        assertThat(page.locator("ins").first()).containsText("4");

        hand("AFTER-RELEASE", "2026-07");
        hand("OLD-MONTH", "2026-06");
        assertDecided("AFTER-RELEASE", "再照会待ち", released);
        assertDecided("OLD-MONTH", "特定不能", shipped);
    }

    @Test
    @Order(5)
    void a_comparison_that_a_dead_server_left_is_broken_and_the_release_decides_after_the_restart() throws Exception {
        author.open("rules/draft.xhtml?id=1");
        author.page().locator("[id='compare:run']").click();
        author.page().waitForURL("**/rules/impact.xhtml?id=2");
        server.application().destroyForcibly();
        Assertions.assertThat(server.launcher().waitFor(90, TimeUnit.SECONDS)).isTrue();
        closeBrowsers();

        start(server.data());

        author.open("rules/impact.xhtml?id=2");
        assertThat(author.page().locator("#impact-state")).hasAttribute("data-state", "BROKEN");
        assertThat(author.page().locator("main")).containsText("もう一度実行してください");
        hand("AFTER-RESTART", "2026-07");
        assertDecided("AFTER-RESTART", "再照会待ち", released);
    }

    @Test
    @Order(6)
    void taking_back_is_asking_for_the_earlier_version_again() throws Exception {
        supervisor.open("rules/request.xhtml?release=0");
        supervisor.page().locator("[id='decide:reason']").fill("元に戻す");
        supervisor.page().locator("[id='decide:again']").click();
        supervisor.page().waitForURL("**/rules/request.xhtml?id=2");
        assertThat(supervisor.page().locator("#own")).isVisible();

        author.open("rules/request.xhtml?id=2");
        author.page().locator("[id='decide:reason']").fill("承認");
        author.page().locator("[id='decide:approve']").click();
        assertThat(author.page().locator("#request-state")).hasAttribute("data-state", "APPROVED", PATIENTLY);
        author.open("rules/index.xhtml");
        assertThat(author.page().locator("#in-force tbody tr")).hasCount(1);
        assertThat(author.page().locator("#in-force")).containsText("R-2");
        hand("TAKEN-BACK", "2026-07");
        assertDecided("TAKEN-BACK", "特定不能", shipped);
    }

    /** A claim for which nobody is registered, seen on 2026-11-20: in the fourth month after July, in the fifth after June. */
    private static void hand(String id, String month) throws IOException, InterruptedException {
        Path file = Work.file("rules-" + id + ".csv");
        Files.writeString(
                file,
                "レセプトID,医療機関コード,診療年月,受診日,保険者番号,記号,番号,漢字氏名,カナ氏名,生年月日,性別,住所,請求点数,摘要\n" + id + ",1311234560," + month
                        + ",3,01010016,1,999,検査 太郎,ケンサ タロウ,1980-05-01,男,東京都港区1-1,100,820000245\n");
        Api api = Api.asIntegration(server.address());
        api.done(api.accepted("claims", file));
    }

    private static void assertDecided(String claim, String outcome, String version) {
        supervisor.open("claims/claim.xhtml?id=" + claim);
        assertThat(supervisor.page().locator("main")).containsText(outcome);
        assertThat(supervisor.page().locator("[title='" + version + "']").first())
                .isVisible();
    }
}
