package org.furikae.harness.chaos;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.furikae.harness.PageSession;
import org.jsoup.nodes.Document;

/** Two people who put the rule set that came with the product in force again and again: one asks, the other approves. */
final class RuleReleaser extends Client {
    private static final int PAUSE_SECONDS = 2;

    private final Acknowledged acknowledged;
    private Optional<People> people = Optional.empty();

    private record People(PageSession author, PageSession supervisor) {}

    RuleReleaser(Site site, Acknowledged acknowledged) {
        super(site);
        this.acknowledged = acknowledged;
    }

    @Override
    void once(URI server) throws IOException, InterruptedException {
        if (people.isEmpty()) {
            people = Optional.of(
                    new People(PageSession.ofDemo(server, "author"), PageSession.ofDemo(server, "supervisor")));
        }
        PageSession supervisor = people.get().supervisor();
        Document asked = supervisor.send(
                "ask for release",
                supervisor.open("release again", "rules/request.xhtml?release=0"),
                "decide",
                "decide:again",
                Map.of("decide:reason", "元に戻すため"));
        String request = asked.location().replaceFirst(".*id=(\\d+).*", "$1");
        PageSession author = people.get().author();
        Document approved = author.send(
                "approve release",
                author.open("request", "rules/request.xhtml?id=" + request),
                "decide",
                "decide:approve",
                Map.of("decide:reason", "確認済み"));
        if (!approved.select("#request-state[data-state=APPROVED]").isEmpty()) {
            acknowledged.release(request);
        }
        TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
    }

    @Override
    void beginAnew() {
        people = Optional.empty();
    }
}
