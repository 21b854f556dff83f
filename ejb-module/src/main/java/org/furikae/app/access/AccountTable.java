package org.furikae.app.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.Sql;

/** Accounts and their roles as stored. */
@ApplicationScoped
class AccountTable {
    private static final String ROLES =
            "coalesce((select group_concat(r.role) from account_role r where r.user_name = a.user_name), '')";
    private static final String REQUIRED = "exists (select 1 from account_role r join role_second_factor f"
            + " on f.role = r.role where r.user_name = a.user_name)";
    private static final String STORED =
            "select a.user_name, a.version, a.enabled, a.password_hash, a.previous_password_hash,"
                    + " a.must_change_password, a.failures, a.last_failed_at, a.locked_until, a.session_stamp,"
                    + " a.second_factor_secret, a.second_factor_since is not null, a.second_factor_step, "
                    + REQUIRED + ", " + ROLES + " from account a where a.user_name = ?";

    @Inject
    private Database database;

    /** As it is stored, to the microsecond. */
    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    Optional<StoredAccount> find(String userName) {
        return read(userName, STORED);
    }

    /** Nobody else changes it before the end of the transaction. */
    Optional<StoredAccount> lock(String userName) {
        return read(userName, STORED + " for update");
    }

    private Optional<StoredAccount> read(String userName, String sql) {
        return database.queryOne(sql, parameters -> parameters.text(userName), AccountTable::stored);
    }

    private static StoredAccount stored(Columns columns) throws SQLException {
        return new StoredAccount(
                columns.text(),
                columns.smallNumber(),
                columns.flag(),
                columns.text(),
                columns.optionalText(),
                columns.flag(),
                columns.smallNumber(),
                columns.optionalMoment(),
                columns.optionalMoment(),
                columns.smallNumber(),
                Optional.ofNullable(columns.bytes()),
                columns.flag(),
                columns.number(),
                columns.flag(),
                roles(columns.text()));
    }

    /** Changes of who administers wait for each other here, so that no two of them leave nobody. */
    void lockAdministrators() {
        database.query(
                "select a.user_name from account a join account_role r on r.user_name = a.user_name"
                        + " where r.role = ? order by a.user_name for update",
                parameters -> parameters.text(Role.ADMIN.code()),
                Columns::text);
    }

    boolean hasOtherAdministrator(String userName) {
        return database.queryOne(
                        "select 1 from account a join account_role r on r.user_name = a.user_name"
                                + " where r.role = ? and a.enabled and a.user_name <> ? limit 1",
                        parameters -> parameters.text(Role.ADMIN.code()).text(userName),
                        Columns::number)
                .isPresent();
    }

    boolean isEmpty() {
        return database.queryOne("select 1 from account limit 1", Database.Binding.NONE, Columns::number)
                .isEmpty();
    }

    List<String> demoUsers() {
        return database.query(
                "select user_name from account where demo order by user_name", Database.Binding.NONE, Columns::text);
    }

    void insert(String userName, String passwordHash, Set<Role> roles, boolean mustChangePassword, boolean demo) {
        database.update(
                Sql.insertInto(
                        "account",
                        "user_name, version, password_hash, enabled, demo, created_at, must_change_password"),
                parameters -> parameters
                        .text(userName)
                        .number(0)
                        .text(passwordHash)
                        .flag(true)
                        .flag(demo)
                        .moment(now())
                        .flag(mustChangePassword));
        insertRoles(userName, roles);
    }

    private void insertRoles(String userName, Set<Role> roles) {
        database.insertAll(
                "account_role",
                "user_name, role",
                List.copyOf(roles),
                (parameters, role) -> parameters.text(userName).text(role.code()));
    }

    void remove(String userName) {
        for (String table : List.of("account_recovery_code", "account_role", "account")) {
            database.update("delete from " + table + " where user_name = ?", parameters -> parameters.text(userName));
        }
    }

    void setRoles(String userName, Set<Role> roles) {
        database.update("delete from account_role where user_name = ?", parameters -> parameters.text(userName));
        insertRoles(userName, roles);
        database.update(
                "update account set version = version + 1, session_stamp = session_stamp + 1 where user_name = ?",
                parameters -> parameters.text(userName));
    }

    void setEnabled(String userName, boolean enabled) {
        database.update(
                "update account set version = version + 1, session_stamp = session_stamp + 1, enabled = ?"
                        + " where user_name = ?",
                parameters -> parameters.flag(enabled).text(userName));
    }

    /** Sessions that are open end, and a lock too. */
    void setPassword(String userName, String passwordHash, boolean mustChangePassword) {
        database.update(
                "update account set version = version + 1, session_stamp = session_stamp + 1,"
                        + " previous_password_hash = password_hash, password_hash = ?, must_change_password = ?,"
                        + " failures = 0, locked_until = null where user_name = ?",
                parameters ->
                        parameters.text(passwordHash).flag(mustChangePassword).text(userName));
    }

    void unlock(String userName) {
        database.update(
                "update account set version = version + 1, failures = 0, locked_until = null where user_name = ?",
                parameters -> parameters.text(userName));
    }

    void setLoggedIn(String userName, boolean forgetFailures) {
        database.update(
                "update account set last_log_in_at = ?" + (forgetFailures ? ", failures = 0, locked_until = null" : "")
                        + " where user_name = ?",
                parameters -> parameters.moment(now()).text(userName));
    }

    void setFailures(String userName, int failures, Instant at) {
        database.update(
                "update account set failures = ?, last_failed_at = ?, locked_until = null where user_name = ?",
                parameters -> parameters.number(failures).moment(at).text(userName));
    }

    void setLocked(String userName, Instant until) {
        database.update(
                "update account set failures = 0, locked_until = ? where user_name = ?",
                parameters -> parameters.moment(until).text(userName));
    }

    static Set<Role> roles(String codes) {
        return codes.isEmpty()
                ? Set.of()
                : Arrays.stream(codes.split(","))
                        .map(Role::ofCode)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
