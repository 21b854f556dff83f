package org.furikae.app.audit;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.Parameters;

/** Entries by filter. Also of use outside of the container. */
final class AuditList {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final Database database;

    AuditList(Database database) {
        this.database = database;
    }

    /** A piece of the where clause with its one parameter. */
    private record Condition(String sql, Database.Binding binding) {}

    List<AuditEntry> page(AuditFilter filter, long before, int limit) {
        List<Condition> conditions = conditions(filter);
        conditions.add(new Condition("number < ?", parameters -> parameters.number(before)));
        return database.query(
                AuditChain.SELECT + where(conditions) + " order by number desc limit ?",
                parameters -> {
                    bind(conditions, parameters);
                    parameters.number(limit);
                },
                AuditChain::read);
    }

    /** Oldest first. Call it outside of a transaction. */
    void stream(AuditFilter filter, Database.Sink<AuditEntry> sink) throws IOException {
        List<Condition> conditions = conditions(filter);
        database.stream(
                AuditChain.SELECT + where(conditions) + " order by number",
                parameters -> bind(conditions, parameters),
                AuditChain::read,
                sink);
    }

    private static List<Condition> conditions(AuditFilter filter) {
        List<Condition> conditions = new ArrayList<>();
        filter.from()
                .ifPresent(
                        day -> conditions.add(new Condition("at >= ?", parameters -> parameters.moment(startOf(day)))));
        filter.until()
                .ifPresent(day -> conditions.add(
                        new Condition("at < ?", parameters -> parameters.moment(startOf(day.plusDays(1))))));
        addText(conditions, "user_name = ?", filter.userName());
        addText(conditions, "action = ?", filter.action());
        addText(conditions, "subject like concat(?, '%')", asPattern(filter.subject()));
        return conditions;
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(JAPAN).toInstant();
    }

    private static void addText(List<Condition> conditions, String sql, String value) {
        if (!value.isEmpty()) {
            conditions.add(new Condition(sql, parameters -> parameters.text(value)));
        }
    }

    private static String asPattern(String beginning) {
        return beginning.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static String where(List<Condition> conditions) {
        return conditions.isEmpty()
                ? ""
                : "where "
                        + String.join(
                                " and ", conditions.stream().map(Condition::sql).toList());
    }

    private static void bind(List<Condition> conditions, Parameters parameters) throws java.sql.SQLException {
        for (Condition condition : conditions) {
            condition.binding().bind(parameters);
        }
    }
}
