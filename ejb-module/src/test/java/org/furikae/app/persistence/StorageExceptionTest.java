package org.furikae.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.SystemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import org.junit.jupiter.api.Test;

class StorageExceptionTest {
    private static boolean isPassing(SQLException cause) {
        return StorageException.isPassing(new IllegalStateException(new StorageException("failed", cause)));
    }

    @Test
    void a_database_that_is_away_and_a_lock_that_somebody_holds_pass() {
        assertThat(isPassing(new SQLNonTransientConnectionException("gone"))).isTrue();
        assertThat(isPassing(new SQLException("gone", "08S01"))).isTrue();
        assertThat(isPassing(new SQLException("deadlock", "40001", 1213))).isTrue();
        assertThat(isPassing(new SQLException("lock wait", "HY000", 1205))).isTrue();
    }

    @Test
    void a_full_disk_passes_since_somebody_will_make_room() {
        assertThat(isPassing(new SQLException("The table 'claim' is full", "HY000", 1114)))
                .isTrue();
        assertThat(isPassing(new SQLException("Disk full", "HY000", 1021))).isTrue();
        assertThat(StorageException.isPassing(new UncheckedIOException(new IOException("No space left on device"))))
                .isTrue();
        assertThat(StorageException.isPassing(new IllegalStateException(new SystemException())))
                .isTrue();
        assertThat(StorageException.isPassing(new UncheckedIOException(new IOException("not a table"))))
                .isFalse();
    }

    @Test
    void a_row_that_does_not_fit_never_will() {
        assertThat(isPassing(new SQLIntegrityConstraintViolationException("twice", "23000", 1062)))
                .isFalse();
        assertThat(isPassing(new SQLException("no state"))).isFalse();
    }
}
