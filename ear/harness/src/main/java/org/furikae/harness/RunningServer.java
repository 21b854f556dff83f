package org.furikae.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The shipped server as a process, with sample users. */
public final class RunningServer implements AutoCloseable {
    /** The Java options of the application where a caller names none. */
    public static final String JAVA_OPTIONS = System.getProperty("furikae.java.options", "-Xmx1g");

    private static final int START_SECONDS = 180;
    private static final int STOP_SECONDS = 90;

    private final Path data;
    private final Path output;
    private final URI address;
    private final Process launcher;

    private RunningServer(Path data, Path output, URI address, Process launcher) {
        this.data = data;
        this.output = output;
        this.address = address;
        this.launcher = launcher;
    }

    /**
     * Starts and waits until the pages answer.
     *
     * @param data folder with what an earlier run left, or empty
     */
    public static RunningServer start(Path data, Map<String, String> environment)
            throws IOException, InterruptedException {
        int port = Work.freePort();
        String outputName = data.getFileName() + "-" + System.nanoTime() + ".out";
        // The sample data would only be in the way of what the tests hand in.
        Files.createDirectories(data);
        Path loaded = data.resolve("demo-loaded");
        if (!Files.exists(loaded) && !environment.containsKey("DEMO_DATA")) {
            Files.createFile(loaded);
        }
        Map<String, String> whole = new HashMap<>(environment);
        whole.putIfAbsent("FURIKAE_JAVA_OPTIONS", JAVA_OPTIONS);
        Process launcher = ServerCall.start(data, whole, outputName, "--demo", "--port", Integer.toString(port));
        RunningServer server =
                new RunningServer(data, Work.file(outputName), URI.create("http://127.0.0.1:" + port + "/"), launcher);
        server.await("準備できました", START_SECONDS);
        return server;
    }

    /** Waits until the server said this. */
    public void await(String words, int seconds) throws IOException, InterruptedException {
        for (int tenths = 0; tenths < seconds * 10; tenths++) {
            if (said().contains(words)) {
                return;
            }
            if (!launcher.isAlive()) {
                break;
            }
            Thread.sleep(100);
        }
        close();
        throw new IllegalStateException("\"" + words + "\" was not said:\n" + said());
    }

    public String said() throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    public URI address() {
        return address;
    }

    public Path data() {
        return data;
    }

    public Process launcher() {
        return launcher;
    }

    /** The Payara Micro or mariadbd of this server. */
    public ProcessHandle child(String argument) {
        return children(argument)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no process with " + argument));
    }

    public ProcessHandle application() throws IOException {
        return child("-Dfurikae.application.data=" + data.toRealPath());
    }

    public ProcessHandle database() throws IOException {
        return child("--datadir=" + data.toRealPath().resolve("database/tables"));
    }

    private static Stream<ProcessHandle> children(String argument) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .map(arguments -> Arrays.asList(arguments).contains(argument))
                        .orElse(false));
    }

    /** A connection to the embedded database. */
    public Connection connect() throws IOException, SQLException {
        return DriverManager.getConnection(databaseAddress());
    }

    /** JDBC address of the embedded database, with its password. */
    public String databaseAddress() throws IOException {
        String port = database().info().arguments().map(Arrays::asList).orElseThrow().stream()
                .filter(argument -> argument.startsWith("--port="))
                .findFirst()
                .orElseThrow()
                .substring("--port=".length());
        String password = Files.readString(data.resolve("database/password")).strip();
        return "jdbc:mariadb://127.0.0.1:" + port + "/furikae?user=furikae&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
    }

    /** Stops as an administrator would, and returns the exit status. */
    public int stop() {
        if (!Work.ended(launcher, STOP_SECONDS)) {
            throw new IllegalStateException("the server does not stop");
        }
        return launcher.exitValue();
    }

    /**
     * Ends a server that nobody needs any more, with all that it kept but its logs: a gigabyte for each server is more than
     * some machines have for all of them. What somebody still wants to look at is left by {@link #stop()}.
     */
    @Override
    public void close() {
        if (launcher.isAlive()) {
            stop();
            try (Stream<Path> kept = Files.list(data)) {
                kept.filter(path -> !path.endsWith("log")).forEach(Work::delete);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
