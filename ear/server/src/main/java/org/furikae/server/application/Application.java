package org.furikae.server.application;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.furikae.server.ChildProcess;
import org.furikae.server.DataFolder;
import org.furikae.server.Program;
import org.furikae.server.ServerFailure;
import org.furikae.server.Settings;

/** The web application in a Payara Micro of its own process. */
public final class Application implements AutoCloseable {
    private static final Duration STOP = Duration.ofMinutes(1);
    private static final int DEFAULT_HEAP_MEGABYTES = 2_048;
    /**
     * Optimise four times later than Java would: deploying is over by then, and needs a third less processor time; a batch
     * passes these counts within seconds.
     */
    private static final List<String> LATE_OPTIMISATION = List.of(
            "-XX:Tier4InvocationThreshold=20000",
            "-XX:Tier4MinInvocationThreshold=3000",
            "-XX:Tier4CompileThreshold=40000",
            "-XX:Tier4BackEdgeThreshold=160000");

    private final Process process;
    private final int port;
    private final DeploymentLog log;

    private Application(Process process, int port, DeploymentLog log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Ends a Payara Micro that a launcher killed by force left behind on this data folder. */
    public static int endLeftOver(DataFolder folder) {
        return ChildProcess.endLeftOver(marker(folder), STOP);
    }

    /**
     * Starts the process; the pages answer some seconds later.
     *
     * @param environment what the application reads from its environment: database, data folder, demo
     * @param settings what the administrator set
     */
    public static Application start(
            Program program, DataFolder folder, int port, Map<String, String> environment, Settings settings)
            throws IOException, InterruptedException {
        PayaraFiles files = new PayaraFiles(folder);
        List<String> command = new ArrayList<>(List.of(
                Program.java(),
                marker(folder),
                "-Xmx" + settings.heapMegabytes().orElse(DEFAULT_HEAP_MEGABYTES) + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                // Uploads pass through here; the folder is readable by its owner only.
                "-Djava.io.tmpdir=" + folder.temporary()));
        command.addAll(LATE_OPTIMISATION);
        command.addAll(settings.javaOptions());
        command.addAll(List.of(
                "-jar",
                files.launcher(program.payaraMicro()).toString(),
                "--prebootcommandfile",
                files.settings(settings.requestThreads()).toString(),
                "--logproperties",
                files.logging(settings.logFormat()).toString(),
                "--port",
                Integer.toString(port),
                "--noHazelcast",
                "--disablephonehome",
                "--deploy",
                program.application().toString(),
                "--contextroot",
                "/"));
        Path output = folder.log().resolve("server.out");
        ProcessBuilder builder = ChildProcess.detached(command)
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        DeploymentLog log = new DeploymentLog(folder.log().resolve("server.0.log"));
        return new Application(builder.start(), port, log);
    }

    private static String marker(DataFolder folder) {
        return "-Dfurikae.application.data=" + folder.root();
    }

    /** Returns when the pages answer. */
    public void awaitReady(Runnable onWaiting) throws ServerFailure, IOException, InterruptedException {
        Readiness readiness = new Readiness(address());
        readiness.await(process.toHandle(), log, onWaiting);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** Where to read what went wrong. */
    public Path log() {
        return log.path();
    }

    public CompletableFuture<Process> ended() {
        return process.onExit();
    }

    @Override
    public void close() {
        ChildProcess.end(process.toHandle(), STOP);
    }
}
