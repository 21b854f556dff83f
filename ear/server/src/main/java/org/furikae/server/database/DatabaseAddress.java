package org.furikae.server.database;

import java.util.Map;

/**
 * Where the database is and how to log in to it.
 *
 * @param url JDBC address that begins with {@code jdbc:mariadb:}
 */
public record DatabaseAddress(String url, String user, String password) {

    /** The variables through which the application learns them. */
    public Map<String, String> environment() {
        return Map.of("FURIKAE_DB_URL", url, "FURIKAE_DB_USER", user, "FURIKAE_DB_PASSWORD", password);
    }

    /** Without the password, so that it reaches no log. */
    @Override
    public String toString() {
        return user + "@" + url.replaceFirst("\\?.*", "");
    }
}
