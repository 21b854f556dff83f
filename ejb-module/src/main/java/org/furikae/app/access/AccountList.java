package org.furikae.app.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.Parameters;

/** Reads accounts as administrators see them. */
@ApplicationScoped
class AccountList {
    private static final String SELECT = "select a.number, a.user_name, a.version,"
            + " coalesce((select group_concat(r.role) from account_role r where r.user_name = a.user_name), ''),"
            + " a.enabled, a.must_change_password, a.locked_until, a.second_factor_since, a.demo, a.created_at,"
            + " a.last_log_in_at from account a";

    @Inject
    private Database database;

    List<Account> page(AccountFilter filter, int first, int size) {
        Instant now = AccountTable.now();
        return database.query(
                SELECT + where(filter) + " order by a.user_name limit ? offset ?",
                parameters -> bind(parameters, filter, now).number(size).number(first),
                columns -> account(columns, now));
    }

    long count(AccountFilter filter) {
        Instant now = AccountTable.now();
        return database.queryOne(
                        "select count(*) from account a" + where(filter),
                        parameters -> bind(parameters, filter, now),
                        Columns::number)
                .orElseThrow();
    }

    Optional<Account> find(String userName) {
        Instant now = AccountTable.now();
        return database.queryOne(
                SELECT + " where a.user_name = ?",
                parameters -> parameters.text(userName),
                columns -> account(columns, now));
    }

    Optional<Account> find(long number) {
        Instant now = AccountTable.now();
        return database.queryOne(
                SELECT + " where a.number = ?",
                parameters -> parameters.number(number),
                columns -> account(columns, now));
    }

    private static String where(AccountFilter filter) {
        return " where lower(a.user_name) like lower(?)"
                + (filter.role().isPresent()
                        ? " and exists (select 1 from account_role r where r.user_name = a.user_name and r.role = ?)"
                        : "")
                + filter.condition().map(AccountList::clause).orElse("");
    }

    private static String clause(AccountCondition condition) {
        return " and "
                + switch (condition) {
                    case ENABLED -> "a.enabled";
                    case DISABLED -> "not a.enabled";
                    case LOCKED -> "a.locked_until > ?";
                    case PASSWORD_TO_CHANGE -> "a.must_change_password";
                    case WITH_SECOND_FACTOR -> "a.second_factor_since is not null";
                    case WITHOUT_SECOND_FACTOR -> "a.second_factor_since is null";
                };
    }

    private static Parameters bind(Parameters parameters, AccountFilter filter, Instant now) throws SQLException {
        String part = filter.namePart().replaceAll("([\\\\%_])", "\\\\$1");
        parameters.text("%" + part + "%");
        if (filter.role().isPresent()) {
            parameters.text(filter.role().get().code());
        }
        if (filter.condition().filter(AccountCondition.LOCKED::equals).isPresent()) {
            parameters.moment(now);
        }
        return parameters;
    }

    private static Account account(Columns columns, Instant now) throws SQLException {
        long number = columns.number();
        String userName = columns.text();
        int version = columns.smallNumber();
        String roles = columns.text();
        boolean enabled = columns.flag();
        boolean mustChangePassword = columns.flag();
        Optional<Instant> lockedUntil = columns.optionalMoment().filter(now::isBefore);
        return new Account(
                number,
                userName,
                version,
                AccountTable.roles(roles),
                enabled,
                mustChangePassword,
                lockedUntil,
                columns.optionalMoment(),
                columns.flag(),
                columns.moment(),
                columns.optionalMoment());
    }
}
