package org.furikae.server.database;

/** The users of the embedded database: root and ours with the same password, nobody else. */
final class Access {
    private Access() {}

    /**
     * Statements for {@code --init-file}, one on each line; running them again changes nothing but the password.
     *
     * @param password of letters, digits, {@code -} and {@code _} only
     */
    static String statements(String schema, String user, String password) {
        return """
                CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
                CREATE USER IF NOT EXISTS 'root'@'localhost';
                ALTER USER 'root'@'localhost' IDENTIFIED BY '%3$s';
                CREATE USER IF NOT EXISTS '%2$s'@'127.0.0.1';
                ALTER USER '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
                GRANT ALL ON %1$s.* TO '%2$s'@'127.0.0.1';
                DELETE FROM mysql.global_priv WHERE CONCAT(User, '@', Host) NOT IN ('root@localhost', '%2$s@127.0.0.1', 'mariadb.sys@localhost');
                DELETE FROM mysql.db WHERE User = '';
                DROP DATABASE IF EXISTS test;
                FLUSH PRIVILEGES;
                """.formatted(schema, user, password);
    }
}
