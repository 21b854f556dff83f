package org.furikae.app.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Lends connections. Within a transaction it is the one connection that Jakarta Persistence uses too: the container would give
 * plain SQL a second one beside it, with a transaction of its own.
 */
@ApplicationScoped
public class Connections {
    @Resource(lookup = Database.DATA_SOURCE)
    private DataSource dataSource;

    @Resource
    private TransactionSynchronizationRegistry transactions;

    @PersistenceContext(unitName = "furikae")
    private EntityManager entities;

    private final boolean container;
    private final Optional<Connection> given;

    protected Connections() {
        this.container = true;
        this.given = Optional.empty();
    }

    /** For use outside of a container, where each call is a transaction of its own. */
    public Connections(DataSource dataSource) {
        this.container = false;
        this.given = Optional.empty();
        this.dataSource = dataSource;
    }

    private Connections(Connection given) {
        this.container = false;
        this.given = Optional.of(given);
    }

    /** For use within a transaction that somebody else began on a connection and will end. */
    public static Connections within(Connection connection) {
        return new Connections(connection);
    }

    /** What is done with a connection. */
    @FunctionalInterface
    interface Work<T, X extends Exception> {
        T with(Connection connection) throws SQLException, X;
    }

    <T, X extends Exception> T lend(Work<T, X> work) throws X {
        try {
            if (given.isPresent()) {
                return work.with(given.get());
            }
            if (container && transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
                return work.with(entities.unwrap(Connection.class));
            }
            try (Connection connection = dataSource.getConnection()) {
                return work.with(connection);
            }
        } catch (SQLException e) {
            throw new StorageException("the database did not do what it was asked", e);
        }
    }
}
