package org.furikae.app.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.Sql;

/** Second factors, recovery codes, and the roles that ask for a second factor, as stored. */
@ApplicationScoped
class SecondFactorTable {
    private static final String OF_USER = " where user_name = ?";

    @Inject
    private Database database;

    /**
     * @param secret encrypted
     * @param step of the code that showed that the device has it
     */
    void set(String userName, byte[] secret, long step) {
        database.update(
                "update account set version = version + 1, second_factor_secret = ?, second_factor_since = ?,"
                        + " second_factor_step = ?" + OF_USER,
                parameters -> parameters
                        .bytes(secret)
                        .moment(AccountTable.now())
                        .number(step)
                        .text(userName));
    }

    /** @return whether no code of this or a later step was used before */
    boolean use(String userName, long step) {
        return database.update(
                        "update account set second_factor_step = ?" + OF_USER + " and second_factor_step < ?",
                        parameters -> parameters.number(step).text(userName).number(step))
                == 1;
    }

    void forget(String userName) {
        database.update(
                "update account set version = version + 1, session_stamp = session_stamp + 1,"
                        + " second_factor_secret = null, second_factor_since = null, second_factor_step = 0" + OF_USER,
                parameters -> parameters.text(userName));
        setRecoveryCodes(userName, List.of());
    }

    /** Those before are good no longer. */
    void setRecoveryCodes(String userName, List<String> hashes) {
        database.update("delete from account_recovery_code" + OF_USER, parameters -> parameters.text(userName));
        if (!hashes.isEmpty()) {
            database.insertAll(
                    "account_recovery_code",
                    "user_name, code_hash",
                    hashes,
                    (parameters, hash) -> parameters.text(userName).text(hash));
        }
    }

    /** @return whether there was such a code that was not used before */
    boolean useRecoveryCode(String userName, String hash) {
        return database.update(
                        "update account_recovery_code set used_at = ?" + OF_USER
                                + " and code_hash = ? and used_at is null",
                        parameters -> parameters
                                .moment(AccountTable.now())
                                .text(userName)
                                .text(hash))
                == 1;
    }

    long unusedRecoveryCodes(String userName) {
        return database.queryOne(
                        "select count(*) from account_recovery_code" + OF_USER + " and used_at is null",
                        parameters -> parameters.text(userName),
                        Columns::number)
                .orElseThrow();
    }

    Set<Role> requiringRoles() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        database.query("select role from role_second_factor", Database.Binding.NONE, Columns::text)
                .forEach(code -> roles.add(Role.ofCode(code)));
        return roles;
    }

    void require(Role role, String userName) {
        database.update(
                Sql.insertInto("role_second_factor", "role, required_by, required_at"),
                parameters -> parameters.text(role.code()).text(userName).moment(AccountTable.now()));
    }

    void requireNoLonger(Role role) {
        database.update("delete from role_second_factor where role = ?", parameters -> parameters.text(role.code()));
    }
}
