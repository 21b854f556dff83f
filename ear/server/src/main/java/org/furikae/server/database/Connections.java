package org.furikae.server.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Tries whether a database lets us in. */
final class Connections {
    private static final int MILLISECONDS = 3000;

    private Connections() {}

    /** @throws SQLException when the database cannot be reached or refuses the user */
    static void attempt(DatabaseAddress address) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password());
        properties.setProperty("connectTimeout", Integer.toString(MILLISECONDS));
        try (Connection connection = DriverManager.getConnection(address.url(), properties);
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1");
        }
    }

    /** Whether waiting would not help: the server is there and says no (SQLSTATE class 28, or 42 for the schema). */
    static boolean refused(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith("28") || state.startsWith("42"));
    }
}
