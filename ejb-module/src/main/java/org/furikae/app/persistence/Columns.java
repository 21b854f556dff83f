package org.furikae.app.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads the columns of one row one after the other, in the order of the select list. */
public final class Columns {
    private final ResultSet row;
    private int index;

    Columns(ResultSet row) {
        this.row = row;
    }

    Columns rewind() {
        index = 0;
        return this;
    }

    public String text() throws SQLException {
        return row.getString(++index);
    }

    public Optional<String> optionalText() throws SQLException {
        return Optional.ofNullable(row.getString(++index));
    }

    public <E extends Enum<E>> E constant(Class<E> type) throws SQLException {
        return Enum.valueOf(type, text());
    }

    public <E extends Enum<E>> Optional<E> optionalConstant(Class<E> type) throws SQLException {
        return optionalText().map(name -> Enum.valueOf(type, name));
    }

    public long number() throws SQLException {
        return row.getLong(++index);
    }

    public int smallNumber() throws SQLException {
        return row.getInt(++index);
    }

    public Optional<Long> optionalNumber() throws SQLException {
        long value = row.getLong(++index);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    public boolean flag() throws SQLException {
        return row.getBoolean(++index);
    }

    public LocalDate day() throws SQLException {
        return row.getObject(++index, LocalDate.class);
    }

    public Optional<LocalDate> optionalDay() throws SQLException {
        return Optional.ofNullable(row.getObject(++index, LocalDate.class));
    }

    public Instant moment() throws SQLException {
        return row.getObject(++index, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    public Optional<Instant> optionalMoment() throws SQLException {
        return Optional.ofNullable(row.getObject(++index, LocalDateTime.class))
                .map(moment -> moment.toInstant(ZoneOffset.UTC));
    }

    public byte[] bytes() throws SQLException {
        return row.getBytes(++index);
    }
}
