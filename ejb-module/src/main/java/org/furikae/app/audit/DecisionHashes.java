package org.furikae.app.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;

/** Computes the hashes of decisions from the rows that are stored now. Also of use outside of the container. */
final class DecisionHashes {
    private static final String FROM =
            " from decision d force index (decision_by_number) straight_join claim c on c.claim_number = d.claim_number";
    private static final String FROM_PARTS = " from decision d force index (decision_by_number)"
            + " straight_join decision_part p on p.claim_number = d.claim_number and p.decision_number = d.decision_number";
    private static final String BETWEEN = " where d.decision_number between ? and ? order by d.decision_number";

    private final Database database;

    DecisionHashes(Database database) {
        this.database = database;
    }

    /** A decision that waits for its parts. */
    private record Begun(long claimNumber, long decisionNumber, CanonicalForm form, List<CanonicalForm> parts) {
        static Begun read(Columns columns) throws SQLException {
            return new Begun(columns.number(), columns.number(), DecisionForm.begin(columns), new ArrayList<>());
        }

        DecisionHash hash() {
            return new DecisionHash(claimNumber, decisionNumber, DecisionForm.sha256(form, parts));
        }
    }

    private record Part(long decisionNumber, CanonicalForm form) {}

    /** The decisions with these numbers, in their order; holds them all, so ask for a seal's worth. */
    List<DecisionHash> between(long firstNumber, long lastNumber) {
        Map<Long, Begun> begun = new LinkedHashMap<>();
        database.query(
                        "select d.claim_number, d.decision_number, " + DecisionForm.CLAIM_COLUMNS + ", "
                                + DecisionForm.DECISION_COLUMNS + FROM + BETWEEN,
                        parameters -> parameters.number(firstNumber).number(lastNumber),
                        Begun::read)
                .forEach(one -> begun.put(one.decisionNumber(), one));
        database.query(
                        "select d.decision_number, " + DecisionForm.PART_COLUMNS + FROM_PARTS + BETWEEN + ", p.part",
                        parameters -> parameters.number(firstNumber).number(lastNumber),
                        columns -> new Part(columns.number(), DecisionForm.part(columns)))
                .forEach(part -> begun.get(part.decisionNumber()).parts().add(part.form()));
        return begun.values().stream().map(Begun::hash).toList();
    }
}
