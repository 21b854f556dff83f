package org.furikae.app.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.furikae.claim.Agency;
import org.furikae.claim.Claim;
import org.furikae.claim.FeeSchedule;
import org.furikae.claim.InstitutionCode;
import org.furikae.claim.InsuredId;
import org.furikae.claim.Medium;
import org.furikae.claim.Setting;
import org.furikae.claim.TreatmentDays;
import org.furikae.claim.Yen;
import org.furikae.insurer.InsurerNumber;

/** The table of claims as filed. */
@ApplicationScoped
public class ClaimTable {
    private static final String COLUMNS = "claim_id, received_by, institution_code, institution_name, fee_schedule,"
            + " setting, medium, treatment_month, visit_days, points_by_day, insurer_number, insured_symbol, insured_number,"
            + " branch_number, " + FiveItemsColumns.NAMES + ", copay_tenths, points, copay_amount, meal_insurer_amount,"
            + " high_cost, public_funds, attestation_id, remarks";
    private static final String SELECT = "select claim_number, batch_id, " + COLUMNS + " from claim ";
    private static final String INSERT =
            Sql.insertInto("claim", "claim_number, batch_id, insurer_amount, search_kanji, search_kana, " + COLUMNS);

    private final Database database;

    @Inject
    public ClaimTable(Database database) {
        this.database = database;
    }

    protected ClaimTable() {
        this.database = null;
    }

    /**
     * Adds claims.
     *
     * @param before claims of the batch that are already stored
     */
    public void insert(long batchId, long before, List<Claim> rows) {
        long[] number = {ClaimNumber.first(batchId) + before};
        database.bulk(INSERT, rows, (parameters, row) -> {
            parameters
                    .number(++number[0])
                    .number(batchId)
                    .number(row.insurerAmount().amount())
                    .text(SearchKey.ofKanji(row.patient().kanjiName()))
                    .text(SearchKey.ofKana(row.patient().kanaName()));
            bind(parameters, row);
        });
    }

    /** Those of {@code claimIds} that are stored, by id. */
    public Map<String, FiledClaim> find(Collection<String> claimIds) {
        return database.queryIn(SELECT + "where claim_id in ", claimIds, ClaimTable::read).stream()
                .collect(Collectors.toMap(filed -> filed.claim().claimId(), Function.identity()));
    }

    /** The claims of these numbers. */
    public List<FiledClaim> withNumbers(Collection<Long> claimNumbers) {
        return database.queryInNumbers(SELECT + "where claim_number in ", claimNumbers, ClaimTable::read);
    }

    /** Claims without a decision whose number is above {@code after} and at most {@code last}, in order of number. */
    public List<FiledClaim> undecided(long after, long last, int limit) {
        return database.query(
                SELECT
                        + "where claim_number > ? and claim_number <= ? and outcome is null order by claim_number limit ?",
                parameters -> parameters.number(after).number(last).number(limit),
                ClaimTable::read);
    }

    /**
     * A claim to share.
     *
     * @param decisionNumber of the decision in force
     */
    public record Unresolved(FiledClaim filed, long decisionNumber) {}

    /**
     * Passes on the unresolved claims that no approved proration run shares, by claim id. Call it outside of a transaction.
     *
     * @param treatmentMonth only these; empty for all
     * @param lastBatch claims of later batches, which may still be taken back, are left out
     */
    public void streamUnresolved(Optional<YearMonth> treatmentMonth, long lastBatch, Database.Sink<Unresolved> sink)
            throws IOException {
        database.stream(
                "select d.decision_number, c.claim_number, c.batch_id, " + Sql.qualified("c", COLUMNS)
                        + " from claim c join decision d on d.in_force_claim = c.claim_number"
                        + " left join proration_open_line o on o.claim_number = c.claim_number"
                        + " where c.outcome = 'UNRESOLVED' and o.claim_number is null and c.batch_id <= ?"
                        + (treatmentMonth.isPresent() ? " and c.treatment_month = ?" : "") + " order by c.claim_id",
                parameters -> {
                    parameters.number(lastBatch);
                    if (treatmentMonth.isPresent()) {
                        parameters.number(MonthNumber.of(treatmentMonth.get()));
                    }
                },
                columns -> {
                    long decision = columns.number();
                    return new Unresolved(read(columns), decision);
                },
                sink);
    }

    private static void bind(Parameters parameters, Claim row) throws SQLException {
        parameters
                .text(row.claimId())
                .constant(row.receivedBy())
                .text(row.institution().digits())
                .text(row.institutionName())
                .constant(row.feeSchedule())
                .constant(row.setting())
                .constant(row.medium())
                .number(MonthNumber.of(row.treatmentMonth()))
                .text(DayPoints.ofDays(row.treatment().knownDays()))
                .text(DayPoints.ofPoints(row.pointsByDay()))
                .text(row.insured().insurerNumber().digits())
                .text(row.insured().symbol())
                .text(row.insured().number())
                .text(row.insured().branch());
        FiveItemsColumns.bind(parameters, row.patient());
        CopayColumn.bind(parameters, row.copayRatio());
        parameters
                .number(row.points())
                .optionalNumber(row.copayAmount().map(Yen::amount))
                .number(row.mealInsurerAmount().amount())
                .flag(row.highCost())
                .text(String.join(";", row.publicFundNumbers()))
                .text(row.attestationId())
                .text(row.remarks());
    }

    private static FiledClaim read(Columns columns) throws SQLException {
        return new FiledClaim(columns.number(), columns.number(), readClaim(columns));
    }

    private static Claim readClaim(Columns columns) throws SQLException {
        String claimId = columns.text();
        Agency receivedBy = columns.constant(Agency.class);
        InstitutionCode institution = new InstitutionCode(columns.text());
        String institutionName = columns.text();
        FeeSchedule feeSchedule = columns.constant(FeeSchedule.class);
        Setting setting = columns.constant(Setting.class);
        Medium medium = columns.constant(Medium.class);
        YearMonth month = MonthNumber.month(columns.smallNumber());
        return new Claim(
                claimId,
                receivedBy,
                institution,
                institutionName,
                feeSchedule,
                setting,
                medium,
                new TreatmentDays(month, DayPoints.days(columns.text())),
                DayPoints.points(columns.text()),
                new InsuredId(new InsurerNumber(columns.text()), columns.text(), columns.text(), columns.text()),
                FiveItemsColumns.read(columns),
                CopayColumn.read(columns),
                columns.number(),
                columns.optionalNumber().map(Yen::of),
                Yen.of(columns.number()),
                columns.flag(),
                list(columns.text()),
                columns.text(),
                columns.text());
    }

    private static List<String> list(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(";", -1));
    }

    /** The claim of this id. */
    public Optional<FiledClaim> find(String claimId) {
        return Optional.ofNullable(find(List.of(claimId)).get(claimId));
    }
}
