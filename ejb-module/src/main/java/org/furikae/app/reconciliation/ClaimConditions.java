package org.furikae.app.reconciliation;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.MonthNumber;
import org.furikae.app.persistence.Parameters;
import org.furikae.app.persistence.SearchKey;
import org.furikae.app.persistence.Sql;
import org.furikae.decision.Outcome;

/**
 * A filter as a condition on the table {@code claim c}. An insurer can be that of the filing, of the first part or of another part
 * of a split: no index leads to all three at once, so the filter falls into branches that no claim fits two of.
 */
final class ClaimConditions {
    private static final int PREFECTURE_DIGITS = 2;

    private final String table;
    private final List<String> conditions = new ArrayList<>();
    private final List<Database.Binding> bindings = new ArrayList<>();

    private ClaimConditions(String table) {
        this.table = table;
    }

    /** One condition for each index that leads to claims of the filter; no claim fits two of them. */
    static List<ClaimConditions> of(ClaimFilter filter) {
        String insurer = filter.insurer().strip();
        if (insurer.isEmpty()) {
            return List.of(besideInsurer(filter));
        }
        return List.of(
                besideInsurer(filter).add("c.insurer_number = ?", parameters -> parameters.text(insurer)),
                besideInsurer(filter)
                        .add(
                                "c.billed_insurer_number = ? and c.insurer_number <> ?",
                                parameters -> parameters.text(insurer).text(insurer)),
                // The column holds the insurer of the first part; only a split has another one.
                besideInsurer(filter)
                        .add(
                                "c.outcome = 'SPLIT' and c.insurer_number <> ? and not c.billed_insurer_number <=> ? and exists"
                                        + " (select 1 from decision d join decision_part p on p.claim_number = d.claim_number"
                                        + " and p.decision_number = d.decision_number where d.in_force_claim = c.claim_number"
                                        + " and p.billed_insurer_number = ?)",
                                parameters ->
                                        parameters.text(insurer).text(insurer).text(insurer)));
    }

    private static ClaimConditions besideInsurer(ClaimFilter filter) {
        ClaimConditions sql =
                new ClaimConditions(isRare(filter) ? "claim c force index (claim_by_institution)" : "claim c");
        if (!filter.outcomes().isEmpty()) {
            List<Outcome> outcomes = List.copyOf(filter.outcomes());
            sql.add(
                    "c.outcome in (" + String.join(",", Collections.nCopies(outcomes.size(), "?")) + ")",
                    parameters -> {
                        for (Outcome outcome : outcomes) {
                            parameters.constant(outcome);
                        }
                    });
        }
        if (!filter.institution().isBlank()) {
            String beginning = Sql.beginningWith(filter.institution().strip());
            sql.add("c.institution_code like ?", parameters -> parameters.text(beginning));
        }
        filter.treatmentMonth()
                .ifPresent(month ->
                        sql.add("c.treatment_month = ?", parameters -> parameters.number(MonthNumber.of(month))));
        if (!filter.text().isBlank()) {
            sql.addText(filter.text().strip());
        }
        filter.batchId().ifPresent(id -> sql.add("c.batch_id = ?", parameters -> parameters.number(id)));
        return sql;
    }

    /**
     * Whether so few claims fit that they are found sooner from their institutions and put in order than looked for in the order
     * of all claims, which is what the database would do: one prefecture, one outcome and one insurer together are rare.
     */
    private static boolean isRare(ClaimFilter filter) {
        return filter.institution().strip().length() >= PREFECTURE_DIGITS
                && !filter.outcomes().isEmpty()
                && !filter.insurer().isBlank();
    }

    private void addText(String text) {
        String id = Sql.beginningWith(text);
        String kanji = Sql.beginningWith(SearchKey.ofKanji(text));
        String kana = Sql.beginningWith(SearchKey.ofKana(text));
        add(
                "(c.claim_id like ? or c.search_kanji like ? or c.search_kana like ?)",
                parameters -> parameters.text(id).text(kanji).text(kana));
    }

    private ClaimConditions add(String condition, Database.Binding binding) {
        conditions.add(condition);
        bindings.add(binding);
        return this;
    }

    /** The table {@code claim c}, with the index to begin with where the database would choose a slow one. */
    String table() {
        return table;
    }

    /** {@code where …}, or nothing when every claim fits. */
    String where() {
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions) + " ";
    }

    void bind(Parameters parameters) throws SQLException {
        for (Database.Binding binding : bindings) {
            binding.bind(parameters);
        }
    }
}
