package org.furikae.harness.chaos;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.furikae.harness.PageSession;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody who takes the next case and decides it. */
final class Reviewer extends Client {
    private final String user;
    private final String password;
    private final Acknowledged acknowledged;
    private Optional<PageSession> session = Optional.empty();

    Reviewer(Site site, String user, String password, Acknowledged acknowledged) {
        super(site);
        this.user = user;
        this.password = password;
        this.acknowledged = acknowledged;
    }

    @Override
    void once(URI server) throws IOException, InterruptedException {
        if (session.isEmpty()) {
            PageSession fresh = new PageSession(server, (what, millis) -> {});
            fresh.logIn(user, password);
            session = Optional.of(fresh);
        }
        PageSession pages = session.get();
        Document page = pages.send(
                "next case",
                pages.open("queue", "review/index.xhtml?queue=REVIEW"),
                "next-form",
                "next-form:next",
                Map.of());
        if (page.getElementById("case") != null) {
            decide(pages, page);
        }
    }

    private void decide(PageSession pages, Document page) throws IOException {
        String claim = page.expectFirst("#claim-id").text();
        Map<String, String> choice = Map.of(
                "case:choice",
                "RETURN",
                "case:return",
                page.select("select[name='case:return'] option").last().val(),
                "case:reason",
                "記載に誤りがあるため");
        if (page.select("[id='case:look']").isEmpty()) {
            acknowledged.handling(claim);
            Document after = pages.send("decide", page, "case", "case:decide", choice);
            if (refusal(after).isEmpty()) {
                acknowledged.decision(claim);
            }
        } else {
            pages.send("first look", page, "case", "case:look", choice);
        }
    }

    private static Optional<Element> refusal(Document page) {
        return Optional.ofNullable(page.selectFirst("#case\\:messages li, ul#case\\:messages"));
    }

    @Override
    void beginAnew() {
        session = Optional.empty();
    }
}
