package org.furikae.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.furikae.server.DataFolder;
import org.furikae.server.ProgressLine;
import org.furikae.server.ServerFailure;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * The database with what a server stored, whether that runs or not: the one that the environment names, that of the server that is
 * running on the data folder, or the embedded one, started for as long as it takes.
 */
public final class StoredDatabase implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(StoredDatabase.class.getName());

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final ProgressLine progress;

    public StoredDatabase(ProgressLine progress) {
        this.progress = progress;
    }

    /** @throws ServerFailure when there is no such database */
    public DatabaseAddress open(Path data, Map<String, String> environment)
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

    /** The tables of a database that answers. */
    public static org.furikae.app.persistence.Database tablesOf(DatabaseAddress address) throws ServerFailure {
        try {
            return new org.furikae.app.persistence.Database(
                    new org.furikae.app.persistence.Connections(source(address)));
        } catch (SQLException e) {
            throw unreachable(address, e);
        }
    }

    /** A connection of the caller's own to a database that answers. */
    public static Connection connect(DatabaseAddress address) throws ServerFailure {
        try {
            return source(address).getConnection();
        } catch (SQLException e) {
            throw unreachable(address, e);
        }
    }

    private static MariaDbDataSource source(DatabaseAddress address) throws SQLException {
        MariaDbDataSource source = new MariaDbDataSource(address.url());
        source.setUser(address.user());
        source.setPassword(address.password());
        return source;
    }

    private static ServerFailure unreachable(DatabaseAddress address, SQLException cause) {
        return ServerFailure.fault("データベース " + address + " につながりません。", cause);
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
