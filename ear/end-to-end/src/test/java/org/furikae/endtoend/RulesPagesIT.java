package org.furikae.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.util.Map;
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

    private static RunningServer server;
    private static Browser author;
    private static Browser supervisor;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = RunningServer.start(Work.empty("rules"), Map.of());
        Api api = Api.asIntegration(server.address());
        api.done(api.acceptedTables(CommandLine.sample(300, 200, 5, "csv")));
        author = new Browser(server.address());
        author.page().setDefaultTimeout(120_000);
        author.logIn("author");
        supervisor = new Browser(server.address());
        supervisor.page().setDefaultTimeout(120_000);
        supervisor.logIn("supervisor");
    }

    @AfterAll
    static void stop() {
        author.close();
        supervisor.close();
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
    void an_author_begins_a_draft_tries_it_and_compares_it_with_past_claims() {
        Page page = author.page();
        author.open("rules/index.xhtml");
        page.locator("[id='begin:start']").click();
        assertThat(page.locator("#messages")).containsText("下書きの名前を入れてください");
        page.locator("[id='begin:title']").fill("画面の試し");
        page.locator("[id='begin:start']").click();
        page.waitForURL("**/rules/draft.xhtml?id=1");

        page.locator("[id='draft:test']").click();
        assertThat(page.locator("#trial .tag")).hasAttribute("data-passed", "true", PATIENTLY);
        author.screenshot("rules-draft");
        page.locator("[id='ask:request']").click();
        assertThat(page.locator("#messages")).containsText("影響を選んでください");

        page.locator("[id='compare:run']").click();
        page.waitForURL("**/rules/impact.xhtml?id=1");
        assertThat(page.locator("#impact-state")).hasAttribute("data-state", "DONE", PATIENTLY);
        assertThat(page.locator("#changed")).hasText("0");
        assertThat(page.locator("#nothing")).isVisible();
        author.screenshot("rules-impact");
    }

    @Test
    @Order(3)
    void another_person_approves_and_the_version_is_in_force_from_its_month() {
        Page page = author.page();
        author.open("rules/draft.xhtml?id=1");
        page.locator("[id='ask:impact']").selectOption("1");
        page.locator("[id='ask:effective']").fill("令和8年6月");
        page.locator("[id='ask:reason']").fill("試しの公開");
        page.locator("[id='ask:request']").click();
        page.waitForURL("**/rules/request.xhtml?id=1");
        assertThat(page.locator("#own")).isVisible();
        assertThat(page.locator("[id='decide:approve']")).hasCount(0);

        supervisor.open("rules/request.xhtml?id=1");
        supervisor.page().locator("[id='decide:approve']").click();
        assertThat(supervisor.page().locator("#messages")).containsText("理由");
        supervisor.page().locator("[id='decide:reason']").fill("確かめた");
        supervisor.screenshot("rules-request");
        supervisor.page().locator("[id='decide:approve']").click();
        assertThat(supervisor.page().locator("#request-state")).hasAttribute("data-state", "APPROVED", PATIENTLY);

        author.open("rules/index.xhtml");
        assertThat(page.locator("#in-force tbody tr")).hasCount(2);
        assertThat(page.locator("#in-force tbody tr").last()).containsText("R-1");
        assertThat(page.locator("#releases")).containsText("確かめた");
        author.open("rules/differences.xhtml?first=0&second=1");
        assertThat(page.locator("#same")).isVisible();
    }

    @Test
    @Order(4)
    void taking_back_is_asking_for_the_earlier_version_again() {
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
    }
}
