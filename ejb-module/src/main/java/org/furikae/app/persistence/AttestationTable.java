package org.furikae.app.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.furikae.attestation.Attestation;
import org.furikae.attestation.InsuranceKind;
import org.furikae.attestation.IssuedWhen;

/** The table of attestations. */
@ApplicationScoped
public class AttestationTable {
    private static final String COLUMNS = "attestation_id, card_issued, insurance_kind, insurer_name, employer_name,"
            + " issued_when, attested_tenths, " + FiveItemsColumns.NAMES
            + ", signed_on, signed_by, relation, phone, form_version";
    private static final String INSERT = Sql.insertInto("attestation", "batch_id, " + COLUMNS);

    private final Database database;

    @Inject
    public AttestationTable(Database database) {
        this.database = database;
    }

    protected AttestationTable() {
        this.database = null;
    }

    /** An attestation and the batch that brought it. */
    public record Filed(long batchId, Attestation attestation) {}

    public void insert(long batchId, List<Attestation> rows) {
        database.bulk(INSERT, rows, (parameters, row) -> bind(parameters.number(batchId), row));
    }

    /** Those of {@code attestationIds} that are stored, by id. */
    public Map<String, Filed> find(Collection<String> attestationIds) {
        return database
                .queryIn(
                        "select batch_id, " + COLUMNS + " from attestation where attestation_id in ",
                        attestationIds,
                        columns -> new Filed(columns.number(), read(columns)))
                .stream()
                .collect(Collectors.toMap(filed -> filed.attestation().attestationId(), Function.identity()));
    }

    private static void bind(Parameters parameters, Attestation row) throws SQLException {
        parameters
                .text(row.attestationId())
                .flag(row.cardIssued())
                .constant(row.insuranceKind())
                .text(row.insurerName())
                .text(row.employerName())
                .optionalConstant(row.issuedWhen());
        CopayColumn.bind(parameters, row.attestedRatio());
        FiveItemsColumns.bind(parameters, row.person());
        parameters
                .day(row.signedOn())
                .text(row.signedBy())
                .text(row.relation())
                .text(row.phone())
                .text(row.formVersion());
    }

    private static Attestation read(Columns columns) throws SQLException {
        return new Attestation(
                columns.text(),
                columns.flag(),
                columns.constant(InsuranceKind.class),
                columns.text(),
                columns.text(),
                columns.optionalConstant(IssuedWhen.class),
                CopayColumn.read(columns),
                FiveItemsColumns.read(columns),
                columns.day(),
                columns.text(),
                columns.text(),
                columns.text(),
                columns.text());
    }
}
