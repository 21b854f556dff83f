package org.furikae.endtoend;

import static org.furikae.endtoend.People.NOBODY;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.furikae.harness.Work;

/** Every page of the application in the states that people meet, in an order in which one leads to the next. */
final class Tour {
    private Tour() {}

    static List<Stop> stops(TourSample sample, Newcomers newcomers) {
        return Stream.of(
                        doors(),
                        intake(sample),
                        claims(sample),
                        review(),
                        inquiries(),
                        confirmations(),
                        proration(sample),
                        audit(),
                        administration(),
                        rules(),
                        Newcomer.stops(newcomers))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Stop> doors() {
        return List.of(
                new Stop(NOBODY, "log-in", "login.xhtml"),
                new Stop(NOBODY, "log-in-refused", "login.xhtml", (browser, language) -> {
                    browser.page().locator("[id='login:name']").fill("tour-stranger-" + language);
                    browser.page().locator("[id='login:password']").fill("wrong password");
                    browser.page().locator("[id='login:submit']").click();
                    browser.page().locator("[role=alert]").waitFor();
                }),
                new Stop(NOBODY, "log-in-after-session-ended", "login.xhtml?expired=1"),
                new Stop(NOBODY, "log-in-after-leaving", "login.xhtml?left=1"),
                new Stop(NOBODY, "error-expired", "error/expired.xhtml"),
                new Stop(NOBODY, "error-fault", "error/fault.xhtml"),
                new Stop(NOBODY, "error-forbidden", "error/forbidden.xhtml"),
                new Stop(NOBODY, "error-not-found", "error/not-found.xhtml"),
                new Stop(NOBODY, "error-too-large", "error/too-large.xhtml"));
    }

    private static List<Stop> intake(TourSample sample) {
        return List.of(
                new Stop("intake", "home", "index.xhtml", Tour::openTables),
                new Stop(
                        "intake",
                        "session-warning",
                        "index.xhtml",
                        (browser, language) ->
                                browser.page().evaluate("document.getElementById('session-end').showModal()")),
                new Stop("intake", "forbidden", "review/index.xhtml"),
                new Stop("intake", "not-found", "batches/batch.xhtml?id=999999"),
                new Stop("intake", "account", "account/index.xhtml"),
                new Stop("intake", "batches", "batches/index.xhtml"),
                new Stop("intake", "batches-refused", "batches/index.xhtml", (browser, language) -> {
                    browser.page()
                            .setInputFiles(
                                    "input[type=file]",
                                    new FilePayload(
                                            "claims.csv", "text/csv", "氏名\n見本\n".getBytes(StandardCharsets.UTF_8)));
                    browser.page().locator("[data-problem]").waitFor();
                    // The name of the file fades out.
                    PlaywrightAssertions.assertThat(browser.page().locator(".ui-fileupload-row"))
                            .hasCount(0);
                }),
                new Stop("intake", "batches-wrong-day", "batches/index.xhtml", (browser, language) -> {
                    browser.page().locator("[id='upload:asOf']").fill("R8.13.1");
                    browser.page()
                            .setInputFiles(
                                    "input[type=file]", new FilePayload("claims.csv", "text/csv", new byte[] {65}));
                    browser.page().locator("[id='upload:messages']").waitFor();
                    // The name of the file fades out.
                    PlaywrightAssertions.assertThat(browser.page().locator(".ui-fileupload-row"))
                            .hasCount(0);
                }),
                new Stop("intake", "batch", "batches/batch.xhtml?id=" + sample.rejectedRows()));
    }

    private static List<Stop> claims(TourSample sample) {
        return List.of(
                new Stop("reviewer", "claims", "claims/index.xhtml"),
                new Stop("reviewer", "claims-wrong-month", "claims/index.xhtml", (browser, language) -> {
                    browser.page().locator("[id='filter:month']").fill("令和8年13月");
                    browser.page().locator("[id='filter:apply']").click();
                    browser.page().locator("[id='filter:messages']").waitFor();
                }),
                new Stop("reviewer", "claims-none", "claims/index.xhtml", (browser, language) -> {
                    browser.page().locator("[id='filter:text']").fill("no such claim");
                    browser.page().locator("[id='filter:apply']").click();
                    browser.page()
                            .locator("[id='claims:table_data'] .ui-datatable-empty-message")
                            .waitFor();
                }),
                claim("claim-transferred", sample.claim("TRANSFERRED"), "&again=true"),
                claim("claim-split", sample.claim("SPLIT"), ""),
                claim("claim-identified", sample.claim("IDENTIFIED"), ""),
                claim("claim-returned", sample.claim("RETURNED"), ""),
                claim("claim-decided-by-hand", TourSample.DECIDED_CASE, ""),
                new Stop("reviewer", "people", "people/index.xhtml"),
                new Stop(
                        "reviewer",
                        "people-found",
                        "people/index.xhtml",
                        (browser, language) -> search(browser, "ミホン")),
                new Stop(
                        "reviewer",
                        "people-nobody",
                        "people/index.xhtml",
                        (browser, language) -> search(browser, "ダレモイナイ")),
                new Stop("reviewer", "people-refused", "people/index.xhtml", (browser, language) -> {
                    browser.page().locator("[id='search:birthDate']").fill("昭和65年1月1日");
                    browser.page().locator("[id='search:find']").click();
                    browser.page().locator("#messages li").first().waitFor();
                }));
    }

    private static Stop claim(String name, String id, String more) {
        return new Stop("reviewer", name, "claims/claim.xhtml?id=" + id + more);
    }

    private static void search(Browser browser, String kana) {
        Page page = browser.page();
        page.locator("[id='search:purpose']").selectOption("CLAIM_REVIEW");
        page.locator("[id='search:kanaName']").fill(kana);
        page.locator("[id='search:find']").click();
        page.locator("#found-title").waitFor();
    }

    private static List<Stop> review() {
        String first = "review/case.xhtml?id=" + TourSample.FIRST_CASE;
        return List.of(
                new Stop("reviewer", "queues", "review/index.xhtml?queue=REVIEW"),
                new Stop("reviewer", "queues-keys", "review/index.xhtml", (browser, language) -> {
                    CaseKeys.press(browser.page(), "?");
                    browser.page().locator("#keys").waitFor();
                }),
                new Stop("reviewer", "case-blind", first),
                new Stop("reviewer", "case-keys", first, (browser, language) -> {
                    CaseKeys.press(browser.page(), "?");
                    browser.page().locator("#keys").waitFor();
                }),
                new Stop("reviewer", "case", first, (browser, language) -> {
                    CaseKeys.look(browser.page());
                    browser.open(first);
                }),
                new Stop("reviewer", "case-refused", first, (browser, language) -> {
                    CaseKeys.press(browser.page(), "w", "d");
                    browser.page().keyboard().type("R8.2.30");
                    CaseKeys.press(browser.page(), "Escape", "s");
                    browser.page().locator("[id='case:messages']").waitFor();
                }),
                new Stop(
                        "reviewer",
                        "case-undo",
                        "review/case.xhtml?id=" + TourSample.WAITING_CASE,
                        (browser, language) -> {
                            CaseKeys.decide(browser.page());
                            browser.page().locator("#undo-form").waitFor();
                            browser.screenshot(language + "/case-next");
                            CaseKeys.press(browser.page(), "u");
                            browser.page().locator("#review-notice").waitFor();
                        }),
                new Stop("reviewer", "case-closed", "review/case.xhtml?id=" + TourSample.DECIDED_CASE),
                new Stop("reviewer", "case-own-proposal", "review/case.xhtml?id=" + TourSample.LARGE_CASE));
    }

    private static List<Stop> inquiries() {
        return List.of(
                new Stop("reviewer", "queues-inquiry", "review/index.xhtml?queue=INQUIRY"),
                new Stop("reviewer", "case-inquiry", "review/index.xhtml?queue=INQUIRY", (browser, language) -> {
                    browser.page().locator("a.case-link").first().click();
                    browser.page().waitForURL("**/review/case.xhtml?id=*");
                }),
                new Stop("reviewer", "inquiries", "review/inquiries.xhtml"),
                new Stop("reviewer", "inquiries-refused", "review/inquiries.xhtml", (browser, language) -> {
                    browser.page().locator("[id='import:receive']").click();
                    browser.page().locator("#messages").waitFor();
                }),
                new Stop("reviewer", "inquiries-imported", "review/inquiries.xhtml", (browser, language) -> {
                    Page page = browser.page();
                    Download list = page.waitForDownload(
                            () -> page.locator("#call-list").click());
                    Path file = Work.file("tour-answers-" + language + ".xlsx");
                    list.saveAs(file);
                    page.locator("[id='import:file']").setInputFiles(file);
                    page.locator("[id='import:receive']").click();
                    page.locator("#imported").waitFor();
                }),
                new Stop("reviewer", "inquiry-insurer", "review/inquiries.xhtml", (browser, language) -> {
                    browser.page().locator("a.insurer-link").first().click();
                    browser.page().locator("#question-table").waitFor();
                }),
                new Stop("reviewer", "inquiry-answer", "review/inquiries.xhtml", (browser, language) -> {
                    browser.page().locator("a.insurer-link").first().click();
                    browser.page().locator("a.answer-link").first().click();
                    browser.page().locator("[id='answer:on']").fill("R8.11.31");
                    browser.page().locator("[id='answer:store']").click();
                    browser.page().locator("#messages").waitFor();
                }));
    }

    private static List<Stop> confirmations() {
        return List.of(
                new Stop("supervisor", "queues-supervisor", "review/index.xhtml?queue=CONFIRMATION"),
                new Stop("supervisor", "case-confirm", "review/case.xhtml?id=" + TourSample.LARGE_CASE),
                new Stop("supervisor", "case-second-look", "review/case.xhtml?id=" + TourSample.DECIDED_CASE),
                new Stop("supervisor", "supervision", "supervision/index.xhtml", Tour::openTables));
    }

    static List<Stop> rules() {
        return List.of(
                new Stop("author", "rules", "rules/index.xhtml", Tour::openTables),
                new Stop("author", "rules-refused", "rules/index.xhtml", (browser, language) -> {
                    browser.page().locator("[id='begin:start']").click();
                    browser.page().locator("#messages").waitFor();
                }),
                new Stop("author", "rules-view", "rules/view.xhtml?release=0", Tour::openTables),
                new Stop("author", "rules-differences", "rules/differences.xhtml?first=0&second=0"),
                new Stop("author", "rules-draft", "rules/index.xhtml", Tour::beginDraft),
                new Stop("author", "rules-edit", "rules/index.xhtml", (browser, language) -> {
                    beginDraft(browser, language);
                    browser.page().locator("#view").click();
                    browser.page().locator("#rule-insurer-as-filed .edit").click();
                    browser.page().locator("#check-state[data-state=clean]").waitFor();
                    browser.page().locator(".monaco .view-line").first().waitFor();
                }),
                new Stop("author", "rules-edit-plain", "rules/index.xhtml", (browser, language) -> {
                    beginDraft(browser, language);
                    browser.page().locator("#edit").click();
                    browser.page().locator("#choose-plain[aria-pressed=false]").click();
                    browser.page().locator("#text").fill("version:");
                    browser.page().locator("#check-state[data-state=faulty]").waitFor();
                    browser.page().locator("#save-state[data-state=saved]").waitFor();
                    // The next one begins with Monaco again.
                    browser.page().evaluate("localStorage.removeItem('furikae-plain-editor')");
                }),
                new Stop("author", "rules-import", "rules/index.xhtml", (browser, language) -> {
                    beginDraft(browser, language);
                    browser.page().locator("#import").click();
                    browser.page().locator("[id='import:read']").click();
                    browser.page().locator("#messages").waitFor();
                }),
                new Stop("author", "rules-parameters", "rules/index.xhtml", (browser, language) -> {
                    beginDraft(browser, language);
                    browser.page().locator("#go-parameters").click();
                    browser.page().locator("#parameter-grid").waitFor();
                }),
                new Stop("author", "rules-cases", "rules/index.xhtml", (browser, language) -> {
                    beginDraft(browser, language);
                    browser.page().locator("#go-cases").click();
                    browser.page().locator("#books a").first().click();
                    browser.page().locator("#cases a").first().click();
                    browser.page().locator("#lines, #edit-title").first().waitFor();
                }),
                new Stop("author", "rules-form", "rules/index.xhtml", (browser, language) -> {
                    beginDraft(browser, language);
                    browser.page().locator("#go-form").click();
                    browser.page().locator("[id='rule:added']").selectOption("FiledClaim.paper");
                    browser.page().locator("[id='rule:add']").click();
                    browser.page().locator("#conditions").waitFor();
                }),
                new Stop("author", "rules-impact", "rules/index.xhtml", (browser, language) -> {
                    beginDraft(browser, language);
                    browser.page().locator("[id='compare:run']").click();
                    browser.page().locator("#impact-state[data-state=DONE]").waitFor();
                }),
                new Stop("supervisor", "rules-request", "rules/request.xhtml?release=0", (browser, language) -> {
                    browser.page().locator("[id='decide:reason']").fill("見本");
                    browser.page().locator("[id='decide:again']").click();
                    browser.page().waitForURL("**/rules/request.xhtml?id=*");
                }));
    }

    private static void beginDraft(Browser browser, String language) {
        browser.page().locator("[id='begin:title']").fill("見本の下書き " + language);
        browser.page().locator("[id='begin:start']").click();
        browser.page().waitForURL("**/rules/draft.xhtml?id=*");
    }

    private static List<Stop> proration(TourSample sample) {
        String drafted = "proration/run.xhtml?id=" + sample.draftedRun();
        return List.of(
                new Stop("supervisor", "proration", "proration/index.xhtml"),
                new Stop("supervisor", "proration-wrong-day", "proration/index.xhtml", (browser, language) -> {
                    browser.page().locator("[id='draft:asOf']").fill("平成40年1月1日");
                    browser.page().locator("[id='draft:make']").click();
                    browser.page().locator("#messages").waitFor();
                }),
                new Stop("supervisor", "run-draft", drafted, Tour::openTables),
                new Stop(
                        "supervisor2",
                        "run-refused",
                        "proration/run.xhtml?id=" + sample.draftedRun(),
                        (browser, language) -> {
                            browser.page().locator("[id='decide:approve']").click();
                            browser.page().locator("#messages").waitFor();
                        }),
                new Stop("supervisor", "run-approved", "proration/run.xhtml?id=" + sample.approvedRun()),
                new Stop("auditor", "run-trial", "proration/run.xhtml?id=" + sample.trialRun()),
                new Stop(
                        "supervisor",
                        "share",
                        "proration/run.xhtml?id=" + sample.approvedRun() + "&charged=true",
                        (browser, language) -> {
                            browser.page().locator("a.share-link").first().click();
                            browser.page().locator("#share-amount").waitFor();
                        }),
                new Stop("supervisor", "reversal", drafted, (browser, language) -> {
                    browser.page().locator("a.reversal-link").first().click();
                    browser.page().locator("#given-back").waitFor();
                }),
                new Stop("supervisor", "comparison-choice", "proration/comparison.xhtml"),
                new Stop(
                        "supervisor",
                        "comparison",
                        "proration/comparison.xhtml?first=" + sample.trialRun() + "&second=" + sample.draftedRun()),
                new Stop("supervisor", "ledger", "proration/ledger.xhtml"),
                new Stop("supervisor", "ledger-insurer", "proration/ledger.xhtml", (browser, language) -> {
                    browser.page().locator("#balance-table tbody a").first().click();
                    browser.page().locator("#entry-table").waitFor();
                }),
                new Stop("supervisor", "methods", "proration/methods.xhtml"),
                new Stop("supervisor2", "method-proposed", "proration/method.xhtml?id=" + sample.proposedMethod()),
                new Stop("supervisor", "method-new", "proration/method.xhtml"),
                new Stop("supervisor", "method-refused", "proration/method.xhtml?like=1", (browser, language) -> {
                    browser.page().locator("[id='edit:from']").fill("令和3年13月1日");
                    browser.page().locator("[id='edit:save']").click();
                    browser.page().locator("#messages").waitFor();
                }));
    }

    private static List<Stop> audit() {
        return List.of(
                new Stop("auditor", "audit", "audit/index.xhtml"),
                new Stop("auditor", "audit-verified", "audit/index.xhtml", (browser, language) -> {
                    if (browser.page().locator("#verify-outcome").count() == 0) {
                        browser.page().locator("[id='verify:begin']").click();
                        browser.page().locator("#verify-outcome").waitFor();
                    }
                }),
                new Stop("auditor", "audit-wrong-day", "audit/index.xhtml", (browser, language) -> {
                    browser.page().locator("[id='filter:from']").fill("R8.11.31");
                    browser.page().locator("[id='filter:apply']").click();
                    browser.page().locator("[id='filter:messages']").waitFor();
                }),
                new Stop("author", "home-author", "index.xhtml"));
    }

    private static List<Stop> administration() {
        return List.of(
                new Stop("admin", "admin-accounts", "admin/index.xhtml"),
                accountOf("reviewer", "admin-account"),
                accountOf("admin", "admin-account-own"),
                new Stop("admin", "admin-account-new", "admin/account.xhtml", (browser, language) -> {
                    browser.page().locator("[id='edit:name']").fill("admin");
                    browser.page()
                            .locator("[id='edit:roles'] input[value=author]")
                            .check();
                    browser.page().locator("[id='edit:create']").click();
                    browser.page().locator("#messages").waitFor();
                }));
    }

    private static Stop accountOf(String user, String name) {
        return new Stop("admin", name, "admin/index.xhtml", (browser, language) -> {
            browser.page()
                    .locator("a.account-link", new Page.LocatorOptions().setHasText(Pattern.compile("^" + user + "$")))
                    .click();
            browser.page().locator("#account-state").waitFor();
        });
    }

    /** Tables behind charts are shut until somebody opens them. */
    private static void openTables(Browser browser, String language) {
        browser.page().evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })");
    }
}
