package org.furikae.server.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.furikae.app.persistence.Connections;
import org.furikae.app.persistence.Database;
import org.furikae.server.DataFolder;
import org.furikae.server.ProgressLine;
import org.furikae.server.ServerFailure;
import org.furikae.server.database.DatabaseAddress;
import org.furikae.server.database.EmbeddedDatabase;
import org.furikae.server.database.ExternalDatabase;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * The database whose trail is looked at: the one that the environment names, that of the server that is running on the data folder,
 * or the embedded one, started for as long as it takes.
 */
final class AuditDatabase implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(AuditDatabase.class.getName());

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final ProgressLine progress;

    AuditDatabase(ProgressLine progress) {
        this.progress = progress;
    }

    /** @throws ServerFailure when there is no such database, or one of another version */
    Database open(Path data, Map<String, String> environment) throws ServerFailure, IOException, InterruptedException {
        DatabaseAddress address = address(data, environment);
        try {
            MariaDbDataSource source = new MariaDbDataSource(address.url());
            source.setUser(address.user());
            source.setPassword(address.password());
            Database database = new Database(new Connections(source));
            requireSeals(database);
            return database;
        } catch (SQLException e) {
            throw ServerFailure.fault("データベース " + address + " につながりません。", e);
        }
    }

    private DatabaseAddress address(Path data, Map<String, String> environment)
            throws ServerFailure, IOException, InterruptedException {
        Optional<DatabaseAddress> external = ExternalDatabase.named(environment);
        if (external.isPresent()) {
            return keep(ExternalDatabase.await(external.get(), progress)).address();
        }
        if (!Files.isDirectory(EmbeddedDatabase.tables(data))) {
            throw ServerFailure.wrongCall("フォルダー " + data + " にデータがありません。--data で、serve に指定したフォルダーを指定してください。");
        }
        Optional<DatabaseAddress> running = EmbeddedDatabase.running(data.toRealPath());
        if (running.isPresent()) {
            return running.get();
        }
        DataFolder folder = keep(DataFolder.open(data));
        return keep(EmbeddedDatabase.start(folder, progress, () -> LOG.severe("mariadbd keeps ending")))
                .address();
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

    private <T extends AutoCloseable> T keep(T part) {
        started.push(part);
        return part;
    }

    @Override
    public void close() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                LOG.log(Level.WARNING, "could not stop what was started", e);
            }
        }
    }
}
