package org.furikae.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.furikae.harness.Api;
import org.furikae.harness.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Who gets what from the running server. The tables say it once more, apart from the access table of web-module, which its own
 * tests hold against all views, servlets and calls that exist.
 */
@ExtendWith(SharedServer.class)
class AccessIT {
    private static final Set<String> PEOPLE = Set.of("intake", "reviewer", "supervisor", "author", "auditor", "admin");
    private static final Set<String> FILE_WORK = Set.of("intake", "supervisor", "auditor");
    private static final Set<String> CASE_WORK = Set.of("intake", "reviewer", "supervisor", "auditor");

    private static final Set<String> PRORATION = Set.of("supervisor", "auditor");
    private static final Set<String> AUDIT_WORK = Set.of("auditor", "admin");
    private static final Set<String> REVIEW = Set.of("reviewer", "supervisor");

    private static final Map<String, Set<String>> PAGES = Map.ofEntries(
            Map.entry("", PEOPLE),
            Map.entry("index.xhtml", PEOPLE),
            Map.entry("account/", PEOPLE),
            Map.entry("account/index.xhtml", PEOPLE),
            Map.entry("admin/", Set.of("admin")),
            Map.entry("admin/index.xhtml", Set.of("admin")),
            Map.entry("admin/account.xhtml", Set.of("admin")),
            Map.entry("batches/", FILE_WORK),
            Map.entry("batches/index.xhtml", FILE_WORK),
            Map.entry("batches/batch.xhtml?id=1", FILE_WORK),
            Map.entry("download/template?table=claims", FILE_WORK),
            Map.entry("download/result.xlsx?id=1", FILE_WORK),
            Map.entry("download/result.csv?id=1", FILE_WORK),
            Map.entry("download/rejected.xlsx?id=1", FILE_WORK),
            Map.entry("claims/", CASE_WORK),
            Map.entry("claims/index.xhtml", CASE_WORK),
            Map.entry("claims/claim.xhtml?id=R1-00000001", CASE_WORK),
            Map.entry("download/claims.xlsx", CASE_WORK),
            Map.entry("audit/", AUDIT_WORK),
            Map.entry("audit/index.xhtml", AUDIT_WORK),
            Map.entry("download/audit.csv", AUDIT_WORK),
            Map.entry("download/audit.xlsx", AUDIT_WORK),
            Map.entry("review/", REVIEW),
            Map.entry("review/index.xhtml", REVIEW),
            Map.entry("review/case.xhtml?id=R1-00000001", REVIEW),
            Map.entry("review/inquiries.xhtml", REVIEW),
            Map.entry("download/call-list.xlsx", REVIEW),
            Map.entry("people/", Set.of("reviewer", "supervisor", "auditor")),
            Map.entry("people/index.xhtml", Set.of("reviewer", "supervisor", "auditor")),
            Map.entry("supervision/", Set.of("supervisor", "auditor")),
            Map.entry("supervision/index.xhtml", Set.of("supervisor", "auditor")),
            Map.entry("download/supervision.xlsx", Set.of("supervisor", "auditor")),
            Map.entry("proration/", Set.of("supervisor", "auditor")),
            Map.entry("proration/index.xhtml", Set.of("supervisor", "auditor")),
            Map.entry("proration/comparison.xhtml", Set.of("supervisor", "auditor")),
            Map.entry("proration/ledger.xhtml", Set.of("supervisor", "auditor")),
            Map.entry("proration/methods.xhtml", Set.of("supervisor", "auditor")),
            Map.entry("proration/method.xhtml?id=1", Set.of("supervisor", "auditor")),
            Map.entry("rules/", Set.of("author", "supervisor", "auditor")),
            Map.entry("rules/index.xhtml", Set.of("author", "supervisor", "auditor")),
            Map.entry("rules/view.xhtml?release=0", Set.of("author", "supervisor", "auditor")),
            Map.entry("rules/differences.xhtml", Set.of("author", "supervisor", "auditor")),
            Map.entry("download/rules/release.zip?id=0", Set.of("author", "supervisor", "auditor")));

    /** No run has this number: who may look is told so. */
    private static final List<String> RUN_FILES = List.of(
            "download/proration/shares.xlsx?run=999999",
            "download/proration/shares.csv?run=999999",
            "download/proration/lines.xlsx?run=999999",
            "download/proration/lines.csv?run=999999",
            "download/proration/statement.xlsx?run=999999&insurer=01130012",
            "download/proration/statement.pdf?run=999999&insurer=01130012",
            "download/proration/statements.zip?run=999999");

    /** No draft has this number: who may write rules is told so. */
    private static final List<String> DRAFT_PAGES = List.of(
            "rules/edit.xhtml?draft=999999&path=ruleset.yaml",
            "rules/import.xhtml?draft=999999",
            "rules/form.xhtml?id=999999");

