package org.furikae.exchange;

import static org.furikae.exchange.ColumnType.CODE;
import static org.furikae.exchange.ColumnType.NUMBER;
import static org.furikae.exchange.ColumnType.TEXT;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.furikae.claim.Yen;
import org.furikae.decision.Decision;
import org.furikae.decision.DecisionPart;
import org.furikae.decision.Outcome;
import org.furikae.insurer.Insurer;
import org.furikae.insurer.InsurerDirectory;
import org.furikae.insurer.InsurerNumber;

/** The table 集計: claims and insurer amounts per outcome, insurer and institution (formats.md 6). */
final class Summary {
    static final String SHEET = "集計";
    static final String FILE = "summary.csv";
    static final List<OutputColumn> COLUMNS = List.of(
            new OutputColumn("区分", TEXT),
            new OutputColumn("コード", CODE),
            new OutputColumn("名称", TEXT),
            new OutputColumn("件数", NUMBER),
            new OutputColumn("保険者負担額", NUMBER));

    private static final String BY_OUTCOME = "結果";
    private static final String BY_INSURER = "保険者";
    private static final String BY_INSTITUTION = "医療機関";

    private final Map<Outcome, Total> byOutcome = new EnumMap<>(Outcome.class);
    private final Map<InsurerNumber, Total> byInsurer = new TreeMap<>();
    private final Map<String, Total> byInstitution = new TreeMap<>();
    private final Map<String, String> institutionNames = new TreeMap<>();
    private Total billedToNobody = Total.NONE;
    private Total all = Total.NONE;

    private record Total(long claims, Yen amount) {
        private static final Total NONE = new Total(0, Yen.ZERO);

        Total plus(Yen more) {
            return new Total(claims + 1, amount.plus(more));
        }
    }

    void add(DecidedClaim decided) {
        Decision decision = decided.decision();
        Yen amount = decision.parts().stream().map(DecisionPart::insurerAmount).reduce(Yen.ZERO, Yen::plus);
        all = all.plus(amount);
        byOutcome.put(
                decision.outcome(),
                byOutcome.getOrDefault(decision.outcome(), Total.NONE).plus(amount));
        String institution = decided.institution().digits();
        byInstitution.put(
                institution, byInstitution.getOrDefault(institution, Total.NONE).plus(amount));
        // Names may differ between claims; the least keeps the summary independent of their order.
        if (!decided.institutionName().isBlank()) {
            institutionNames.merge(
                    institution, decided.institutionName(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
        for (DecisionPart part : decision.parts()) {
            Yen partAmount = part.insurerAmount();
            if (part.billed().isPresent()) {
                InsurerNumber insurer = part.billed().get().insurerNumber();
                byInsurer.put(
                        insurer, byInsurer.getOrDefault(insurer, Total.NONE).plus(partAmount));
            } else {
                billedToNobody = billedToNobody.plus(partAmount);
            }
        }
    }

    /** Outcomes in the order of formats.md 8, insurers and institutions by number; parts of a split count for each insurer. */
    void writeTo(OutputTable table, InsurerDirectory insurers) throws IOException {
        for (Outcome outcome : Outcome.values()) {
            row(table, BY_OUTCOME, outcome.name(), outcome.label(), byOutcome.getOrDefault(outcome, Total.NONE));
        }
        row(table, BY_OUTCOME, "", "合計", all);
        for (Map.Entry<InsurerNumber, Total> entry : byInsurer.entrySet()) {
            String name = insurers.find(entry.getKey()).map(Insurer::name).orElse("");
            row(table, BY_INSURER, entry.getKey().digits(), name, entry.getValue());
        }
        row(table, BY_INSURER, "", "請求先なし", billedToNobody);
        for (Map.Entry<String, Total> entry : byInstitution.entrySet()) {
            String name = institutionNames.getOrDefault(entry.getKey(), "");
            row(table, BY_INSTITUTION, entry.getKey(), name, entry.getValue());
        }
    }

    private static void row(OutputTable table, String by, String code, String name, Total total) throws IOException {
        table.row(List.of(
                by,
                code,
                name,
                Long.toString(total.claims()),
                Long.toString(total.amount().amount())));
    }
}
