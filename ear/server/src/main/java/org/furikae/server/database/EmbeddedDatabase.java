package org.furikae.server.database;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.furikae.server.ChildProcess;
import org.furikae.server.DataFolder;
import org.furikae.server.FreePort;
import org.furikae.server.ProgressLine;
import org.furikae.server.ServerFailure;

/**
 * A MariaDB of our own on the loopback address, with its tables and its password in the data folder. A mariadbd that dies
 * is started again on the same port, so that the application goes on.
 */
public final class EmbeddedDatabase implements Database {
    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class.getName());
    /** Recovery after a crash reads at most the redo log, 256 MiB. */
    private static final Duration START = Duration.ofMinutes(2);

    private static final Duration STOP = Duration.ofMinutes(1);
    private static final String SCHEMA = "furikae";

    private final MariaDbCommand command;
    private final DatabaseAddress address;
    private final Path log;
    private final Runnable onGivingUp;
    private final RestartLimit restarts = new RestartLimit(5, Duration.ofMinutes(5));
    private Process process;
    private boolean closed;

    private EmbeddedDatabase(MariaDbCommand command, DatabaseAddress address, Path log, Runnable onGivingUp) {
        this.command = command;
        this.address = address;
        this.log = log;
        this.onGivingUp = onGivingUp;
    }

    /**
     * Returns when the database answers.
     *
     * @param onGivingUp called when mariadbd keeps dying and is not started any more
     */
    public static EmbeddedDatabase start(DataFolder folder, ProgressLine progress, Runnable onGivingUp)
            throws ServerFailure, IOException, InterruptedException {
        progress.show("データベースを準備しています");
        MariaDbFiles files = new MariaDbFiles(folder.temporary());
        Path program = files.program(folder.cache());
        Path data = tables(folder.root());
        files.tables(program, data);
        MariaDbCommand command = new MariaDbCommand(program, data, folder.temporary(), FreePort.find());
        if (ChildProcess.endLeftOver(command.marker(), STOP) > 0) {
            LOG.info("ended a mariadbd that an earlier run left behind");
        }
        String password = SecretFile.password(folder.database().resolve("password"));
        DatabaseAddress address = address(command.port(), password);
        EmbeddedDatabase database =
                new EmbeddedDatabase(command, address, folder.log().resolve("database.log"), onGivingUp);
        progress.show("データベースを起動しています");
        database.startWithAccess(folder.database().resolve("access.sql"));
        database.watch();
        return database;
    }

    /** Where the tables of a data folder lie. */
    public static Path tables(Path dataFolder) {
        return dataFolder.resolve("database").resolve("tables");
    }

    /**
     * The address of the database that a server is running on a data folder; empty when none is.
     *
     * @param dataFolder its real path, by which the process names it
     */
    public static Optional<DatabaseAddress> running(Path dataFolder) throws IOException {
        Optional<Integer> port = MariaDbCommand.runningPort(tables(dataFolder));
        if (port.isEmpty()) {
            return Optional.empty();
        }
        String password = SecretFile.password(dataFolder.resolve("database").resolve("password"));
        return Optional.of(address(port.get(), password));
    }

    private static DatabaseAddress address(int port, String password) {
        return new DatabaseAddress("jdbc:mariadb://127.0.0.1:" + port + "/" + SCHEMA, SCHEMA, password);
    }

    /** The first start of a run sets the users before mariadbd listens, so that nobody is ever let in without password. */
    private void startWithAccess(Path statements) throws ServerFailure, IOException, InterruptedException {
        SecretFile.write(statements, Access.statements(SCHEMA, address.user(), address.password()));
        try {
            launch(List.of("--init-file=" + statements));
            awaitAnswer();
        } finally {
            Files.deleteIfExists(statements);
        }
    }

    private synchronized void launch(List<String> more) throws IOException {
        if (closed) {
            return;
        }
        process = ChildProcess.detached(command.line(more))
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
    }

    private void awaitAnswer() throws ServerFailure, InterruptedException {
        Instant giveUp = Instant.now().plus(START);
        while (true) {
            try {
                Connections.attempt(address);
                return;
            } catch (SQLException e) {
                if (Instant.now().isAfter(giveUp) || !current().isAlive()) {
                    close();
                    throw ServerFailure.fault("データベースを起動できません。記録を見てください: " + log, e);
                }
            }
            Thread.sleep(100);
        }
    }

    /** From here on a mariadbd that dies is started again. */
    private void watch() {
        Thread watcher = new Thread(this::keepRunning, "mariadbd");
        watcher.setDaemon(true);
        watcher.start();
    }

    private void keepRunning() {
        try {
            int status = current().waitFor();
            while (!closed() && restarts.allowed(Instant.now())) {
                LOG.log(Level.WARNING, "mariadbd ended with status {0}; starting it again", status);
                launch(List.of());
                status = current().waitFor();
            }
        } catch (IOException e) {
            LOG.log(Level.SEVERE, "mariadbd could not be started again", e);
        } catch (InterruptedException e) {
            return;
        }
        if (!closed()) {
            onGivingUp.run();
        }
    }

    private synchronized Process current() {
        return process;
    }

    private synchronized boolean closed() {
        return closed;
    }

    @Override
    public DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        ChildProcess.end(current().toHandle(), STOP);
    }
}
