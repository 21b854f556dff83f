package org.furikae.server.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.furikae.app.persistence.Database;
import org.furikae.server.ProgressLine;
import org.furikae.server.ServerFailure;
import org.furikae.server.database.StoredDatabase;

/** The database whose trail is looked at. */
final class AuditDatabase implements AutoCloseable {
    private final StoredDatabase stored;

    AuditDatabase(ProgressLine progress) {
        this.stored = new StoredDatabase(progress);
    }

    /** @throws ServerFailure when there is no such database, or one of another version */
    Database open(Path data, Map<String, String> environment) throws ServerFailure, IOException, InterruptedException {
        Database database = StoredDatabase.tablesOf(stored.open(data, environment));
        requireSeals(database);
        return database;
    }

    private static void requireSeals(Database database) throws ServerFailure {
        boolean missing = database.query(
                        "select 1 from information_schema.tables where table_schema = database()"
                                + " and table_name = 'decision_seal'",
                        Database.Binding.NONE,
                        columns -> columns.number())
                .isEmpty();
        if (missing) {
            throw ServerFailure.wrongCall("このデータベースは、封印のない版のものか空です。一度 serve で起動して更新してから、もう一度実行してください。");
        }
    }

    @Override
    public void close() {
        stored.close();
    }
}
