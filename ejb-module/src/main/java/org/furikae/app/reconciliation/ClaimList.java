package org.furikae.app.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.MonthNumber;
import org.furikae.claim.Yen;
import org.furikae.decision.Outcome;
import org.furikae.insurer.Insurer;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.insurer.InsurerNumber;

/** Lists of claims in order of claim id. */
@ApplicationScoped
class ClaimList {
    private static final String COLUMNS = "select c.claim_id, c.batch_id, c.treatment_month, c.institution_code,"
            + " c.institution_name, c.name_kanji, c.insurer_number, c.outcome, c.billed_insurer_number, c.points,"
            + " c.insurer_amount, coalesce(d.reason, '') from claim c"
            + " left join decision d on d.in_force_claim = c.claim_number ";

    @Inject
    private Database database;

    @Inject
    private InsurerDirectories insurers;

    /** The claim numbers of the page are found in an index alone, and only the page's claims are looked at. */
    List<ClaimRow> page(ClaimFilter filter, long offset, int limit) {
        List<ClaimConditions> branches = ClaimConditions.of(filter);
        List<Long> numbers = database.query(
                branches.stream()
                        .map(branch -> "(select c.claim_id, c.claim_number from " + branch.table() + " "
                                + branch.where() + "order by c.claim_id limit ?)")
                        .collect(Collectors.joining(
                                " union all ", "select claim_number from (", ") found order by claim_id limit ?, ?")),
                parameters -> {
                    for (ClaimConditions branch : branches) {
                        branch.bind(parameters);
                        parameters.number(offset + limit);
                    }
                    parameters.number(offset).number(limit);
                },
                Columns::number);
        InsurerDirectory directory = insurers.current();
        return database
                .queryInNumbers(COLUMNS + "where c.claim_number in ", numbers, columns -> read(columns, directory))
                .stream()
                .sorted(Comparator.comparing(ClaimRow::claimId))
                .toList();
    }

    long count(ClaimFilter filter) {
        if (filter.equals(ClaimFilter.ALL)) {
            return number("select coalesce(sum(claims), 0) from batch_progress", Database.Binding.NONE);
        }
        long count = 0;
        for (ClaimConditions branch : ClaimConditions.of(filter)) {
            count += number("select count(*) from claim c " + branch.where(), branch::bind);
        }
        return count;
    }

    void stream(ClaimFilter filter, Database.Sink<ClaimRow> sink) throws IOException {
        List<ClaimConditions> branches = ClaimConditions.of(filter);
        InsurerDirectory directory = insurers.current();
        database.stream(
                branches.stream()
                        .map(branch -> COLUMNS + branch.where())
                        .collect(Collectors.joining(" union all ", "", " order by claim_id")),
                parameters -> {
                    for (ClaimConditions branch : branches) {
                        branch.bind(parameters);
                    }
                },
                columns -> read(columns, directory),
                sink);
    }

    private long number(String sql, Database.Binding binding) {
        return database.queryOne(sql, binding, Columns::number).orElseThrow();
    }

    private static ClaimRow read(Columns columns, InsurerDirectory directory) throws SQLException {
        String claimId = columns.text();
        long batchId = columns.number();
        int month = columns.smallNumber();
        String institutionCode = columns.text();
        String institutionName = columns.text();
        String patientName = columns.text();
        String filed = columns.text();
        var outcome = columns.optionalConstant(Outcome.class);
        String billed = columns.optionalText().orElse("");
        return new ClaimRow(
                claimId,
                batchId,
                MonthNumber.month(month),
                institutionCode,
                institutionName,
                patientName,
                filed,
                outcome,
                billed,
                name(billed, directory),
                columns.number(),
                Yen.of(columns.number()),
                columns.text());
    }

    private static String name(String insurerNumber, InsurerDirectory directory) {
        return insurerNumber.isEmpty()
                ? ""
                : directory
                        .find(new InsurerNumber(insurerNumber))
                        .map(Insurer::name)
                        .orElse("");
    }
}
