package org.furikae.app.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.furikae.claim.FeeSchedule;
import org.furikae.claim.Yen;
import org.furikae.insurer.InsurerNumber;
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
                        .number(MonthNumber.of(row.month()))
                        .text(row.feeSchedule().map(FeeSchedule::name).orElse(""))
                        .number(row.paidAmount().amount())
                        .optionalNumber(boxed(row.claimCount()))
                        .optionalNumber(boxed(row.members())));
    }

    /**
     * Results of some months, each as imported last.
     *
     * @param months at least one
     * @param knowledgeBatch later batches are left out
     */
    public List<PaymentResult> of(Collection<YearMonth> months, long knowledgeBatch) {
        List<YearMonth> all = List.copyOf(months);
        return database.query(
                "select insurer_number, month, fee_schedule, paid_amount, claim_count, members from payment_result p"
                        + " where p.month in (" + String.join(",", Collections.nCopies(all.size(), "?"))
                        + ") and p.batch_id = (select max(l.batch_id) from payment_result l"
                        + " where l.insurer_number = p.insurer_number and l.month = p.month"
                        + " and l.fee_schedule = p.fee_schedule and l.batch_id <= ?)",
                parameters -> {
                    for (YearMonth month : all) {
                        parameters.number(MonthNumber.of(month));
                    }
                    parameters.number(knowledgeBatch);
                },
                columns -> new PaymentResult(
                        new InsurerNumber(columns.text()),
                        MonthNumber.month(columns.smallNumber()),
                        Optional.of(columns.text())
                                .filter(name -> !name.isEmpty())
                                .map(FeeSchedule::valueOf),
                        Yen.of(columns.number()),
                        unboxed(columns.optionalNumber()),
                        unboxed(columns.optionalNumber())));
    }

    private static OptionalLong unboxed(Optional<Long> value) {
        return value.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    private static Optional<Long> boxed(OptionalLong value) {
        return value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty();
    }
}
