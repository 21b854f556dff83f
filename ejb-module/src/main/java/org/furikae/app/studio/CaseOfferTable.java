package org.furikae.app.studio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;

/** The table of cases made of claims, and the claims that they can be made of. */
@ApplicationScoped
class CaseOfferTable {
    @Inject
    private Database database;

    /** A claim and what its decision in force knew. */
    record Decided(long claimNumber, LocalDate knownAsOf, long knowledgeBatch) {}

    Optional<Decided> decided(String claimId) {
        return database.queryOne(
                "select c.claim_number, d.known_as_of, d.knowledge_batch from claim c join decision d on"
                        + " d.in_force_claim = c.claim_number where c.claim_id = ? order by c.claim_number desc limit 1",
                parameters -> parameters.text(claimId),
                columns -> new Decided(columns.number(), columns.day(), columns.number()));
    }

    long insert(long claimNumber, String text, String outcome, List<String> rulesFired, String userName, Instant now) {
        return database.queryOne(
                        "insert into rule_case_offer (claim_number, case_text, outcome, rules_fired, offered_by,"
                                + " offered_at) values (?, ?, ?, ?, ?, ?) returning offer_number",
                        parameters -> parameters
                                .number(claimNumber)
                                .text(text)
                                .text(outcome)
                                .text(String.join("\n", rulesFired))
                                .text(userName)
                                .moment(now),
                        Columns::number)
                .orElseThrow();
    }

    List<CaseOffer> newestFirst(int limit) {
        return database.query(
                "select offer_number, case_text, outcome, rules_fired, offered_by, offered_at from rule_case_offer"
                        + " order by offer_number desc limit ?",
                parameters -> parameters.number(limit),
                columns -> new CaseOffer(
                        columns.number(),
                        columns.text(),
                        columns.text(),
                        columns.text().lines().toList(),
                        columns.text(),
                        columns.moment()));
    }
}
