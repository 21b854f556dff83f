package org.furikae.harness.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.furikae.harness.Api;
import org.furikae.harness.AuditCall;

/** Looks for what is lost, there twice, or does not add up. Finds nothing in a server that keeps its word. */
final class Inspection {
    private final Site site;
    private final Acknowledged acknowledged;
    private final Set<String> compared = new HashSet<>();

    Inspection(Site site, Acknowledged acknowledged) {
        this.site = site;
        this.acknowledged = acknowledged;
    }

    /** @return what is wrong, in English sentences; waits until every batch is done */
    List<String> findings() throws IOException, InterruptedException, SQLException {
        List<String> findings = new ArrayList<>(acknowledged.complaints());
        Map<String, Slice> uploads = acknowledged.uploads();
        batches(uploads, findings);
        try (Connection connection = site.server().connect()) {
            rows(connection, uploads.size(), findings);
            decisions(connection, findings);
            runs(connection, findings);
            releases(connection, findings);
        }
        AuditCall.Said trail = AuditCall.on(site.data(), "verify");
        if (trail.status() != AuditCall.INTACT) {
            findings.add("audit verify ended with " + trail.status() + ": " + trail.text());
        }
        return findings;
    }

    /** Every batch is whole, and what nobody decided by hand or prorated is decided as the command line decides it. */
    private void batches(Map<String, Slice> uploads, List<String> findings) throws IOException, InterruptedException {
        Api api = Api.asIntegration(site.address());
        for (Map.Entry<String, Slice> upload : uploads.entrySet()) {
            if (!compared.add(upload.getKey())) {
                continue;
            }
            JsonNode batch = api.ended(upload.getKey());
            int claims = upload.getValue().expected().size();
            if (batch.path("accepted").asInt() != claims
                    || batch.path("decided").asInt() != claims) {
                findings.add(upload.getKey() + " has not " + claims + " claims accepted and decided: " + batch);
                continue;
            }
            compare(
                    upload.getValue(),
                    Slice.byClaim(new String(
                                    api.download(upload.getKey() + "/result.csv")
                                            .body(),
                                    StandardCharsets.UTF_8)
                            .lines()
                            .toList()),
                    findings);
        }
    }

    private void compare(Slice slice, Map<String, List<String>> decided, List<String> findings) {
        Set<String> handled = acknowledged.handled();
        slice.expected().forEach((claim, rows) -> {
            List<String> found = decided.getOrDefault(claim, List.of());
            boolean byRules = !handled.contains(claim) && found.stream().noneMatch(row -> row.contains("PRORATED"));
            if (found.isEmpty() || (byRules && !found.equals(rows))) {
                findings.add(claim + " is decided otherwise than by the command line");
            }
        });
    }

    private static void rows(Connection connection, int uploads, List<String> findings) throws SQLException {
        same(findings, "claims that were handed in", (long) uploads * Slice.CLAIMS, number(connection, """
                select count(*) from claim"""));
        same(
                findings,
                "decisions in force, one for each claim",
                number(connection, "select count(*) from claim"),
                number(connection, "select count(distinct in_force_claim) from decision"));
        same(findings, "claims that still wait", 0, number(connection, "select count(*) from claim_to_decide"));
        same(
                findings,
                "claims, as their batches count them",
                number(connection, "select count(*) from claim"),
                number(connection, "select sum(claims) from batch_progress"));
    }

    private void decisions(Connection connection, List<String> findings) throws SQLException {
        for (String claim : acknowledged.decisions()) {
            long made = number(
                    connection,
                    "select count(*) from manual_decision m join claim c on c.claim_number = m.claim_number"
                            + " where c.claim_id = ?",
                    claim);
            same(findings, "decisions by hand of " + claim, 1, made);
        }
    }

    private void runs(Connection connection, List<String> findings) throws SQLException {
        for (String run : acknowledged.runs()) {
            same(
                    findings,
                    "approved runs with number " + run,
                    1,
                    number(
                            connection,
                            "select count(*) from proration_run where state <> 'DRAFT' and run_number = ?",
                            run));
        }
        long open = number(connection, "select coalesce(sum(amount), 0) from proration_open_line");
        same(findings, "yen that insurers bear by the balances", open, number(connection, """
                select coalesce(sum(charged) - sum(given_back), 0) from ledger_balance"""));
        same(findings, "yen that insurers bear by the entries", open, number(connection, """
                select coalesce(sum(charged) - sum(given_back), 0) from ledger_entry"""));
        same(findings, "claims that are prorated twice or by no run", 0, number(connection, """
                select count(*) from proration_open_line o left join proration_line l
                  on l.run_number = o.run_number and l.claim_number = o.claim_number
                where l.claim_number is null or l.amount <> o.amount"""));
    }

    private void releases(Connection connection, List<String> findings) throws SQLException {
        for (String request : acknowledged.releases()) {
            same(
                    findings,
                    "releases of request " + request,
                    1,
                    number(connection, "select count(*) from rule_release where request_number = ?", request));
        }
        same(findings, "approved requests without a release, or the other way round", 0, number(connection, """
                select count(*) from rule_request_end e left join rule_release l on l.request_number = e.request_number
                where (e.outcome = 'APPROVED') <> (l.release_number is not null)"""));
    }

    private static void same(List<String> findings, String what, long expected, long found) {
        if (expected != found) {
            findings.add(what + ": " + found + " instead of " + expected);
        }
    }

    private static long number(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
