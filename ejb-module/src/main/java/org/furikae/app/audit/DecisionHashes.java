package org.furikae.app.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.ExplanationTable;

/** Computes the hashes of decisions from the rows that are stored now. Also of use outside of the container. */
final class DecisionHashes {
    private static final String FROM =
            " from decision d force index (decision_by_number) straight_join claim c on c.claim_number = d.claim_number";
    private static final String FROM_PARTS = " from decision d force index (decision_by_number)"
            + " straight_join decision_part p on p.claim_number = d.claim_number and p.decision_number = d.decision_number";
    private static final String COLUMNS = "d.claim_number, d.decision_number, " + DecisionForm.CLAIM_COLUMNS + ", "
            + DecisionForm.DECISION_COLUMNS + ", ";
    private static final String PARTS = "select d.decision_number, " + DecisionForm.PART_COLUMNS + FROM_PARTS;
    private static final String BETWEEN = " where d.decision_number between ? and ? order by d.decision_number";

    private final Database database;
    private final String select;

    DecisionHashes(Database database) {
        this(database, "select " + COLUMNS + "e.explanation" + FROM + ExplanationTable.JOIN);
    }

    private DecisionHashes(Database database, String select) {
        this.database = database;
        this.select = select;
    }

    /** For whatever schema there is: up to 12, the explanation is a column of the decision. */
    static DecisionHashes ofAnySchema(Database database) {
        boolean byMonth = database.queryOne(
                        "select 1 from information_schema.tables where table_schema = database()"
                                + " and table_name = 'decision_explanation'",
                        Database.Binding.NONE,
                        Columns::number)
                .isPresent();
        return byMonth
                ? new DecisionHashes(database)
                : new DecisionHashes(database, "select " + COLUMNS + "d.explanation" + FROM);
    }

    /**
     * The hashes of one decision.
     *
     * @param whole with the explanation
     * @param rest the same with an absent explanation
     */
    record WithAndWithout(DecisionHash whole, DecisionHash rest) {}

    /** A decision that waits for its parts. */
    private record Begun(
            long claimNumber,
            long decisionNumber,
            CanonicalForm form,
            Optional<byte[]> explanation,
            List<CanonicalForm> parts) {
        static Begun read(Columns columns) throws SQLException {
            return new Begun(
                    columns.number(),
                    columns.number(),
                    DecisionForm.begin(columns),
                    Optional.ofNullable(columns.bytes()),
                    new ArrayList<>());
        }

        DecisionHash hash() {
            return hash(explanation);
        }

        DecisionHash hash(Optional<byte[]> with) {
            return new DecisionHash(claimNumber, decisionNumber, DecisionForm.sha256(form, with, parts));
        }
    }

    private record Part(long decisionNumber, CanonicalForm form) {}

    /** The decisions with these numbers, in their order; holds them all, so ask for a seal's worth. */
    List<DecisionHash> between(long firstNumber, long lastNumber) {
        Map<Long, Begun> begun = new LinkedHashMap<>();
        database.query(
                        select + BETWEEN,
                        parameters -> parameters.number(firstNumber).number(lastNumber),
                        Begun::read)
                .forEach(one -> begun.put(one.decisionNumber(), one));
        database.query(
                        PARTS + BETWEEN + ", p.part",
                        parameters -> parameters.number(firstNumber).number(lastNumber),
                        columns -> new Part(columns.number(), DecisionForm.part(columns)))
                .forEach(part -> begun.get(part.decisionNumber()).parts().add(part.form()));
        return begun.values().stream().map(Begun::hash).toList();
    }

    /**
     * Decisions with explanations that need not be in the database. Those that are not stored are missing from the answer.
     *
     * @param explanations as stored once, by decision number; as many as memory holds
     */
    Map<Long, WithAndWithout> with(Map<Long, byte[]> explanations) {
        Collection<Long> numbers = explanations.keySet();
        Map<Long, Begun> begun = new LinkedHashMap<>();
        database.queryInNumbers(
                        "select " + COLUMNS + "null" + FROM + " where d.decision_number in ", numbers, Begun::read)
                .forEach(one -> begun.put(one.decisionNumber(), one));
        database.queryInNumbers(
                        PARTS + " where d.decision_number in ",
                        numbers,
                        " order by d.decision_number, p.part",
                        columns -> new Part(columns.number(), DecisionForm.part(columns)))
                .forEach(part -> begun.get(part.decisionNumber()).parts().add(part.form()));
        Map<Long, WithAndWithout> hashes = new LinkedHashMap<>();
        begun.forEach((number, one) -> hashes.put(
                number,
                new WithAndWithout(one.hash(Optional.of(explanations.get(number))), one.hash(Optional.empty()))));
        return hashes;
    }
}
