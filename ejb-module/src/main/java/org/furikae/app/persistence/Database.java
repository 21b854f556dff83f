package org.furikae.app.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Plain SQL for sets of rows. Works in the caller's transaction; without one, each call is a transaction of its own.
 * Safe for use by several threads.
 */
@ApplicationScoped
public class Database {
    /** Name of the data source that the deployment provides. */
    public static final String DATA_SOURCE = "java:app/jdbc/furikae";

    /** Values for one {@code in (…)}: below the 1,000 from which MariaDB turns the list into a temporary table. */
    private static final int VALUES_PER_LIST = 900;

    private static final int ROWS_PER_INSERT = 1_000;

    private static final int ROWS_PER_FETCH = 1_000;

    private final Connections connections;

    @Inject
    public Database(Connections connections) {
        this.connections = connections;
    }

    protected Database() {
        this.connections = null;
    }

    /** Sets the parameters of one execution. */
    @FunctionalInterface
    public interface Binding {
        Binding NONE = parameters -> {};

        void bind(Parameters parameters) throws SQLException;
    }

    /** Sets the parameters of one of many rows. */
    @FunctionalInterface
    public interface RowBinding<R> {
        void bind(Parameters parameters, R row) throws SQLException;
    }

    /** Makes an object of one row. */
    @FunctionalInterface
    public interface Mapping<T> {
        T map(Columns columns) throws SQLException;
    }

    /** Takes objects one by one and passes them on to a stream. */
    @FunctionalInterface
    public interface Sink<T> {
        void accept(T value) throws IOException;
    }

    public <T> List<T> query(String sql, Binding binding, Mapping<T> mapping) {
        return connections.lend(connection -> {
            List<T> found = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                binding.bind(new Parameters(statement));
                try (ResultSet rows = statement.executeQuery()) {
                    Columns columns = new Columns(rows);
                    while (rows.next()) {
                        found.add(mapping.map(columns.rewind()));
                    }
                }
            }
            return found;
        });
    }

    public <T> Optional<T> queryOne(String sql, Binding binding, Mapping<T> mapping) {
        return query(sql, binding, mapping).stream().findFirst();
    }

    /**
     * Queries with a list of values of any length.
     *
     * @param sql ends with {@code in }; the list is added to it
     */
    public <T> List<T> queryIn(String sql, Collection<String> values, Mapping<T> mapping) {
        List<T> found = new ArrayList<>();
        List<String> all = List.copyOf(values);
        for (int from = 0; from < all.size(); from += VALUES_PER_LIST) {
            List<String> some = all.subList(from, Math.min(all.size(), from + VALUES_PER_LIST));
            found.addAll(query(
                    sql + marks(some.size()),
                    parameters -> {
                        for (String value : some) {
                            parameters.text(value);
                        }
                    },
                    mapping));
        }
        return found;
    }

    /** The same with numbers. */
    public <T> List<T> queryInNumbers(String sql, Collection<Long> values, Mapping<T> mapping) {
        return queryInNumbers(sql, values, "", mapping);
    }

    /** @param suffix what follows the list */
    public <T> List<T> queryInNumbers(String sql, Collection<Long> values, String suffix, Mapping<T> mapping) {
        List<T> found = new ArrayList<>();
        List<Long> all = List.copyOf(values);
        for (int from = 0; from < all.size(); from += VALUES_PER_LIST) {
            List<Long> some = all.subList(from, Math.min(all.size(), from + VALUES_PER_LIST));
            found.addAll(query(
                    sql + marks(some.size()) + suffix,
                    parameters -> {
                        for (long value : some) {
                            parameters.number(value);
                        }
                    },
                    mapping));
        }
        return found;
    }

    private static String marks(int count) {
        return "(" + String.join(",", Collections.nCopies(count, "?")) + ")";
    }

    /** Passes the rows on as they come, without holding them all. Call it outside of a transaction: it keeps a connection busy. */
    public <T> void stream(String sql, Binding binding, Mapping<T> mapping, Sink<T> sink) throws IOException {
        connections.<Void, IOException>lend(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(ROWS_PER_FETCH);
                binding.bind(new Parameters(statement));
                try (ResultSet rows = statement.executeQuery()) {
                    Columns columns = new Columns(rows);
                    while (rows.next()) {
                        sink.accept(mapping.map(columns.rewind()));
                    }
                }
            }
            return null;
        });
    }

    /** @return rows changed */
    public int update(String sql, Binding binding) {
        return connections.lend(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                binding.bind(new Parameters(statement));
                return statement.executeUpdate();
            }
        });
    }

    /**
     * Changes rows by a list of values of any length.
     *
     * @param sql ends with {@code in }; the list and {@code suffix} are added to it
     * @param binding the parameters before the list
     */
    public void updateIn(String sql, Binding binding, Collection<String> values, String suffix) {
        List<String> all = List.copyOf(values);
        for (int from = 0; from < all.size(); from += VALUES_PER_LIST) {
            List<String> some = all.subList(from, Math.min(all.size(), from + VALUES_PER_LIST));
            update(sql + marks(some.size()) + suffix, parameters -> {
                binding.bind(parameters);
                for (String value : some) {
                    parameters.text(value);
                }
            });
        }
    }

    /** Changes the rows of a list of numbers of any length. {@code sql} ends with {@code in }; the list is added to it. */
    public void updateInNumbers(String sql, Collection<Long> values) {
        List<Long> all = List.copyOf(values);
        for (int from = 0; from < all.size(); from += VALUES_PER_LIST) {
            List<Long> some = all.subList(from, Math.min(all.size(), from + VALUES_PER_LIST));
            update(sql + marks(some.size()), parameters -> {
                for (long value : some) {
                    parameters.number(value);
                }
            });
        }
    }

    /**
     * Adds rows, many with each statement: several times as fast as {@link #bulk} for rows of few columns.
     *
     * @param columns names with commas between them
     */
    public <R> void insertAll(String table, String columns, List<R> rows, RowBinding<R> binding) {
        String first = Sql.insertInto(table, columns);
        String values = first.substring(first.lastIndexOf('('));
        for (int from = 0; from < rows.size(); from += ROWS_PER_INSERT) {
            List<R> some = rows.subList(from, Math.min(rows.size(), from + ROWS_PER_INSERT));
            update(first + ("," + values).repeat(some.size() - 1), parameters -> {
                for (R row : some) {
                    binding.bind(parameters, row);
                }
            });
        }
    }

    /** Executes one statement for each row, sent to the database together. */
    public <R> void bulk(String sql, Collection<R> rows, RowBinding<R> binding) {
        if (rows.isEmpty()) {
            return;
        }
        connections.lend(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Parameters parameters = new Parameters(statement);
                for (R row : rows) {
                    binding.bind(parameters, row);
                    parameters.nextRow();
                }
                return statement.executeBatch();
            }
        });
    }
}
