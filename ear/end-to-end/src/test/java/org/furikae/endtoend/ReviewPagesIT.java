package org.furikae.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.furikae.endtoend.CaseKeys.decide;
import static org.furikae.endtoend.CaseKeys.press;
import static org.furikae.endtoend.CaseKeys.tabTo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.furikae.harness.Api;
import org.furikae.harness.RunningServer;
import org.furikae.harness.Work;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The day of a reviewer, in the browser: cases one after the other, by keyboard alone. */
class ReviewPagesIT {
    private static final int CASES = 24;
    private static final List<String> FAMILY = List.of("佐藤", "鈴木", "高橋", "田中", "伊藤", "渡辺", "山本", "中村");
    private static final List<String> FAMILY_KANA = List.of("サトウ", "スズキ", "タカハシ", "タナカ", "イトウ", "ワタナベ", "ヤマモト", "ナカムラ");
    private static RunningServer server;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = RunningServer.start(
                Work.empty("review"),
                Map.of(
                        // One thread, so that cases stand in the order of their claims.
                        "FURIKAE_BATCH_THREADS",
                        "1",
                        "FURIKAE_JAVA_OPTIONS",
                        RunningServer.JAVA_OPTIONS
                                + " -Dfurikae.review.blind.percent=30 -Dfurikae.review.second.percent=0"));
        Api api = Api.asIntegration(server.address());
        handIn(
                api,
                "insurers",
                "保険者番号,保険者名,電話\n01130012,見本けんぽ東京,03-0000-0001\n06139992,見本健康保険組合,03-0000-0002\n06132013,例示健康保険組合,\n");
        handIn(
                api,
                "registrations",
                "登録番号,個人キー,保険者番号,記号,番号,漢字氏名,カナ氏名,生年月日,性別,住所,資格取得日,資格喪失日,登録日\n"
                        + IntStream.range(0, CASES)
                                .mapToObj(ReviewPagesIT::registrations)
                                .collect(Collectors.joining())
                        + "F-1,PFOUND,01130012,91,9100,発見 夏子,ハッケン ナツコ,1979-12-31,女,大阪府大阪市1-1,2020-04-01,,2020-04-05\n");
        handIn(
                api,
                "claims",
                "レセプトID,医療機関コード,医療機関名,診療年月,受診日,保険者番号,記号,番号,漢字氏名,カナ氏名,生年月日,性別,住所,請求点数,日別点数,摘要\n"
                        + IntStream.range(0, CASES)
                                .mapToObj(ReviewPagesIT::claim)
                                .collect(Collectors.joining()));
    }

    private static void handIn(Api api, String table, String rows) throws IOException, InterruptedException {
        Path file = Work.file("review-" + table + ".csv");
        Files.writeString(file, rows, StandardCharsets.UTF_8);
        api.done(api.accepted(table, file));
    }

    private static String id(int i) {
        return "C-" + (100 + i);
    }

    /** The last three have two insurers on the same days, and the two before them a large amount. */
    private static boolean isInquiry(int i) {
        return i >= CASES - 3;
    }

    private static boolean isLarge(int i) {
        return i >= CASES - 5 && !isInquiry(i);
    }

    private static String person(int i) {
        return FAMILY.get(i % FAMILY.size()) + " 花子," + FAMILY_KANA.get(i % FAMILY.size()) + " ハナコ";
    }

    private static String claim(int i) {
        int points = isLarge(i) ? 80_000 : 420 + i;
        return id(i) + ",1311234560,見本医院,2026-08,3;10,06139992,11," + (5000 + i) + "," + person(i)
                + ",1980-05-01,女,東京都港区芝公園1-" + (i + 1) + "," + points + ",3:" + 100 + ";10:" + (points - 100) + ",\n";
    }

    private static String registrations(int i) {
        String birth = isInquiry(i) ? "1980-05-01" : "1980-05-10";
        String rest = person(i) + "," + birth + ",女,東京都港区芝公園1-" + (i + 1);
        String rows =
                id(i) + "-1,P" + i + ",06139992,11," + (5000 + i) + "," + rest + ",2020-04-01,2026-08-01,2026-08-02\n"
                        + id(i) + "-2,P" + i + ",01130012,21," + (7000 + i) + "," + rest + ",2026-08-01,,2026-08-05\n";
        return isInquiry(i)
                ? rows + id(i) + "-3,P" + i + ",06132013,31," + (8000 + i) + "," + rest + ",2026-08-01,,2026-08-06\n"
                : rows;
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String claimId(Page page) {
        return page.locator("#claim-id").innerText().strip();
    }

    @Test
    void a_reviewer_clears_ten_cases_by_keyboard_alone_and_takes_one_back() {
        try (Browser browser = new Browser(server.address())) {
            Page page = browser.page();
            browser.noticeMouse();
            logInByKeyboard(browser);
            tabTo(page, "#nav-review");
            press(page, "Enter");
            page.waitForURL("**/review/index.xhtml");
            browser.screenshot("review-queues");
            press(page, "?");
            assertThat(page.locator("#keys")).isVisible();
            assertThat(page.locator("#keys-list")).containsText("次の案件");
            press(page, "Escape", "n");

            List<String> decided = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                page.waitForURL("**/review/case.xhtml?id=*");
                String claim = claimId(page);
                assertThat(decided).doesNotContain(claim);
                if (i == 0) {
                    browser.screenshot("review-case");
                    press(page, "?");
                    // Whether the oldest case is to be looked at blind first depends on which thread decided its
                    // claims.
                    assertThat(page.locator("#keys-list")).containsText(Pattern.compile("判定する|判断を記録する"));
                    browser.screenshot("review-keys");
                    press(page, "Escape");
                }
                decide(page);
                page.waitForURL(url -> url.contains("id=") && !url.endsWith(claim));
                assertThat(page.locator("#undo-form")).containsText(claim);
                decided.add(claim);
            }
            browser.screenshot("review-undo");

            String last = decided.get(9);
            press(page, "u");
            page.waitForURL("**id=" + last);
            assertThat(page.locator("#review-notice")).containsText("取り消しました");
            assertThat(page.locator("#outcome")).hasAttribute("data-outcome", "REVIEW");
            decide(page);
            page.waitForURL(url -> !url.endsWith(last));

            tabTo(page, "#language-switch");
            press(page, "Enter");
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            browser.screenshot("review-case-english");
            assertThat(browser.sawMouse()).isFalse();
            browser.open("claims/claim.xhtml?id=" + last);
            assertThat(page.locator("#outcome")).hasAttribute("data-outcome", "TRANSFERRED");
            assertThat(page.locator("#sentence")).containsText("担当者が資格を確かめ、見本けんぽ東京");
            browser.screenshot("review-decided-claim");
            page.locator("#language-switch").click();
        }
    }

    /** Past the head of the page by its first link, too. */
    private static void logInByKeyboard(Browser browser) {
        Page page = browser.page();
        browser.open("login.xhtml");
        assertThat(page.locator("[id='login:name']")).isFocused();
        page.keyboard().type("reviewer");
        press(page, "Tab");
        page.keyboard().type("demo-reviewer-2026");
        press(page, "Enter");
        page.locator("#user-name").waitFor();
        press(page, "Tab");
        assertThat(page.locator(".skip-link")).isFocused();
        assertThat(page.locator(".skip-link")).isInViewport();
        press(page, "Enter");
        assertThat(page.locator("#main")).isFocused();
    }

    @Test
    void two_reviewers_never_get_the_same_case() {
        try (Browser one = new Browser(server.address());
                Browser other = new Browser(server.address())) {
            one.logIn("reviewer");
            other.logIn("supervisor");
            List<String> taken = new ArrayList<>();
            for (Browser browser : List.of(one, other)) {
                browser.open("review/index.xhtml?queue=REVIEW");
            }
            for (int i = 0; i < 2; i++) {
                for (Browser browser : List.of(one, other)) {
                    String before = browser.page().url();
                    press(browser.page(), "n");
                    browser.page().waitForURL(url -> !url.equals(before) && url.contains("case.xhtml"));
                    taken.add(claimId(browser.page()));
                }
            }
            assertThat(taken).doesNotHaveDuplicates().hasSize(4);

            other.open("review/case.xhtml?id=" + taken.get(0));
            assertThat(other.page().locator("#not-mine")).containsText("reviewerさんが担当中");
            assertThat(other.page().locator("#decide-panel")).hasCount(0);
            other.screenshot("review-held-by-another");
            for (Browser browser : List.of(one, other)) {
                browser.open("review/index.xhtml");
                while (browser.page().locator("#mine a").count() > 0) {
                    browser.page().locator("#mine a").first().click();
                    browser.page().waitForURL("**/review/case.xhtml?id=*");
                    press(browser.page(), "g");
                    browser.page().waitForURL("**/review/index.xhtml");
                }
            }
        }
    }

    @Test
    void what_is_missing_is_said_and_what_was_typed_stays() {
        try (Browser browser = new Browser(server.address())) {
            Page page = browser.page();
            browser.logIn("reviewer");
            browser.open("review/case.xhtml?id=" + id(CASES - 6));
            if (page.locator("[id='case:look']").count() > 0) {
                browser.screenshot("review-blind");
                press(page, "1", "s");
                page.locator("[id='case:decide']").waitFor();
                browser.open("review/case.xhtml?id=" + id(CASES - 6));
                page.locator(".picks input:checked").all().forEach(Locator::uncheck);
            }
            Locator messages = page.locator("[id='case:messages']");

            press(page, "s");
            assertThat(messages).containsText("判定を選んでください");
            press(page, "b", "s");
            assertThat(messages).containsText("理由を入れてください");
            press(page, "m");
            page.keyboard().type("snb 電話で確認");
            press(page, "Escape", "s");
            assertThat(messages).containsText("請求する資格を選んでください");
            assertThat(page.locator("[data-reason]")).hasValue("snb 電話で確認");
            press(page, "1", "s");
            assertThat(messages).containsText("受診日のすべてを覆っていません");
            browser.screenshot("review-refused");
            press(page, "r", "s");
            assertThat(messages).containsText("返戻の理由を選んでください");

            browser.open("review/index.xhtml");
            browser.open("review/case.xhtml?id=" + id(CASES - 6));
            assertThat(page.locator("[data-reason]")).hasValue("snb 電話で確認");
            press(page, "a");
            page.locator("[id='case:aside']").fill("2026-01-01");
            page.locator("[id='case:set-aside']").click();
            assertThat(messages).containsText("明日から一年以内");
            browser.open("review/case.xhtml?id=no-such-claim");
            assertThat(page.locator("h1")).containsText("ページが見つかりません");
        }
    }

    @Test
    void a_large_amount_waits_for_another_person() {
        String claim = id(CASES - 4);
        try (Browser browser = new Browser(server.address())) {
            browser.logIn("reviewer");
            browser.open("review/case.xhtml?id=" + claim);
            assertThat(browser.page().locator("#needs-second")).isVisible();
            decide(browser.page());
            assertThat(browser.page().locator("#undo-form")).containsText("二次確認に回しました");
            browser.open("review/case.xhtml?id=" + claim);
            assertThat(browser.page().locator("#not-mine")).containsText("自分では確認できません");
        }
        try (Browser browser = new Browser(server.address())) {
            browser.logIn("supervisor");
            browser.open("review/index.xhtml?queue=CONFIRMATION");
            browser.screenshot("review-queues-supervisor");
            press(browser.page(), "n");
            browser.page().waitForURL("**id=" + claim);
            browser.screenshot("review-confirm");
            press(browser.page(), "s");
            assertThat(browser.page().locator("#review-notice")).isVisible();
            browser.open("review/case.xhtml?id=" + claim);
            assertThat(browser.page().locator("#closed")).isVisible();
            assertThat(browser.page().locator("#outcome")).hasAttribute("data-outcome", "TRANSFERRED");
        }
    }

    @Test
    void a_second_look_does_not_show_what_the_colleague_decided() throws IOException, SQLException {
        String claim = id(CASES - 7);
        try (Browser browser = new Browser(server.address())) {
            browser.logIn("reviewer");
            browser.open("review/case.xhtml?id=" + claim);
            decide(browser.page());
            browser.page().locator("#undo-form").waitFor();
        }
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into review_case (claim_number, version, queue, place, opened_at, amount, reason,"
                    + " insurer_number, due_on, not_for) select claim_number, 1, 'SECOND_LOOK', 1, now(6), insurer_amount,"
                    + " '記号番号の人物不一致', insurer_number, '1000-01-01', 'reviewer' from claim where claim_id = '" + claim
                    + "'");
        }
        try (Browser browser = new Browser(server.address())) {
            Page page = browser.page();
            browser.logIn("supervisor");
            browser.open("review/index.xhtml?queue=SECOND_LOOK");
            press(page, "n");
            page.waitForURL("**id=" + claim);
            assertThat(page.locator("#blind")).containsText("二重審査");
            for (String telling : List.of("#outcome", "#manual", "#history", "#events", ".case-head a")) {
                assertThat(page.locator(telling)).hasCount(0);
            }
            browser.screenshot("review-second-look");
            press(page, "l", "s");
            page.waitForURL("**/review/index.xhtml");
            assertThat(page.locator("#review-notice")).isVisible();
            assertThat(page.locator("#waiting-CONTRADICTED")).hasText("1");
            assertThat(page.locator("#agreement tbody tr").last()).containsText("0.00");
            browser.open("review/case.xhtml?id=" + claim);
            assertThat(page.locator("#contradiction")).hasText("二重審査で判断が分かれた");
            browser.screenshot("review-contradicted");
            page.locator("[id='case:release']").click();
        }
    }

    /** The answer turns out to be about somebody else. */
    private static void correct(Browser browser, String claim) throws InterruptedException {
        Page page = browser.page();
        browser.open("review/inquiries.xhtml?insurer=06132013");
        page.locator("#question-table tr", new Page.LocatorOptions().setHasText(claim))
                .locator("a.correct-link")
                .click();
        assertThat(page.locator("[id='answer:by']")).hasValue("適用課");
        page.locator("[id='answer:withdraw']").click();
        assertThat(page.locator("#messages")).containsText("理由を入れてください");
        page.locator("[id='answer:kind']").selectOption("OTHER_PERSON");
        page.locator("[id='answer:reason']").fill("回答票を読み違えた");
        browser.screenshot("inquiry-correct");
        page.locator("[id='answer:correct']").click();
        assertThat(page.locator("#review-notice")).containsText("回答を訂正しました");
        awaitOutcome(browser, claim, "INQUIRY");
        assertThat(page.locator("#question-table .earlier-answers")).containsText("回答票を読み違えた");
        assertThat(page.locator("#history .lost-evidence")).hasCount(1);
        browser.screenshot("case-corrected-answer");
        browser.open("claims/claim.xhtml?id=" + claim);
        assertThat(page.locator("#answers .earlier-answers")).containsText("訂正前");
        assertThat(page.locator(".lost-evidence")).hasCount(1);

        browser.open("review/inquiries.xhtml?insurer=06132013");
        page.locator("#question-table tr", new Page.LocatorOptions().setHasText(claim))
                .locator("a.correct-link")
                .click();
        page.locator("[id='answer:reason']").fill("もう一度聞く");
        page.locator("[id='answer:again']").click();
        assertThat(page.locator("#review-notice")).containsText("もう一度照会します");
        assertThat(page.locator("#question-table tr", new Page.LocatorOptions().setHasText(claim)))
                .hasCount(2);
    }

    private static void awaitOutcome(Browser browser, String claim, String outcome) throws InterruptedException {
        for (int tenths = 0; tenths < 300; tenths++) {
            browser.open("review/case.xhtml?id=" + claim);
            if (outcome.equals(browser.page().locator("#outcome").getAttribute("data-outcome"))) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError(claim + " did not become " + outcome);
    }

    @Test
    void somebody_who_is_no_candidate_is_found_by_a_search_and_picked() {
        String claim = id(CASES - 8);
        try (Browser browser = new Browser(server.address())) {
            Page page = browser.page();
            browser.logIn("reviewer");
            browser.open("review/case.xhtml?id=" + claim);
            page.locator("[id='case:search-person']").click();
            page.waitForURL("**/people/index.xhtml");
            assertThat(page.locator("#for-case")).containsText(claim);
            assertThat(page.locator("[id='search:purpose']")).hasValue("CLAIM_REVIEW");
            assertThat(page.locator("[id='search:note']")).hasValue(claim);
            page.locator("[id='search:kanaName']").fill("はっけん");
            page.locator("[id='search:find']").click();
            assertThat(page.locator(".person-name")).containsText("発見 夏子");
            browser.screenshot("people-for-case");
            page.locator("[id$=':pick']").click();
            page.waitForURL("**/review/case.xhtml?id=" + claim);
            assertThat(page.locator(".found-by-search")).isVisible();
            browser.screenshot("review-found-by-search");

            press(page, "1");
            if (page.locator("[id='case:look']").count() > 0) {
                press(page, "s");
                page.locator("[id='case:decide']").waitFor();
            }
            press(page, "f", "s");
            page.locator("#undo-form").waitFor();
            browser.open("claims/claim.xhtml?id=" + claim);
            assertThat(page.locator("#sentence")).containsText("規則の候補にない人を加入者の検索で見つけて");
        }
    }

    @Test
    void insurers_are_asked_and_what_they_answer_decides_the_claim() throws InterruptedException {
        String claim = id(CASES - 1);
        try (Browser browser = new Browser(server.address())) {
            Page page = browser.page();
            browser.logIn("reviewer");
            browser.open("review/inquiries.xhtml");
            browser.screenshot("inquiries");
            page.locator("[id='import:receive']").click();
            assertThat(page.locator("#messages")).containsText("ファイルを選んでください");
            page.locator("[id='import:file']").setInputFiles(Work.file("review-claims.csv"));
            page.locator("[id='import:receive']").click();
            assertThat(page.locator("#messages")).containsText("照会一覧が見つかりません");

            page.locator("a.insurer-link", new Page.LocatorOptions().setHasText("06132013"))
                    .click();
            assertThat(page.locator("#question-table")).containsText(claim);
            page.locator("#question-table tr", new Page.LocatorOptions().setHasText(claim))
                    .locator("a.answer-link")
                    .click();
            page.locator("[id='answer:store']").click();
            assertThat(page.locator("#messages")).containsText("回答と回答日を入れてください");
            page.locator("[id='answer:kind']").selectOption("NOT_INSURED");
            page.locator("[id='answer:by']").fill("適用課");
            browser.screenshot("inquiry-answer");
            page.locator("[id='answer:store']").click();
            assertThat(page.locator("#review-notice")).containsText("回答を登録しました");
            browser.screenshot("inquiry-insurer");

            awaitOutcome(browser, claim, "TRANSFERRED");
            assertThat(page.locator("#events")).containsText("保険者の回答");
            browser.screenshot("inquiry-decided");
            browser.open("claims/claim.xhtml?id=" + claim);
            assertThat(page.locator("#answers")).containsText("適用課");
            assertThat(page.locator("#case-events")).containsText("保険者の回答");
            browser.screenshot("claim-answers");

            correct(browser, claim);

            browser.open("review/inquiries.xhtml");
            page.locator("#language-switch").click();
            assertThat(page.locator("h1")).hasText(Pattern.compile("Questions to insurers.*", Pattern.DOTALL));
            browser.screenshot("inquiries-english");
            page.locator("#language-switch").click();
        }
    }
}
