package org.furikae.harness.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.furikae.harness.Api;
import org.furikae.harness.Figures;
import org.furikae.harness.PageSession;
import org.furikae.harness.RunningServer;
import org.furikae.harness.Work;
import org.furikae.testdata.NationalMonth;
import org.jsoup.nodes.Document;

/** A run that shares the claims of a month among 3,411 insurers by prefecture and fee schedule: drafted, approved, and its pages. */
final class ProrationBenchmark implements Benchmark {
    private static final double PAGE_MILLIS = 300;
    private static final int ROUNDS = 30;

    private static void handIn(Api api, String kind, String rows) throws IOException, InterruptedException {
        Path file = Work.file("national-" + kind + ".csv");
        Files.writeString(file, rows, StandardCharsets.UTF_8);
        api.done(api.accepted(kind, file));
    }

    @Override
    public String name() {
        return "proration";
    }

    @Override
    public String subject() {
        return "全国の1か月の按分：試算、承認、画面";
    }

    @Override
    public List<Figure> measure(Bench bench) throws IOException, InterruptedException {
        Figures figures = new Figures();
        try (RunningServer server = RunningServer.start(Work.empty("bench-proration"), Map.of())) {
            Api api = Api.asIntegration(server.address());
            handIn(api, "insurers", NationalMonth.insurers());
            handIn(api, "payments", NationalMonth.payments());
            handIn(api, "claims", NationalMonth.claims(bench.batch()));
            PageSession drafting = PageSession.ofDemo(server.address(), "supervisor", figures);
            PageSession approving = PageSession.ofDemo(server.address(), "supervisor2", figures);
            byPrefectureAndFeeSchedule(drafting, approving);
            Document draft = drafting.send(
                    "draft", drafting.open("months", "proration/index.xhtml"), "draft", "draft:make", Map.of());
            String run = draft.location().replaceFirst(".*id=(\\d+).*", "$1");
            pages("draft", drafting, run);
            Document approved = approving.send(
                    "approve",
                    approving.open("run", "proration/run.xhtml?id=" + run),
                    "decide",
                    "decide:approve",
                    Map.of("decide:reason", "計測"));
            expect(approved.getElementsByClass("state").first().attr("data-state"), "APPROVED");
            pages("approved", approving, run);
        }
        return figures(figures.millis());
    }

    private static List<Figure> figures(Map<String, List<Double>> millis) {
        List<Figure> all = new ArrayList<>();
        for (String step : List.of("draft", "approve")) {
            all.add(Figure.of("proration: " + step, Figure.Unit.MILLIS, millis.get(step)));
        }
        millis.forEach((what, rounds) -> {
            if (what.contains(": ") && rounds.size() == ROUNDS) {
                Figure one = Figure.of(what, Figure.Unit.MILLIS, rounds);
                all.add(Figure.of("proration page, " + what + ", p95", Figure.Unit.MILLIS, List.of(one.at(0.95)))
                        .against(PAGE_MILLIS)
                        .beside("median", one.median()));
            }
        });
        return all;
    }

    private static void expect(String found, String wanted) {
        if (!found.equals(wanted)) {
            throw new IllegalStateException(found + " instead of " + wanted);
        }
    }

    private static void byPrefectureAndFeeSchedule(PageSession drafting, PageSession approving) throws IOException {
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
        expect(forced.getElementById("method-state").attr("data-state"), "IN_FORCE");
    }

    private static void pages(String state, PageSession session, String run) throws IOException {
        String page = "proration/run.xhtml?id=" + run;
        session.open(state + ", first look", page);
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
