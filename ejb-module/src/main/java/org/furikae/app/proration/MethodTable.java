package org.furikae.app.proration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.Sql;
import org.furikae.proration.ProrationMethod;

/** The tables of methods. */
@ApplicationScoped
class MethodTable {
    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);
    private static final String SELECT = "select method_number, version, state, " + MethodColumns.NAMES
            + ", entered_by, entered_at, reason, replaces, in_force_by, in_force_at, in_force_reason, confirmed_by,"
            + " confirmed_at, confirmed_reason, withdrawn_by, withdrawn_at, withdrawn_reason from proration_method ";

    @Inject
    private Database database;

    List<StoredMethod> newestFirst() {
        return database.query(SELECT + "order by method_number desc", Database.Binding.NONE, MethodTable::read);
    }

    List<StoredMethod> inForce() {
        return database.query(
                SELECT + "where state = 'IN_FORCE' order by effective_from, method_number",
                Database.Binding.NONE,
                MethodTable::read);
    }

    Optional<StoredMethod> find(long number) {
        return database.queryOne(
                SELECT + "where method_number = ?", parameters -> parameters.number(number), MethodTable::read);
    }

    /** All methods, which nobody else can change until the transaction ends. */
    List<StoredMethod> lock() {
        return database.query(SELECT + "order by method_number for update", Database.Binding.NONE, MethodTable::read);
    }

    /** @return its number */
    long insert(ProrationMethod method, String enteredBy, String reason, Optional<Long> replaces) {
        Instant now = Clock.systemUTC().instant();
        return database.queryOne(
                        Sql.insertInto(
                                        "proration_method",
                                        "version, state, entered_by, entered_at, reason, replaces, "
                                                + MethodColumns.NAMES)
                                + " returning method_number",
                        parameters -> {
                            parameters
                                    .number(1)
                                    .constant(MethodState.PROPOSED)
                                    .text(enteredBy)
                                    .moment(now)
                                    .text(reason)
                                    .optionalNumber(replaces);
                            MethodColumns.bind(parameters, method);
                        },
                        Columns::number)
                .orElseThrow();
    }

    void rewrite(long number, ProrationMethod method, String enteredBy, String reason, Optional<Long> replaces) {
        Instant now = Clock.systemUTC().instant();
        database.update(
                "update proration_method set version = version + 1, entered_by = ?, entered_at = ?, reason = ?, replaces = ?, "
                        + MethodColumns.NAMES.replace(",", " = ?,") + " = ? where method_number = ?",
                parameters -> {
                    parameters.text(enteredBy).moment(now).text(reason).optionalNumber(replaces);
                    MethodColumns.bind(parameters, method);
                    parameters.number(number);
                });
    }

    void putInForce(StoredMethod stored, String userName, String reason) {
        sign(stored.number(), "in_force", MethodState.IN_FORCE, userName, reason);
        database.update(
                Sql.insertInto(
                        "proration_method_in_force", "method_number, method_id, effective_from, effective_after"),
                parameters -> parameters
                        .number(stored.number())
                        .text(stored.method().methodId())
                        .day(stored.method().effectiveFrom())
                        .day(stored.method()
                                .effectiveUntil()
                                .map(last -> last.plusDays(1))
                                .orElse(FOR_EVER)));
    }

    void confirm(long number, String userName, String reason) {
        sign(number, "confirmed", MethodState.IN_FORCE, userName, reason);
        database.update(
                "update proration_method set confirmed = true where method_number = ?",
                parameters -> parameters.number(number));
    }

    void withdraw(long number, String userName, String reason) {
        database.update(
                "delete from proration_method_in_force where method_number = ?",
                parameters -> parameters.number(number));
        sign(number, "withdrawn", MethodState.WITHDRAWN, userName, reason);
    }

    private void sign(long number, String what, MethodState state, String userName, String reason) {
        Instant now = Clock.systemUTC().instant();
        database.update(
                "update proration_method set version = version + 1, state = ?, " + what + "_by = ?, " + what
                        + "_at = ?, " + what + "_reason = ? where method_number = ?",
                parameters -> parameters
                        .constant(state)
                        .text(userName)
                        .moment(now)
                        .text(reason)
                        .number(number));
    }

    private static StoredMethod read(Columns columns) throws SQLException {
        return new StoredMethod(
                columns.number(),
                columns.smallNumber(),
                columns.constant(MethodState.class),
                MethodColumns.read(columns),
                columns.text(),
                columns.moment(),
                columns.text(),
                columns.optionalNumber(),
                signature(columns),
                signature(columns),
                signature(columns));
    }

    /** Three columns: who, when and why; all of them null when nobody did. */
    static Optional<Signature> signature(Columns columns) throws SQLException {
        Optional<String> userName = columns.optionalText();
        Optional<Instant> at = columns.optionalMoment();
        Optional<String> reason = columns.optionalText();
        return userName.map(name -> new Signature(name, at.orElseThrow(), reason.orElse("")));
    }
}
