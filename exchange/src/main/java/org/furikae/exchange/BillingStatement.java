package org.furikae.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.furikae.claim.Yen;
import org.furikae.insurer.InsurerNumber;
import org.furikae.proration.PoolKey;
import org.furikae.proration.ProrationMethod;

/**
 * What one insurer is billed after a proration (按分請求書): the sum and how it comes about, as a workbook or printed by
 * {@link StatementPrinter}.
 *
 * @param draft whether the run still waits for approval, which the statement then says
 * @param insurerName empty when unknown
 * @param knownAsOf day as of which insurers exist
 * @param charges shares of pools
 * @param returns what the insurer gets back for claims of earlier runs
 */
public record BillingStatement(
        String runId,
        boolean draft,
        InsurerNumber insurer,
        String insurerName,
        LocalDate knownAsOf,
        String rulesetVersion,
        List<Charge> charges,
        List<Return> returns) {
    /** What the document calls itself. */
    static final String TITLE = "按分請求書";

    public BillingStatement {
        charges = List.copyOf(charges);
        returns = List.copyOf(returns);
    }

    /**
     * A share of a pool.
     *
     * @param baseMonths in order
     * @param claims of the pool
     * @param poolAmount what they bring in together
     */
    public record Charge(
            PoolKey key,
            ProrationMethod method,
            List<YearMonth> baseMonths,
            long claims,
            Yen poolAmount,
            BigInteger weight,
            BigInteger totalWeight,
            Yen amount) {}

    /**
     * A part of a claim that was taken back.
     *
     * @param givenBack below 0 where rounding charges a yen instead
     */
    public record Return(String reversedRunId, String claimId, YearMonth treatmentMonth, Yen givenBack) {}

    /** Charges less what is given back. */
    public Yen amount() {
        return charged().minus(givenBack());
    }

    Yen charged() {
        return charges.stream().map(Charge::amount).reduce(Yen.ZERO, Yen::plus);
    }

    Yen givenBack() {
        return returns.stream().map(Return::givenBack).reduce(Yen.ZERO, Yen::plus);
    }

    /** The methods of the charges, each once. */
    List<ProrationMethod> methods() {
        return charges.stream().map(Charge::method).distinct().toList();
    }

    /** The treatment months of charges and returns. */
    SortedSet<YearMonth> treatmentMonths() {
        SortedSet<YearMonth> months = new TreeSet<>();
        charges.forEach(charge -> months.add(charge.key().treatmentMonth()));
        returns.forEach(one -> months.add(one.treatmentMonth()));
        return months;
    }

    /** Writes the workbook and closes {@code out}. */
    public void write(OutputStream out) throws IOException {
        try (WorkbookOutput workbook = new WorkbookOutput(out)) {
            for (StatementTables.Titled table : new StatementTables(this).all()) {
                try (WorkbookOutput.Sheet sheet = workbook.sheet(table.title(), table.columns(), Set.of())) {
                    for (List<String> row : table.rows()) {
                        sheet.row(row);
                    }
                }
            }
        }
    }
}
