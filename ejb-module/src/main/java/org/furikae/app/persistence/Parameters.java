package org.furikae.app.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Binds the parameters of a statement one after the other, in the order of their question marks. */
public final class Parameters {
    private final PreparedStatement statement;
    private int index;

    Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    public Parameters text(String value) throws SQLException {
        statement.setString(++index, value);
        return this;
    }

    public Parameters optionalText(Optional<String> value) throws SQLException {
        return value.isPresent() ? text(value.get()) : none(Types.VARCHAR);
    }

    /** Stores the constant's name. */
    public Parameters constant(Enum<?> value) throws SQLException {
        return text(value.name());
    }

    public Parameters optionalConstant(Optional<? extends Enum<?>> value) throws SQLException {
        return value.isPresent() ? constant(value.get()) : none(Types.VARCHAR);
    }

    public Parameters number(long value) throws SQLException {
        statement.setLong(++index, value);
        return this;
    }

    public Parameters optionalNumber(Optional<Long> value) throws SQLException {
        return value.isPresent() ? number(value.get()) : none(Types.BIGINT);
    }

    public Parameters flag(boolean value) throws SQLException {
        statement.setBoolean(++index, value);
        return this;
    }

    public Parameters day(LocalDate value) throws SQLException {
        statement.setObject(++index, value);
        return this;
    }

    public Parameters optionalDay(Optional<LocalDate> value) throws SQLException {
        return value.isPresent() ? day(value.get()) : none(Types.DATE);
    }

    /** Stored as UTC, to the microsecond. */
    public Parameters moment(Instant value) throws SQLException {
        statement.setObject(++index, LocalDateTime.ofInstant(value, ZoneOffset.UTC));
        return this;
    }

    public Parameters bytes(byte[] value) throws SQLException {
        statement.setBytes(++index, value);
        return this;
    }

    private Parameters none(int type) throws SQLException {
        statement.setNull(++index, type);
        return this;
    }

    void nextRow() throws SQLException {
        statement.addBatch();
        index = 0;
    }
}
