package org.furikae.app.persistence;

import java.time.YearMonth;
import java.util.List;

/** The table of explanations, by treatment month. They are added and never changed. Also of use outside of the container. */
public final class ExplanationTable {
    /** Finds the explanation {@code e} of a decision {@code d} of a claim {@code c}, in the one partition of its month. */
    public static final String JOIN = " left join decision_explanation e on e.treatment_month = "
            + ExplanationTable.MONTH_OF_CLAIM + " and e.decision_number = d.decision_number"
            + " and e.claim_number = d.claim_number";

    /** First day of the treatment month of a claim {@code c}. */
    static final String MONTH_OF_CLAIM = "date(c.treatment_month * 100 + 1)";

    private static final String INSERT =
            Sql.insertInto("decision_explanation", "treatment_month, decision_number, claim_number, explanation");

    private final Database database;

    public ExplanationTable(Database database) {
        this.database = database;
    }

    /**
     * An explanation.
     *
     * @param deflated as it is stored, and hashed
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares these
    public record Row(YearMonth month, long claimNumber, long decisionNumber, byte[] deflated) {}

    public void insert(List<Row> rows) {
        database.bulk(
                INSERT,
                rows,
                (parameters, row) -> parameters
                        .day(row.month().atDay(1))
                        .number(row.decisionNumber())
                        .number(row.claimNumber())
                        .bytes(row.deflated()));
    }

    /** Gives the decisions of a proration run the explanations of the decisions that they rest on. */
    void insertProrated(long run) {
        database.update(
                "insert into decision_explanation (treatment_month, decision_number, claim_number, explanation)"
                        + " select e.treatment_month, l.prorated_number, l.claim_number, e.explanation"
                        + " from proration_line l straight_join claim c on c.claim_number = l.claim_number"
                        + " straight_join decision_explanation e on e.treatment_month = " + MONTH_OF_CLAIM
                        + " and e.decision_number = l.decision_number where l.run_number = ?",
                parameters -> parameters.number(run));
    }

    /** The next explanations of a month, in the order of decision numbers. */
    public List<Row> next(YearMonth month, long afterDecision, int limit) {
        return database.query(
                "select claim_number, decision_number, explanation from decision_explanation"
                        + " where treatment_month = ? and decision_number > ? order by decision_number limit ?",
                parameters ->
                        parameters.day(month.atDay(1)).number(afterDecision).number(limit),
                columns -> new Row(month, columns.number(), columns.number(), columns.bytes()));
    }

    /** Which of these decisions have their explanation here, within a month. */
    public List<Long> present(YearMonth month, List<Long> decisionNumbers) {
        return database.queryInNumbers(
                "select decision_number from decision_explanation where treatment_month = '" + month.atDay(1)
                        + "' and decision_number in ",
                decisionNumbers,
                Columns::number);
    }

    public boolean hasAny(YearMonth month) {
        return database.queryOne(
                        "select 1 from decision_explanation where treatment_month = ? limit 1",
                        parameters -> parameters.day(month.atDay(1)),
                        Columns::number)
                .isPresent();
    }

    /** Takes out the explanations of these decisions. The database refuses unless an archive of the month is recorded. */
    public void delete(YearMonth month, List<Long> decisionNumbers) {
        database.updateInNumbers(
                "delete from decision_explanation where treatment_month = '" + month.atDay(1)
                        + "' and decision_number in ",
                decisionNumbers);
    }
}
