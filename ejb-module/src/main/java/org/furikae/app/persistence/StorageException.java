package org.furikae.app.persistence;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;

/** The database did not do what it was asked. Carries the cause, and never a value that was stored. */
public class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StorageException(String message, SQLException cause) {
        super(message, cause);
    }

    /** Whether the same work may succeed later without anybody changing anything: the database is away or somebody held a lock. */
    public static boolean isPassing(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException
                    || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof SQLRecoverableException
                    || (cause instanceof SQLException sql && isPassingState(sql))) {
                return true;
            }
        }
        return false;
    }

    /** SQLSTATE class 08 is the connection, 40 a transaction rolled back; 1205 and 1213 are MariaDB's lock wait and deadlock. */
    private static boolean isPassingState(SQLException fault) {
        String state = fault.getSQLState();
        return (state != null && (state.startsWith("08") || state.startsWith("40")))
                || fault.getErrorCode() == 1205
                || fault.getErrorCode() == 1213;
    }
}
