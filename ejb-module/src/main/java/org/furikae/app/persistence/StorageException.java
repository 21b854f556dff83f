package org.furikae.app.persistence;

import jakarta.transaction.SystemException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;

/** The database did not do what it was asked. Carries the cause, and never a value that was stored. */
public class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    /** MariaDB's lock wait and deadlock. */
    private static final Set<Integer> LOCKED = Set.of(1205, 1213);
    /** MariaDB cannot write: no space for a file, a table or a temporary table, which its storage engine reports in several ways. */
    private static final Set<Integer> DISK_FULL = Set.of(3, 20, 1021, 1026, 1030, 1114);

    private static final String NO_SPACE = "No space left on device";

    public StorageException(String message, SQLException cause) {
        super(message, cause);
    }

    /**
     * Whether the same work may succeed later without anybody changing its data: the database is away, somebody held a lock, or
     * the disk is full until its administrator makes room. The transaction manager's own fault counts as well: a commit that the
     * database could not write ends in one, without the database's words.
     */
    public static boolean isPassing(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SystemException
                    || cause instanceof SQLTransientException
                    || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof SQLRecoverableException
                    || (cause instanceof SQLException sql && isPassingState(sql))
                    || isFullFileSystem(cause)) {
                return true;
            }
        }
        return false;
    }

    /** SQLSTATE class 08 is the connection, 40 a transaction rolled back. */
    private static boolean isPassingState(SQLException fault) {
        String state = fault.getSQLState();
        return (state != null && (state.startsWith("08") || state.startsWith("40")))
                || LOCKED.contains(fault.getErrorCode())
                || DISK_FULL.contains(fault.getErrorCode());
    }

    /** Java tells a full disk by the operating system's words only. */
    private static boolean isFullFileSystem(Throwable fault) {
        return fault instanceof IOException
                && String.valueOf(fault.getMessage()).contains(NO_SPACE);
    }
}