    private static final List<String> RUN_CALLS = List.of(
            "api/v1/prorations/999999",
            "api/v1/prorations/999999/shares",
            "api/v1/prorations/999999/lines",
            "api/v1/prorations/999999/shares.csv",
            "api/v1/prorations/999999/lines.csv",
            "api/v1/prorations/999999/result.xlsx");

    private static final List<String> CALLS = List.of(
            "api/v1/batches",
            "api/v1/batches/1",
            "api/v1/batches/1/errors",
            "api/v1/batches/1/result.xlsx",
            "api/v1/batches/1/result.csv",
            "api/v1/claims/R1-00000001/decision",
            "api/v1/claims/R1-00000001/decisions");

    private static final List<String> UNPLANNED =
            List.of("admin.xhtml", "WEB-INF/web.xml", "batches/new.xhtml", "download/", "claims/claim.xhtml.bak");

    private final RunningServer server;

    AccessIT(RunningServer server) {
        this.server = server;
    }

    @Test
    void letters_for_a_number_lead_to_the_page_that_says_not_found() {
        try (Browser browser = new Browser(server.address())) {
            browser.logIn("intake");
            for (String path :
                    List.of("batches/batch.xhtml?id=abc", "claims/claim.xhtml?id=R1-00000001&decision=abc")) {
                assertThat(status(browser, path)).as(path).isEqualTo(404);
            }
        }
    }

    @Test
    void a_decision_on_another_claim_is_not_found() throws IOException, InterruptedException {
        int other = Api.json(as("integration").get("api/v1/claims/R1-00000002/decision"))
                .path("id")
                .asInt();
        assertThat(other).isPositive();
        try (Browser browser = new Browser(server.address())) {
            browser.logIn("intake");
            assertThat(status(browser, "claims/claim.xhtml?id=R1-00000002&decision=" + other))
                    .isEqualTo(200);
            assertThat(status(browser, "claims/claim.xhtml?id=R1-00000001&decision=" + other))
                    .isEqualTo(404);
        }
    }

    @Test
    void every_page_opens_for_its_roles_and_for_nobody_else() {
        for (String user : PEOPLE) {
            try (Browser browser = new Browser(server.address())) {
                browser.logIn(user);
                PAGES.forEach((path, users) -> {
                    if (users.contains(user)) {
                        assertThat(status(browser, path)).as(user + " " + path).isLessThan(300);
                    } else {
                        assertThat(status(browser, path)).as(user + " " + path).isEqualTo(403);
                    }
                });
                for (String path : RUN_FILES) {
                    assertThat(status(browser, path))
                            .as(user + " " + path)
                            .isEqualTo(PRORATION.contains(user) ? 404 : 403);
                }
                for (String path : DRAFT_PAGES) {
                    assertThat(status(browser, path))
                            .as(user + " " + path)
                            .isEqualTo(user.equals("author") ? 404 : 403);
                }
                assertThat(status(browser, "rules/editing/words?draft=999999"))
                        .as(user)
                        .isEqualTo(user.equals("author") ? 422 : 403);
                for (String path : UNPLANNED) {
                    assertThat(status(browser, path)).as(user + " " + path).isBetween(403, 404);
                }
            }
        }
    }

    @Test
    void without_a_log_in_every_page_leads_to_it() {
        try (Browser browser = new Browser(server.address())) {
            for (String path : PAGES.keySet()) {
                assertThat(status(browser, path)).as(path).isBetween(302, 303);
            }
        }
    }

    @Test
    void every_call_answers_other_systems_and_nobody_else() throws IOException, InterruptedException {
        for (String path : CALLS) {
            assertThat(as("integration").get(path).statusCode()).as(path).isEqualTo(200);
            for (String user : PEOPLE) {
                assertThat(as(user).get(path).statusCode())
                        .as(user + " " + path)
                        .isEqualTo(403);
            }
            assertThat(Api.as(server.address(), "nobody:wrong").get(path).statusCode())
                    .as(path)
                    .isEqualTo(401);
        }
    }

    @Test
    void every_call_about_runs_answers_other_systems_and_nobody_else() throws IOException, InterruptedException {
        for (String path : RUN_CALLS) {
            assertThat(as("integration").get(path).statusCode()).as(path).isEqualTo(404);
            for (String user : PEOPLE) {
                assertThat(as(user).get(path).statusCode())
                        .as(user + " " + path)
                        .isEqualTo(403);
            }
        }
        for (String user : PEOPLE) {
            assertThat(as(user).post("api/v1/prorations", "application/json", "{}")
                            .statusCode())
                    .as(user)
                    .isEqualTo(403);
        }
    }

    private Api as(String user) {
        return Api.as(server.address(), user + ":demo-" + user + "-2026");
    }

    private int status(Browser browser, String path) {
        return browser.page()
                .request()
                .get(
                        server.address().resolve(path).toString(),
                        RequestOptions.create().setMaxRedirects(0))
                .status();
    }
}
