package org.furikae.app.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.furikae.claim.FeeSchedule;
import org.furikae.proration.PaymentResult;

/** The table of payment results. The latest import of an insurer, month and fee schedule counts. */
@ApplicationScoped
public class PaymentTable {
    private final Database database;

    @Inject
    public PaymentTable(Database database) {
        this.database = database;
    }

    protected PaymentTable() {
        this.database = null;
    }

    public void insert(long batchId, List<PaymentResult> rows) {
        database.bulk(
                Sql.insertInto(
                        "payment_result",
                        "batch_id, insurer_number, month, fee_schedule, paid_amount, claim_count, members"),
                rows,
                (parameters, row) -> parameters
                        .number(batchId)
                        .text(row.insurerNumber().digits())
                        .number(ClaimTable.monthNumber(row.month()))
                        .text(row.feeSchedule().map(FeeSchedule::name).orElse(""))
                        .number(row.paidAmount().amount())
                        .optionalNumber(boxed(row.claimCount()))
                        .optionalNumber(boxed(row.members())));
    }

    private static Optional<Long> boxed(OptionalLong value) {
        return value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty();
    }
}
