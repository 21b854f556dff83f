package org.furikae.app.audit;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.furikae.app.persistence.Columns;

/**
 * The canonical form of a decision: the name of the form, the claim as filed, the decision with its explanation, then the number of its parts
 * and each part. Everything is covered but what may change: whether it is in force. A stored decision is hashed by this form for ever, so
 * another column takes another form with another name.
 */
final class DecisionForm {
    private static final String NAME = "furikae decision 1";

    /** Columns by how they are read; booleans are the numbers 0 and 1. */
    private static final List<Field> CLAIM = fields(
            "claim_id:text, batch_id:number, received_by:text, institution_code:text, institution_name:text, fee_schedule:text,"
                    + " setting:text, medium:text, treatment_month:number, visit_days:text, points_by_day:text,"
                    + " insurer_number:text, insured_symbol:text, insured_number:text, branch_number:text, name_kanji:text,"
                    + " name_kana:text, birth_date:day, sex:text, address:text, copay_tenths:number, points:number,"
                    + " copay_amount:number, meal_insurer_amount:number, high_cost:number, public_funds:text,"
                    + " attestation_id:text, remarks:text, insurer_amount:number");

    private static final List<Field> DECISION = fields(
            "claim_number:number, decision_number:number, outcome:text, confirmation:text, agency_changed:number,"
                    + " identity_level:text, item_matches:text, person_key:text, candidates:number, copay_difference:number,"
                    + " rules_fired:text, reason:text, ruleset_version:text, known_as_of:day, knowledge_batch:number,"
                    + " decided_at:moment, decided_by:text");

    private static final List<Field> PART = fields(
            "part:number, billed_insurer_number:text, billed_symbol:text, billed_number:text, billed_branch:text, payee:text,"
                    + " payee_prefecture:text, from_day:day, until_day:day, points:number, insurer_amount:number,"
                    + " registration_id:text, agency_changed:number, copay_difference:number");

    static final String CLAIM_COLUMNS = columns("c", CLAIM);
    static final String DECISION_COLUMNS = columns("d", DECISION);
    static final String PART_COLUMNS = columns("p", PART);

    private DecisionForm() {}

    private enum Kind {
        TEXT,
        NUMBER,
        DAY,
        MOMENT
    }

    private record Field(String column, Kind kind) {}

    private static List<Field> fields(String description) {
        return Arrays.stream(description.split(", ", -1))
                .map(field -> field.split(":", -1))
                .map(field -> new Field(field[0], Kind.valueOf(field[1].toUpperCase(java.util.Locale.ROOT))))
                .toList();
    }

    private static String columns(String table, List<Field> fields) {
        return fields.stream().map(field -> table + "." + field.column()).collect(Collectors.joining(", "));
    }

    /** Reads {@link #CLAIM_COLUMNS} and {@link #DECISION_COLUMNS}; the explanation is still to be added. */
    static CanonicalForm begin(Columns columns) throws SQLException {
        CanonicalForm form = new CanonicalForm().text(NAME);
        add(form, CLAIM, columns);
        add(form, DECISION, columns);
        return form;
    }

    /** Reads {@link #PART_COLUMNS}. */
    static CanonicalForm part(Columns columns) throws SQLException {
        CanonicalForm form = new CanonicalForm();
        add(form, PART, columns);
        return form;
    }

    /**
     * @param explanation as stored; empty for what is left of a decision whose explanation is not in the database
     * @return 64 lower-case hex digits
     */
    static String sha256(CanonicalForm begun, Optional<byte[]> explanation, List<CanonicalForm> parts) {
        CanonicalForm decision = new CanonicalForm();
        decision.add(begun);
        decision.optionalBytes(explanation).number(parts.size());
        parts.forEach(decision::add);
        return decision.sha256();
    }

    private static void add(CanonicalForm form, List<Field> fields, Columns columns) throws SQLException {
        for (Field field : fields) {
            switch (field.kind()) {
                case TEXT -> form.optionalText(columns.optionalText());
                case NUMBER -> form.optionalText(columns.optionalNumber().map(String::valueOf));
                case DAY -> form.optionalText(columns.optionalDay().map(String::valueOf));
                case MOMENT -> form.optionalText(columns.optionalMoment().map(String::valueOf));
            }
        }
    }
}
