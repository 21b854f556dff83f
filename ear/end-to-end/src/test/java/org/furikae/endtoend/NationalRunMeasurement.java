package org.furikae.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.furikae.harness.Api;
import org.furikae.harness.Figures;
import org.furikae.harness.PageSession;
import org.furikae.harness.RunningServer;
import org.furikae.harness.Work;
import org.furikae.testdata.NationalMonth;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/**
 * Times the pages of a run that shares 100,000 claims among 3,411 insurers by prefecture and fee schedule, on the shipped server.
 * No test of the build; called by name, see docs/proration.md.
 */
class NationalRunMeasurement {
    private static final int CLAIMS = 100_000;
    private static final int ROUNDS = 30;

    private final Figures figures = new Figures();

    private static void handIn(Api api, String kind, String rows) throws IOException, InterruptedException {
        Path file = Work.file("national-" + kind + ".csv");
        Files.writeString(file, rows, StandardCharsets.UTF_8);
        System.out.println(api.done(api.accepted(kind, file)));
    }

    private PageSession session(RunningServer server, String user) throws IOException {
        PageSession session = new PageSession(server.address(), figures);
        session.logIn(user, "demo-" + user + "-2026");
        return session;
    }

    @Test
    void the_page_of_a_run_of_the_whole_country() throws IOException, InterruptedException {
        try (RunningServer server = RunningServer.start(Work.empty("national"), Map.of())) {
            Api api = Api.asIntegration(server.address());
            handIn(api, "insurers", NationalMonth.insurers());
            handIn(api, "payments", NationalMonth.payments());
            handIn(api, "claims", NationalMonth.claims(CLAIMS));
            PageSession drafting = session(server, "supervisor");
            PageSession approving = session(server, "supervisor2");
            byPrefectureAndFeeSchedule(drafting, approving);

            Document draft = drafting.send(
                    "draft", drafting.open("months", "proration/index.xhtml"), "draft", "draft:make", Map.of());
            assertThat(draft.getElementById("run-state").text()).isNotEmpty();
            String run = draft.location().replaceFirst(".*id=(\\d+).*", "$1");
            System.out.println(draft.select("dl.facts").first().text());
            pages("draft", drafting, run);

            Document approved = approving.send(
                    "approve",
                    approving.open("run", "proration/run.xhtml?id=" + run),
                    "decide",
                    "decide:approve",
                    Map.of("decide:reason", "計測"));
            assertThat(approved.getElementsByClass("state").first().attr("data-state"))
                    .isEqualTo("APPROVED");
            pages("approved", approving, run);
            System.out.println(figures.table());
        }
    }

    private void byPrefectureAndFeeSchedule(PageSession drafting, PageSession approving) throws IOException {
        Document proposed = drafting.send(
                "propose method",
                drafting.open("method", "proration/method.xhtml?like=1"),
                "edit",
                "edit:save",
                Map.of(
                        "edit:methodId",
                        "country",
                        "edit:scope",
                        "PREFECTURE",
                        "edit:unit",
                        "FEE_SCHEDULE",
                        "edit:entryReason",
                        "計測"));
        String number = proposed.location().replaceFirst(".*id=(\\d+).*", "$1");
        Document forced = approving.send(
                "put method in force",
                approving.open("method", "proration/method.xhtml?id=" + number),
                "decide",
                "decide:force",
                Map.of("decide:reason", "計測"));
        assertThat(forced.getElementById("method-state").attr("data-state")).isEqualTo("IN_FORCE");
    }

    private void pages(String state, PageSession session, String run) throws IOException {
        String page = "proration/run.xhtml?id=" + run;
        assertThat(session.open(state + ": run, first look", page).select("[id='shares:table'] tbody tr"))
                .hasSize(20);
        for (int round = 0; round < ROUNDS; round++) {
            session.open(state + ": run", page);
            session.open(state + ": run, one pool", page + "&pool=" + (1 + round * 7));
            session.open(state + ": run, insurers beginning with 0613", page + "&insurer=0613");
            session.open(state + ": run, shares above 0", page + "&charged=true");
            session.open(state + ": months", "proration/index.xhtml");
            session.open(state + ": ledger", "proration/ledger.xhtml");
        }
    }
}
