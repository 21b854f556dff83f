package org.furikae.app.review;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.Parameters;

/** A filter as a condition on the table {@code review_case c}, and the index that finds its cases. */
final class CaseConditions {
    private final List<String> conditions = new ArrayList<>();
    private final List<Database.Binding> bindings = new ArrayList<>();
    private final String index;

    private CaseConditions(String index) {
        this.index = index;
    }

    /** @param before claims from this number on are left out: their batch is still being decided */
    static CaseConditions of(CaseFilter filter, long before) {
        CaseConditions sql = new CaseConditions(index(filter));
        sql.add("c.queue = ?", parameters -> parameters.constant(filter.queue()));
        sql.add("c.claim_number < ?", parameters -> parameters.number(before));
        if (!filter.reason().isEmpty()) {
            sql.add("c.reason = ?", parameters -> parameters.text(filter.reason()));
        }
        if (!filter.insurerNumber().isEmpty()) {
            sql.add("c.insurer_number = ?", parameters -> parameters.text(filter.insurerNumber()));
        }
        if (filter.amountFrom() > 0) {
            sql.add("c.amount >= ?", parameters -> parameters.number(filter.amountFrom()));
        }
        return sql;
    }

    private static String index(CaseFilter filter) {
        if (!filter.insurerNumber().isEmpty()) {
            return "case_insurer";
        }
        if (!filter.reason().isEmpty() && filter.sort() == CaseSort.OLDEST) {
            return "case_reason";
        }
        return filter.sort().index();
    }

    private void add(String condition, Database.Binding binding) {
        conditions.add(condition);
        bindings.add(binding);
    }

    String index() {
        return index;
    }

    String where() {
        return String.join(" and ", conditions);
    }

    void bind(Parameters parameters) throws SQLException {
        for (Database.Binding binding : bindings) {
            binding.bind(parameters);
        }
    }
}
