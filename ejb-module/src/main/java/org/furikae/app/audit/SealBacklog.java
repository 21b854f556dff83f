package org.furikae.app.audit;

import java.sql.Connection;
import java.util.List;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Connections;
import org.furikae.app.persistence.Database;

/** Seals decisions that were stored by a version without seals. Part of the migration, so that it happens once. */
public final class SealBacklog {
    private SealBacklog() {}

    /** Seals all decisions there are, in the transaction of the connection. */
    public static void seal(Connection connection) {
        Database database = new Database(Connections.within(connection));
        AuditChain chain = new AuditChain(database);
        SealTable table = new SealTable(database);
        DecisionHashes hashes = DecisionHashes.ofAnySchema(database);
        for (List<Long> numbers = next(database, 0);
                !numbers.isEmpty();
                numbers = next(database, numbers.get(numbers.size() - 1))) {
            for (Seal seal : DecisionSeals.seals(hashes, numbers)) {
                long entry = chain.append(
                        AuditAction.SYSTEM_USER,
                        AuditAction.DECISIONS_SEALED_LATER,
                        seal.decisions().size() + " decisions",
                        "",
                        Seal.contentSha256(seal.bytes()));
                table.insert(seal, entry);
            }
        }
    }

    private static List<Long> next(Database database, long after) {
        return database.query(
                "select decision_number from decision where decision_number > ? order by decision_number limit ?",
                parameters -> parameters.number(after).number(DecisionSeals.DECISIONS_PER_SEAL),
                Columns::number);
    }
}
