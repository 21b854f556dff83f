package org.furikae.app.audit;

import java.util.List;
import java.util.Optional;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.Sql;

/** The table of seals. Also of use outside of the container. */
final class SealTable {
    private static final String COLUMNS = "first_number, last_number, audit_number, hashes";

    private final Database database;

    SealTable(Database database) {
        this.database = database;
    }

    /**
     * A seal as read back, altered or not.
     *
     * @param contentSha256 over the hashes as they are stored now
     * @param vouchedSha256 what the audit entry says; empty when there is no such entry
     */
    record Stored(
            long firstNumber,
            long lastNumber,
            long auditNumber,
            List<DecisionHash> decisions,
            String contentSha256,
            String vouchedSha256) {
        boolean isVouchedFor() {
            return contentSha256.equals(vouchedSha256);
        }
    }

    void insert(Seal seal, long auditNumber) {
        database.update(
                Sql.insertInto("decision_seal", COLUMNS),
                parameters -> parameters
                        .number(seal.firstNumber())
                        .number(seal.lastNumber())
                        .number(auditNumber)
                        .bytes(seal.bytes()));
    }

    /** The next seals whose first number is above {@code after}, in the order of numbers. */
    List<Stored> next(long after, int limit) {
        return database.query(
                "select " + Sql.qualified("s", COLUMNS) + ", coalesce(a.content_sha256, '') from decision_seal s"
                        + " left join audit_entry a on a.number = s.audit_number"
                        + " where s.first_number > ? order by s.first_number limit ?",
                parameters -> parameters.number(after).number(limit),
                SealTable::read);
    }

    /** The seal whose range holds this decision. */
    Optional<Stored> covering(long decisionNumber) {
        return database.queryOne(
                        "select " + Sql.qualified("s", COLUMNS)
                                + ", coalesce(a.content_sha256, '') from decision_seal s"
                                + " left join audit_entry a on a.number = s.audit_number"
                                + " where s.first_number <= ? order by s.first_number desc limit 1",
                        parameters -> parameters.number(decisionNumber),
                        SealTable::read)
                .filter(seal -> seal.lastNumber() >= decisionNumber);
    }

    private static Stored read(Columns columns) throws java.sql.SQLException {
        long first = columns.number();
        long last = columns.number();
        long audit = columns.number();
        byte[] hashes = columns.bytes();
        return new Stored(first, last, audit, Seal.read(hashes), Seal.contentSha256(hashes), columns.text());
    }
}
