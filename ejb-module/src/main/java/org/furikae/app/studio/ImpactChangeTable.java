package org.furikae.app.studio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.Parameters;
import org.furikae.app.persistence.StoredJson;
import org.furikae.ruleset.trial.ClaimChange;

/** The table of claims on which a draft decides otherwise than what is in force. */
@ApplicationScoped
class ImpactChangeTable {
    private static final int LONGEST_INSURERS = 400;
    private static final int ROWS_AT_ONCE = 2_000;
    private static final String SHORT = "position, claim_id, outcome_before, outcome_after, insurers_before,"
            + " insurers_after, yen_before, yen_after";
    private static final String TO_PEOPLE = "('REVIEW', 'INQUIRY')";

    @Inject
    private Database database;

    /** @param offset place of the first of the claims compared just now among all */
    void add(long number, long offset, List<ClaimChange> changes) {
        database.bulk(
                "insert into rule_impact_change (impact_number, position, claim_id, outcome_before, outcome_after,"
                        + " insurers_before, insurers_after, yen_before, yen_after, explained_before, explained_after)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                changes,
                (parameters, change) -> parameters
                        .number(number)
                        .number(offset + change.position())
                        .text(change.claimId())
                        .text(change.before().outcome())
                        .text(change.after().outcome())
                        .text(cut(change.before().insurers()))
                        .text(cut(change.after().insurers()))
                        .number(change.before().yen())
                        .number(change.after().yen())
                        .bytes(StoredJson.deflated(change.before().explanation()))
                        .bytes(StoredJson.deflated(change.after().explanation())));
    }

    private static String cut(String insurers) {
        return insurers.length() <= LONGEST_INSURERS ? insurers : insurers.substring(0, LONGEST_INSURERS);
    }

    ImpactResult result(long number) {
        List<ImpactResult.Cell> matrix = database.query(
                "select outcome_before, outcome_after, count(*), sum(yen_before), sum(yen_after) from rule_impact_change"
                        + " where impact_number = ? group by outcome_before, outcome_after order by count(*) desc,"
                        + " outcome_before, outcome_after",
                parameters -> parameters.number(number),
                columns -> new ImpactResult.Cell(
                        columns.text(), columns.text(), columns.number(), columns.number(), columns.number()));
        List<ImpactResult.Move> moves = database.query(
                "select insurers_before, insurers_after, count(*), sum(yen_before), sum(yen_after) from"
                        + " rule_impact_change where impact_number = ? and insurers_before <> insurers_after"
                        + " group by insurers_before, insurers_after order by greatest(sum(yen_before), sum(yen_after)) desc,"
                        + " insurers_before, insurers_after limit " + ImpactResult.MOST_MOVES,
                parameters -> parameters.number(number),
                columns -> new ImpactResult.Move(
                        columns.text(), columns.text(), columns.number(), columns.number(), columns.number()));
        return new ImpactResult(
                matrix,
                moves,
                sum("sum(greatest(yen_before, yen_after))", "insurers_before <> insurers_after", number),
                sum("count(*)", "outcome_after in " + TO_PEOPLE + " and outcome_before not in " + TO_PEOPLE, number),
                sum("count(*)", "outcome_before in " + TO_PEOPLE + " and outcome_after not in " + TO_PEOPLE, number));
    }

    private long sum(String what, String where, long number) {
        return database.queryOne(
                        "select coalesce(" + what + ", 0) from rule_impact_change where impact_number = ? and " + where,
                        parameters -> parameters.number(number),
                        Columns::number)
                .orElseThrow();
    }

    List<ChangedClaim> changes(long number, String before, String after, long offset, int limit) {
        return database.query(
                "select " + SHORT + " from rule_impact_change where impact_number = ?" + which(before, after)
                        + " order by position limit ? offset ?",
                parameters -> bind(parameters.number(number), before, after)
                        .number(limit)
                        .number(offset),
                ImpactChangeTable::readChange);
    }

    long countChanges(long number, String before, String after) {
        return database.queryOne(
                        "select count(*) from rule_impact_change where impact_number = ?" + which(before, after),
                        parameters -> bind(parameters.number(number), before, after),
                        Columns::number)
                .orElseThrow();
    }

    private static String which(String before, String after) {
        return (before.isEmpty() ? "" : " and outcome_before = ?") + (after.isEmpty() ? "" : " and outcome_after = ?");
    }

    private static Parameters bind(Parameters parameters, String before, String after) throws SQLException {
        if (!before.isEmpty()) {
            parameters.text(before);
        }
        if (!after.isEmpty()) {
            parameters.text(after);
        }
        return parameters;
    }

    /** A change with the JSON of both explanations. */
    record Explained(ChangedClaim claim, String before, String after) {}

    Optional<Explained> explained(long number, long position) {
        return database.queryOne(
                "select " + SHORT + ", explained_before, explained_after from rule_impact_change"
                        + " where impact_number = ? and position = ?",
                parameters -> parameters.number(number).number(position),
                ImpactChangeTable::readExplained);
    }

    void stream(long number, Database.Sink<Explained> sink) throws IOException {
        database.stream(
                "select " + SHORT + ", explained_before, explained_after from rule_impact_change"
                        + " where impact_number = ? order by position",
                parameters -> parameters.number(number),
                ImpactChangeTable::readExplained,
                sink);
    }

    /** Removes the claims, not the sums of progress, of comparisons that nobody attached, but for the newest of them. */
    void removeOld(int kept) {
        List<Long> old = database.query(
                "select i.impact_number from rule_impact i where not exists (select 1 from rule_request r"
                        + " where r.impact_number = i.impact_number) and i.state not in ('QUEUED', 'RUNNING')"
                        + " and exists (select 1 from rule_impact_change c where c.impact_number = i.impact_number)"
                        + " order by i.impact_number desc limit 1000 offset ?",
                parameters -> parameters.number(kept),
                Columns::number);
        for (long number : old) {
            int removed = ROWS_AT_ONCE;
            while (removed == ROWS_AT_ONCE) {
                removed = database.update(
                        "delete from rule_impact_change where impact_number = ? limit " + ROWS_AT_ONCE,
                        parameters -> parameters.number(number));
            }
        }
    }

    private static Explained readExplained(Columns columns) throws SQLException {
        ChangedClaim claim = readChange(columns);
        return new Explained(claim, StoredJson.inflated(columns.bytes()), StoredJson.inflated(columns.bytes()));
    }

    private static ChangedClaim readChange(Columns columns) throws SQLException {
        return new ChangedClaim(
                columns.number(),
                columns.text(),
                columns.text(),
                columns.text(),
                columns.text(),
                columns.text(),
                columns.number(),
                columns.number());
    }
}
