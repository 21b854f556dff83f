package org.furikae.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.furikae.server.application.Application;
import org.furikae.server.database.Database;
import org.furikae.server.database.DatabaseAddress;
import org.furikae.server.database.EmbeddedDatabase;
import org.furikae.server.database.ExternalDatabase;

/** Database and application of one data folder: started in this order, stopped in the other. */
final class Server implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Server.class.getName());

    private final ServeArguments arguments;
    private final Map<String, String> environment;
    private final ProgressLine progress;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final CompletableFuture<String> databaseFailed = new CompletableFuture<>();
    private CompletableFuture<String> applicationFailed = new CompletableFuture<>();
    private boolean closed;

    Server(ServeArguments arguments, Map<String, String> environment, ProgressLine progress) {
        this.arguments = arguments;
        this.environment = environment;
        this.progress = progress;
    }

    /** What was started. */
    record Running(Program program, DataFolder folder, Application application) {}

    /** Returns when the pages answer. */
    Running start() throws ServerFailure, IOException, InterruptedException {
        Settings settings = Settings.of(environment);
        settings.checkJavaOptions();
        Program program = Program.ofThisLauncher();
        DataFolder folder = opened(DataFolder.open(arguments.data()));
        LauncherLog.into(folder.log());
        if (Application.endLeftOver(folder) > 0) {
            LOG.info("ended an application server that an earlier run left behind");
        }
        if (!FreePort.isFree(arguments.port())) {
            throw ServerFailure.wrongCall(
                    "ポート " + arguments.port() + " はほかのプログラムが使用中です。そちらを止めるか、--port で別の番号を指定してください。");
        }
        Database database = database(folder);
        Map<String, String> handed = new HashMap<>(database.address().environment());
        handed.put("FURIKAE_DATA", folder.root().toString());
        handed.put("FURIKAE_DEMO", Boolean.toString(arguments.demo()));
        progress.show("アプリケーションを起動しています");
        Application application = opened(Application.start(program, folder, arguments.port(), handed, settings));
        application.awaitReady(() -> progress.show("アプリケーションを起動しています"));
        Path log = application.log();
        applicationFailed = application
                .ended()
                .thenApply(process ->
                        "アプリケーションが終了しました(状態 " + process.exitValue() + ")。記録を見てください: " + log + "。もう一度起動すると続きから処理します。");
        return new Running(program, folder, application);
    }

    private Database database(DataFolder folder) throws ServerFailure, IOException, InterruptedException {
        Optional<DatabaseAddress> external = ExternalDatabase.named(environment);
        if (external.isPresent()) {
            return opened(ExternalDatabase.await(external.get(), progress));
        }
        Path log = folder.log().resolve("database.log");
        return opened(EmbeddedDatabase.start(
                folder, progress, () -> databaseFailed.complete("データベースが何度も終了します。記録を見てください: " + log)));
    }

    /** Waits until the server cannot go on by itself, and returns what to tell the administrator. */
    String awaitFailure() {
        return (String)
                CompletableFuture.anyOf(databaseFailed, applicationFailed).join();
    }

    private synchronized <T extends AutoCloseable> T opened(T part) throws InterruptedException {
        if (closed) {
            closeQuietly(part);
            throw new InterruptedException("the server is being stopped");
        }
        started.push(part);
        return part;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!started.isEmpty()) {
            closeQuietly(started.pop());
        }
    }

    private static void closeQuietly(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.log(Level.WARNING, "could not stop " + part.getClass().getSimpleName(), e);
        }
    }
}
