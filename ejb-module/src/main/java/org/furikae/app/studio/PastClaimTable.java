package org.furikae.app.studio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.MonthNumber;
import org.furikae.app.persistence.Parameters;
import org.furikae.decision.Outcome;

/** Finds claims that were decided. */
@ApplicationScoped
class PastClaimTable {
    @Inject
    private Database database;

    /** Some of the claims of a scope. */
    record Selection(ImpactScope scope, Optional<YearMonth> from, Optional<YearMonth> until, long oneOf) {}

    /** A claim, and what its decision in force knew. */
    record Past(long claimNumber, LocalDate knownAsOf, long knowledgeBatch) {}

    long count(Selection selection) {
        return database.queryOne(
                        "select count(*) from claim c where" + where(selection),
                        parameters -> bind(parameters, selection),
                        Columns::number)
                .orElseThrow();
    }

    /** Claims by number, above {@code after}. */
    List<Past> some(Selection selection, long after, int limit) {
        return database.query(
                "select c.claim_number, d.known_as_of, d.knowledge_batch from claim c join decision d on"
                        + " d.in_force_claim = c.claim_number where c.claim_number > ? and" + where(selection)
                        + " order by c.claim_number limit ?",
                parameters -> bind(parameters.number(after), selection).number(limit),
                columns -> new Past(columns.number(), columns.day(), columns.number()));
    }

    private static String where(Selection selection) {
        ImpactScope scope = selection.scope();
        StringBuilder where = new StringBuilder(" c.outcome is not null");
        selection.from().ifPresent(month -> where.append(" and c.treatment_month >= ?"));
        selection.until().ifPresent(month -> where.append(" and c.treatment_month <= ?"));
        if (!scope.outcomes().isEmpty()) {
            where.append(" and c.outcome in (")
                    .append(String.join(
                            ",", Collections.nCopies(scope.outcomes().size(), "?")))
                    .append(')');
        }
        if (!scope.insurerNumber().isEmpty()) {
            where.append(" and (c.insurer_number = ? or c.billed_insurer_number = ?)");
        }
        scope.batch().ifPresent(batch -> where.append(" and c.batch_id = ?"));
        if (selection.oneOf() > 1) {
            where.append(" and mod(crc32(c.claim_id), ?) = 0");
        }
        return where.toString();
    }

    private static Parameters bind(Parameters parameters, Selection selection) throws SQLException {
        ImpactScope scope = selection.scope();
        if (selection.from().isPresent()) {
            parameters.number(MonthNumber.of(selection.from().get()));
        }
        if (selection.until().isPresent()) {
            parameters.number(MonthNumber.of(selection.until().get()));
        }
        for (Outcome outcome : scope.outcomes()) {
            parameters.constant(outcome);
        }
        if (!scope.insurerNumber().isEmpty()) {
            parameters.text(scope.insurerNumber()).text(scope.insurerNumber());
        }
        if (scope.batch().isPresent()) {
            parameters.number(scope.batch().get());
        }
        if (selection.oneOf() > 1) {
            parameters.number(selection.oneOf());
        }
        return parameters;
    }
}
