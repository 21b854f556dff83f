package org.furikae.harness.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.furikae.harness.Api;
import org.furikae.harness.PageSession;
import org.jsoup.nodes.Document;

/** A system that drafts runs, and a supervisor who approves them. */
final class Approver extends Client {
    private static final int CREATED = 201;

    private final Acknowledged acknowledged;
    private Optional<PageSession> session = Optional.empty();

    Approver(Site site, Acknowledged acknowledged) {
        super(site);
        this.acknowledged = acknowledged;
    }

    @Override
    void once(URI server) throws IOException, InterruptedException {
        HttpResponse<String> answer = Api.asIntegration(server).post("api/v1/prorations", "application/json", "{}");
        if (answer.statusCode() != CREATED) {
            return;
        }
        JsonNode draft = Api.json(answer);
        String run = draft.path("runId").asText().replaceFirst("\\D+", "");
        if (session.isEmpty()) {
            session = Optional.of(PageSession.ofDemo(server, "supervisor"));
        }
        PageSession pages = session.get();
        Document page = pages.open("run", "proration/run.xhtml?id=" + run);
        if (page.select("[id='decide:approve']").isEmpty()) {
            return;
        }
        Document approved = pages.send("approve", page, "decide", "decide:approve", Map.of("decide:reason", "確認済み"));
        if (approved.select(".state[data-state=APPROVED]").size() > 0) {
            acknowledged.run(run);
        }
    }

    @Override
    void beginAnew() {
        session = Optional.empty();
    }
}
