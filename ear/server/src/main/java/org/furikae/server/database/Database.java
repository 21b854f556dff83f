package org.furikae.server.database;

/** A database that answers, until it is closed. */
public interface Database extends AutoCloseable {
    DatabaseAddress address();

    @Override
    void close();
}
