package org.furikae.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.furikae.server.ChildProcess;
import org.furikae.server.DataFolder;
import org.furikae.server.FreePort;
import org.furikae.server.ProgressLine;
import org.furikae.server.ServerFailure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against the real mariadbd, on one folder for all tests, as a folder in use sees many starts. */
class EmbeddedDatabaseTest {
    private static final ProgressLine SILENT =
            new ProgressLine(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), false);

    @TempDir
    static Path data;

    private static DataFolder folder;
    private EmbeddedDatabase database;

    @BeforeAll
    static void open() throws ServerFailure {
        // Longer than a socket address may be.
        folder = DataFolder.open(data.resolve("long".repeat(30)));
    }

    @AfterAll
    static void closeFolder() throws IOException {
        folder.close();
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void nobody_is_let_in_without_the_right_password() throws Exception {
        database = start();
        DatabaseAddress address = database.address();

        Connections.attempt(address);
        for (DatabaseAddress wrong : new DatabaseAddress[] {
            new DatabaseAddress(address.url(), address.user(), ""),
            new DatabaseAddress(address.url(), address.user(), "guess"),
            new DatabaseAddress(address.url(), "root", ""),
            new DatabaseAddress(address.url(), "nobody", "")
        }) {
            assertThatThrownBy(() -> Connections.attempt(wrong))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            failure -> assertThat(Connections.refused(failure)).isTrue());
        }
    }

    @Test
    void what_was_stored_is_there_after_the_next_start() throws Exception {
        database = start();
        execute("CREATE OR REPLACE TABLE kept (name VARCHAR(10)) CHARACTER SET utf8mb4");
        execute("INSERT INTO kept VALUES ('𠮷田●')");
        database.close();

        database = start();

        assertThat(read("SELECT name FROM kept")).isEqualTo("𠮷田●");
    }

    @Test
    void a_killed_database_is_back_on_the_same_address_with_all_that_was_committed() throws Exception {
        database = start();
        execute("CREATE OR REPLACE TABLE committed (id INT)");
        execute("INSERT INTO committed VALUES (42)");

        mariadbd().destroyForcibly();

        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            while (!answers()) {
                Thread.sleep(100);
            }
        });
        assertThat(read("SELECT id FROM committed")).isEqualTo("42");
    }

    @Test
    void a_database_left_behind_by_a_killed_launcher_is_ended_by_the_next_start() throws Exception {
        start().close();
        Path program = new MariaDbFiles(folder.temporary()).program(folder.cache());
        Path tables = folder.database().resolve("tables");
        Process orphan = ChildProcess.detached(
                        new MariaDbCommand(program, tables, folder.temporary(), FreePort.find()).line(List.of()))
                .redirectErrorStream(true)
                .redirectOutput(folder.log().resolve("orphan.log").toFile())
                .start();

        database = start();

        assertThat(orphan.isAlive()).isFalse();
        Connections.attempt(database.address());
    }

    @Test
    void every_commit_is_on_disk_and_the_users_file_is_gone() throws Exception {
        database = start();

        assertThat(read("SELECT @@innodb_flush_log_at_trx_commit")).isEqualTo("1");
        assertThat(read("SELECT @@bind_address")).isEqualTo("127.0.0.1");
        assertThat(Files.exists(folder.database().resolve("access.sql"))).isFalse();
    }

    private static EmbeddedDatabase start() throws ServerFailure, IOException, InterruptedException {
        return EmbeddedDatabase.start(folder, SILENT, () -> {});
    }

    private static ProcessHandle mariadbd() throws IOException {
        String marker = "--datadir=" + folder.database().resolve("tables");
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .map(arguments -> Arrays.asList(arguments).contains(marker))
                        .orElse(false))
                .findFirst()
                .orElseThrow();
    }

    private boolean answers() {
        try {
            Connections.attempt(database.address());
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String read(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        DatabaseAddress address = database.address();
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }
}
