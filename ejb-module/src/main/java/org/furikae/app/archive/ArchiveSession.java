package org.furikae.app.archive;

import java.sql.Connection;
import java.sql.SQLException;
import org.furikae.app.persistence.Columns;
import org.furikae.app.persistence.Connections;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.StorageException;

/** One connection on which months are archived or returned, and the only one of the database that does. */
final class ArchiveSession {
    private static final String LOCK = "furikae archive";
    /** The database takes a moment to notice that a call was killed. */
    private static final int LOCK_SECONDS = 10;
    /** For others at work in a table. */
    private static final int WAIT_SECONDS = 30;

    private final Connection connection;
    private final Database database;

    private ArchiveSession(Connection connection) {
        this.connection = connection;
        this.database = new Database(Connections.within(connection));
    }

    /**
     * @param connection that nobody else uses, without a transaction; it keeps the lock until it is closed
     * @throws ArchiveRefusedException when another call is at work
     */
    static ArchiveSession on(Connection connection) throws ArchiveRefusedException {
        ArchiveSession session = new ArchiveSession(connection);
        long mine = session.database
                .queryOne(
                        "select get_lock(concat(database(), ' " + LOCK + "'), " + LOCK_SECONDS + ")",
                        Database.Binding.NONE,
                        Columns::number)
                .orElse(0L);
        if (mine != 1) {
            throw ArchiveRefusedException.because("ほかの archive が動いています。終わってから、もう一度実行してください。");
        }
        session.database.update("set lock_wait_timeout = " + WAIT_SECONDS, Database.Binding.NONE);
        return session;
    }

    Database database() {
        return database;
    }

    /** What happens wholly or not at all. */
    @FunctionalInterface
    interface Work<T, X extends Exception> {
        T run() throws X, ArchiveRefusedException;
    }

    <T, X extends Exception> T transaction(Work<T, X> work) throws X, ArchiveRefusedException {
        try {
            connection.setAutoCommit(false);
            boolean whole = false;
            try {
                T result = work.run();
                connection.commit();
                whole = true;
                return result;
            } finally {
                if (!whole) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new StorageException("the database did not do what it was asked", e);
        }
    }
}
