package org.furikae.endtoend;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a tour of all pages needs beside the sample of the server: cases that a reviewer may decide, a batch with rejected rows, and
 * in proration a month that was approved, a method that was proposed, and drafts. Only the claims of May are prorated, so that
 * other tests find theirs as they were.
 */
final class TourSample {
    static final String FIRST_CASE = "W-1";
    static final String LARGE_CASE = "W-2";
    static final String DECIDED_CASE = "W-3";
    static final String WAITING_CASE = "W-4";
    private static final String PRORATED = "W-5";
    private static final String PERSON = "東京都港区芝公園1-";

    private final Api api;
    private final People people;
    private String rejectedRows = "";
    private String draftedRun = "";
    private String approvedRun = "";
    private String trialRun = "";
    private String proposedMethod = "";

    TourSample(RunningServer server, People people) {
        this.api = Api.asIntegration(server.address());
        this.people = people;
    }

    void make() throws IOException, InterruptedException {
        handIn(
                "registrations",
                "登録番号,個人キー,保険者番号,記号,番号,漢字氏名,カナ氏名,生年月日,性別,住所,資格取得日,資格喪失日,登録日\n"
                        + Stream.of(FIRST_CASE, LARGE_CASE, DECIDED_CASE, WAITING_CASE)
                                .map(TourSample::registrations)
                                .collect(Collectors.joining()));
        handIn(
                "attestations",
                "申立書ID,有効な保険証の交付,保険種別,氏名,フリガナ,生年月日,性別,住所,記入日,署名,連絡先電話番号,様式版\n"
                        + "W-M5,有,国保,見本 一郎,ミホン イチロウ,1971-02-03,男," + PERSON
                        + "5,2026-05-10,見本 一郎,090-0000-0005,2023-07\n");
        rejectedRows = handIn(
                "claims",
                "レセプトID,医療機関コード,医療機関名,診療年月,受診日,保険者番号,記号,番号,漢字氏名,カナ氏名,生年月日,性別,住所,請求点数,日別点数,申立書ID,摘要\n"
                        + claim(FIRST_CASE, 420)
                        + claim(LARGE_CASE, 80_000)
                        + claim(DECIDED_CASE, 430)
                        + claim(WAITING_CASE, 440)
                        + PRORATED
                        + ",1311234560,見本医院,2026-05,3;10,77777777,,777777777,見本 一郎,ミホン イチロウ,1971-02-03,男," + PERSON
                        + "5,500,,W-M5,不詳\n"
                        + "W-6,1311234560,見本医院,令和8年13月,3;10,06131031,11,1,見本 二郎,ミホン ジロウ,1980-05-01,男,,多い,,,\n");
        Page reviewer = people.browser("reviewer").page();
        for (String id : new String[] {LARGE_CASE, DECIDED_CASE}) {
            people.browser("reviewer").open("review/case.xhtml?id=" + id);
            CaseKeys.decide(reviewer);
            reviewer.locator("#undo-form").waitFor();
        }
        prorate();
    }

    private void prorate() throws IOException, InterruptedException {
        Browser supervisor = people.browser("supervisor");
        Page page = supervisor.page();
        supervisor.open("proration/method.xhtml?like=1");
        page.locator("[id='edit:methodId']").fill("sainte-lague");
        page.locator("[id='edit:rounding']").selectOption(new SelectOption().setLabel("サント＝ラグ法"));
        page.locator("[id='edit:from']").fill("令和3年10月1日");
        page.locator("[id='edit:entryReason']").fill("比較のため");
        page.locator("[id='edit:save']").click();
        page.waitForURL("**/proration/method.xhtml?id=*");
        proposedMethod = number(page);
        trialRun = draft(supervisor, "draft:method", proposedMethod);
        approvedRun = draft(supervisor, "draft:month", "2026-05");
        Browser other = people.browser("supervisor2");
        other.open("proration/run.xhtml?id=" + approvedRun);
        other.page().locator("[id='decide:reason']").fill("5月分として確認した");
        other.page().locator("[id='decide:approve']").click();
        other.page().locator("[data-state=APPROVED]").waitFor();
        handIn(
                "registrations",
                "登録番号,個人キー,保険者番号,記号,番号,漢字氏名,カナ氏名,生年月日,性別,住所,資格取得日,資格喪失日,登録日\n"
                        + "W-5-1,W-P5,01130012,21,7005,見本 一郎,ミホン イチロウ,1971-02-03,男," + PERSON
                        + "5,2020-04-01,,2026-11-19\n");
        draftedRun = draft(supervisor, "draft:method", "");
    }

    private static String draft(Browser supervisor, String field, String choice) {
        Page page = supervisor.page();
        supervisor.open("proration/index.xhtml");
        page.locator("[id='" + field + "']").selectOption(choice);
        page.locator("[id='draft:make']").click();
        page.waitForURL("**/proration/run.xhtml?id=*");
        return number(page);
    }

    /** The number at the end of the page's address. */
    private static String number(Page page) {
        return page.url().replaceFirst(".*id=", "");
    }

    /** Answers the number of the batch. */
    private String handIn(String table, String rows) throws IOException, InterruptedException {
        Path file = Work.file("tour-" + table + "-" + rows.hashCode() + ".csv");
        Files.writeString(file, rows, StandardCharsets.UTF_8);
        String location = api.accepted(table, file);
        api.done(location);
        return location.replaceFirst(".*/", "");
    }

    /** The day of birth is not the one of the register: rules may not decide that. */
    private static String claim(String id, int points) {
        return id + ",1311234560,見本医院,2026-08,3;10,06131031,11,500" + id.charAt(2) + ",見本 花子,ミホン ハナコ,1980-05-01,女,"
                + PERSON + id.charAt(2) + "," + points + ",3:100;10:" + (points - 100) + ",,\n";
    }

    private static String registrations(String id) {
        char digit = id.charAt(2);
        String rest = "見本 花子,ミホン ハナコ,1980-05-1" + digit + ",女," + PERSON + digit;
        return id + "-1,W-P" + digit + ",06131031,11,500" + digit + "," + rest + ",2020-04-01,2026-08-01,2026-08-02\n"
                + id + "-2,W-P" + digit + ",01130012,21,700" + digit + "," + rest + ",2026-08-01,,2026-08-05\n";
    }

    String rejectedRows() {
        return rejectedRows;
    }

    String draftedRun() {
        return draftedRun;
    }

    String approvedRun() {
        return approvedRun;
    }

    String trialRun() {
        return trialRun;
    }

    String proposedMethod() {
        return proposedMethod;
    }

    /** The number of a claim with this outcome. */
    String claim(String outcome) {
        Browser reviewer = people.browser("reviewer");
        reviewer.open("claims/index.xhtml?outcome=" + outcome);
        Locator first = reviewer.page().locator("a.claim-link").first();
        return first.innerText().strip();
    }
}
