package org.furikae.app.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.furikae.claim.InstitutionCode;
import org.furikae.decision.Decision;
import org.furikae.decision.DecisionPart;
import org.furikae.exchange.DecidedClaim;

/** Decisions in force of many claims, one after the other without holding them all. */
@ApplicationScoped
public class DecisionStream {
    /** Only questions to insurers need the explanation; reading it for every claim takes several times as long. */
    private static final String SQL = "select d.claim_number, c.claim_id, c.institution_code, c.institution_name, "
            + Sql.qualified("d", DecisionTable.COLUMNS)
            + ", e.explanation, "
            + Sql.qualified("p", DecisionTable.PART_COLUMNS)
            + " from claim c join decision d on d.in_force_claim = c.claim_number"
            + " join decision_part p on p.claim_number = d.claim_number and p.decision_number = d.decision_number"
            + ExplanationTable.JOIN
            + " and d.outcome = 'INQUIRY' where c.claim_number > ? and c.claim_number < ? order by c.claim_number, p.part";

    private final Database database;

    @Inject
    public DecisionStream(Database database) {
        this.database = database;
    }

    protected DecisionStream() {
        this.database = null;
    }

    /** Takes one decision. */
    @FunctionalInterface
    public interface Handler {
        void accept(DecidedClaim decided) throws IOException;
    }

    /** One part with the decision that it belongs to. */
    private record Row(
            long claimNumber,
            InstitutionCode institution,
            String institutionName,
            Decision decision,
            DecisionPart part) {}

    /**
     * Decisions in force of the claims numbered above {@code after} and below {@code before}. An {@code INQUIRY} comes with its
     * explanation, the others with an empty one.
     */
    public void inForce(long after, long before, Handler handler) throws IOException {
        Gathering gathering = new Gathering(handler);
        database.stream(
                SQL, parameters -> parameters.number(after).number(before), DecisionStream::read, gathering::next);
        gathering.finish();
    }

    private static Row read(Columns columns) throws SQLException {
        long claimNumber = columns.number();
        String claimId = columns.text();
        InstitutionCode institution = new InstitutionCode(columns.text());
        String institutionName = columns.text();
        Decision decision = DecisionTable.read(claimId, List.of(), columns);
        return new Row(claimNumber, institution, institutionName, decision, DecisionTable.readPart(columns));
    }

    /** Puts the parts of a decision together again. */
    private static final class Gathering {
        private final Handler handler;
        private final List<Row> rows = new ArrayList<>();

        Gathering(Handler handler) {
            this.handler = handler;
        }

        void next(Row row) throws IOException {
            if (!rows.isEmpty() && rows.get(0).claimNumber() != row.claimNumber()) {
                finish();
            }
            rows.add(row);
        }

        void finish() throws IOException {
            if (!rows.isEmpty()) {
                Row first = rows.get(0);
                List<DecisionPart> parts = rows.stream().map(Row::part).toList();
                rows.clear();
                handler.accept(new DecidedClaim(
                        withParts(first.decision(), parts), first.institution(), first.institutionName()));
            }
        }

        private static Decision withParts(Decision decision, List<DecisionPart> parts) {
            return new Decision(
                    decision.claimId(),
                    decision.outcome(),
                    decision.confirmation(),
                    parts,
                    decision.agencyChanged(),
                    decision.identityLevel(),
                    decision.itemMatches(),
                    decision.personKey(),
                    decision.candidates(),
                    decision.copayDifference(),
                    decision.rulesFired(),
                    decision.reason(),
                    decision.rulesetVersion(),
                    decision.knownAsOf(),
                    decision.explanation());
        }
    }
}
