package org.furikae.server;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.furikae.server.archive.ArchiveArguments;
import org.furikae.server.archive.ArchiveCommand;
import org.furikae.server.audit.AuditCommand;
import org.furikae.server.backup.BackupArguments;
import org.furikae.server.backup.BackupCommand;
import org.furikae.server.backup.RestoreCommand;
import org.furikae.server.demo.DemoData;
import org.furikae.server.demo.DemoUser;

/**
 * {@code ./furikae serve}: runs the server until it is told to stop by Ctrl-C or SIGTERM, then ends with status 0. Status
 * 2 is a wrong call, 3 a fault. {@code ./furikae audit} looks at what it stored; {@code backup} and
 * {@code restore} copy it; {@code archive} takes old explanations out of it.
 */
public final class ServerLauncher {
    private static final Logger LOG = Logger.getLogger(ServerLauncher.class.getName());
    private static final int FAULT = 3;

    private final PrintStream out;
    private final ProgressLine progress;

    private ServerLauncher(PrintStream out) {
        this.out = out;
        // The launcher script knows whether standard output is a terminal on every Java.
        this.progress = new ProgressLine(out, Boolean.getBoolean("furikae.terminal"));
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status;
        LauncherLog.silenceTerminal();
        try {
            status = run(List.of(arguments), out, err);
        } catch (ServerFailure e) {
            if (e.getCause() != null) {
                LOG.log(Level.SEVERE, "ended", e);
            }
            err.println(e.getMessage());
            status = e.exitStatus();
        } catch (IOException e) {
            LOG.log(Level.SEVERE, "ended", e);
            err.println("ファイルを読み書きできません: " + e.getMessage());
            status = FAULT;
        } catch (InterruptedException e) {
            status = FAULT;
        }
        System.exit(status);
    }

    private static int run(List<String> words, PrintStream out, PrintStream err)
            throws ServerFailure, IOException, InterruptedException {
        Path defaultData = Path.of(System.getProperty("furikae.data", "data"));
        String first = words.isEmpty() ? "" : words.get(0);
        if (first.equals("audit")) {
            ProgressLine progress = new ProgressLine(err, Boolean.getBoolean("furikae.terminal"));
            return new AuditCommand(out, progress, System.getenv()).run(words.subList(1, words.size()), defaultData);
        }
        if (first.equals("backup") || first.equals("restore")) {
            ProgressLine progress = new ProgressLine(err, Boolean.getBoolean("furikae.terminal"));
            BackupArguments call = BackupArguments.parse(first, words.subList(1, words.size()), defaultData);
            return first.equals("backup")
                    ? new BackupCommand(out, progress, System.getenv()).run(call)
                    : new RestoreCommand(out, progress, System.getenv()).run(call);
        }
        if (first.equals("archive")) {
            ProgressLine progress = new ProgressLine(err, Boolean.getBoolean("furikae.terminal"));
            ArchiveArguments call = ArchiveArguments.parse(words.subList(1, words.size()), defaultData);
            return new ArchiveCommand(out, progress, System.getenv()).run(call);
        }
        List<String> rest = first.equals("serve") ? words.subList(1, words.size()) : words;
        new ServerLauncher(out).serve(ServeArguments.parse(rest, defaultData));
        return 0;
    }

    private void serve(ServeArguments arguments) throws ServerFailure, IOException, InterruptedException {
        Instant began = Instant.now();
        Server server = new Server(arguments, System.getenv(), progress);
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stopOnSignal(server), "stop"));
            Server.Running running = server.start();
            announce(running, Duration.between(began, Instant.now()));
            if (arguments.demo()) {
                DemoUser.ALL.forEach(
                        user -> progress.say("  " + user.name() + " / " + user.password() + "  " + user.task()));
                loadDemo(server, running);
            }
            String failure = server.awaitFailure();
            if (!server.isClosed()) {
                throw ServerFailure.fault(failure);
            }
        } catch (ServerFailure e) {
            // While it is being stopped, parts that end are no failure.
            if (!server.isClosed()) {
                throw e;
            }
        } finally {
            server.close();
        }
    }

    private void announce(Server.Running running, Duration took) throws IOException {
        progress.say(
                "準備できました(" + took.toSeconds() + "秒): " + running.application().address());
        FirstPassword.takeFrom(running.folder())
                .ifPresent(password -> progress.say("最初の利用者: admin / " + password + "  この表示は一度だけです。控えてください。"));
        progress.say("止めるには Ctrl-C を押してください。");
    }

    /** Beside the running server, which is of use before the sample is complete. */
    private void loadDemo(Server server, Server.Running running) {
        Thread loader = new Thread(
                () -> {
                    try {
                        new DemoData(running.program(), running.folder(), progress)
                                .load(running.application().address());
                    } catch (IOException e) {
                        if (!server.isClosed()) {
                            LOG.log(Level.SEVERE, "the sample was not loaded", e);
                            progress.say("見本データを読み込めませんでした。サーバーはこのまま使えます。次の --demo で続きから読み込みます。記録: "
                                    + running.application().log().resolveSibling("launcher.0.log"));
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "demo");
        loader.setDaemon(true);
        loader.start();
    }

    /** On a signal the machine ends when this returns; status 0 because stopping was asked for. */
    private void stopOnSignal(Server server) {
        if (server.isClosed()) {
            return;
        }
        progress.say("止めています。");
        server.close();
        progress.say("止まりました。");
        out.flush();
        Runtime.getRuntime().halt(0);
    }
}
