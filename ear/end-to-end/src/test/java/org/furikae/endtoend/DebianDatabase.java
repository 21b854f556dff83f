package org.furikae.endtoend;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.furikae.harness.Work;

/** A MariaDB server of Debian's package, as an administrator would set one up for us. */
final class DebianDatabase implements AutoCloseable {
    private static final String PASSWORD = "p@ss:word/with?signs";

    private final Path data;
    private final int port;
    private final Process process;

    private DebianDatabase(Path data, int port, Process process) {
        this.data = data;
        this.port = port;
        this.process = process;
    }

    static DebianDatabase start(String name) throws IOException, InterruptedException {
        Path folder = Work.empty(name);
        Path data = folder.resolve("data");
        List<String> install = new ArrayList<>(List.of(
                program("mariadb-install-db"),
                "--no-defaults",
                "--datadir=" + data,
                "--auth-root-authentication-method=normal",
                "--skip-test-db"));
        asRoot(install);
        if (Work.run(install, name + "-install.log") != 0) {
            throw new IOException("mariadb-install-db failed");
        }
        Path users = Files.writeString(folder.resolve("users.sql"), """
                CREATE DATABASE furikae CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;
                CREATE USER 'agency'@'127.0.0.1' IDENTIFIED BY '%s';
                GRANT ALL ON furikae.* TO 'agency'@'127.0.0.1';
                """.formatted(PASSWORD));
        int port = Work.freePort();
        List<String> command = new ArrayList<>(List.of(
                program("mariadbd"),
                "--no-defaults",
                "--datadir=" + data,
                "--socket=d.sock",
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                "--port=" + port,
                "--init-file=" + users));
        asRoot(command);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(folder.resolve("log").toFile()))
                .start();
        DebianDatabase database = new DebianDatabase(data, port, process);
        database.await();
        return database;
    }

    private static void asRoot(List<String> command) {
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
    }

    private static String program(String name) {
        return Stream.of("/usr/sbin/", "/usr/bin/", "/usr/local/bin/")
                .map(folder -> Path.of(folder + name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + name + "; ./furikae test installs it"))
                .toString();
    }

    private void await() throws InterruptedException {
        for (int tries = 0; tries < 300 && process.isAlive(); tries++) {
            try {
                connect().close();
                return;
            } catch (SQLException e) {
                Thread.sleep(100);
            }
        }
        close();
        throw new IllegalStateException("Debian's MariaDB does not start");
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "agency", PASSWORD);
    }

    private String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/furikae";
    }

    Map<String, String> environment() {
        return Map.of("FURIKAE_DB_URL", url(), "FURIKAE_DB_USER", "agency", "FURIKAE_DB_PASSWORD", PASSWORD);
    }

    @Override
    public void close() {
        if (!Work.ended(process, 60)) {
            process.destroyForcibly();
        }
        Work.delete(data);
    }
}
