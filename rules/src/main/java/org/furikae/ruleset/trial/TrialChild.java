package org.furikae.ruleset.trial;

import com.fasterxml.jackson.core.JacksonException;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.furikae.ruleset.gate.Gate;
import org.furikae.ruleset.gate.GateReport;

/** One process for trials, seen from the program that started it. Used by one thread at a time. */
final class TrialChild implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(TrialChild.class.getName());
    private static final int OUT_OF_MEMORY = 3;
    private static final long DYING_MILLIS = 300;

    private final TrialSettings settings;
    private final Process process;
    private final Path folder;
    private final Frames frames;
    private boolean greeted;
    private boolean broken;
    /** The case at work, as the process said last; empty when no case is. */
    private String at = "";

    private TrialChild(TrialSettings settings, Process process, Path folder) {
        this.settings = settings;
        this.process = process;
        this.folder = folder;
        this.frames = new Frames(process.getInputStream(), process.getOutputStream(), Frames.LONGEST_BYTES);
    }

    /** @throws TrialException when no process can be started */
    static TrialChild start(TrialSettings settings) throws TrialException {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("furikae-trial-");
            return new TrialChild(settings, builder(settings, folder).start(), folder);
        } catch (IOException e) {
            if (folder != null) {
                delete(folder);
            }
            throw notStarted(e);
        }
    }

    private static ProcessBuilder builder(TrialSettings settings, Path folder) {
        ProcessBuilder builder = new ProcessBuilder(command(settings, folder))
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        // Paths may be Japanese: without it Java could not read them. Nothing else is passed on.
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder;
    }

    private static List<String> command(TrialSettings settings, Path folder) {
        List<String> command = new ArrayList<>();
        command.add(settings.java().toString());
        command.add("-Xmx" + settings.heapMegabytes() + "m");
        command.add("-Xss1m");
        command.addAll(List.of(
                "-XX:MaxMetaspaceSize=256m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-Xshare:auto",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + folder));
        command.add("-cp");
        command.add(settings.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(TrialMain.class.getName());
        return command;
    }

    boolean alive() {
        return !broken && process.isAlive();
    }

    /**
     * Lets the process do something. When it does not come to an end, dies or talks nonsense, the result says at which gate the
     * rule set stopped, and the process is gone.
     *
     * @param claims to hand to it while it works
     */
    Messages.Result run(Messages.Request request, Optional<ClaimStream> claims, TrialWatch watch)
            throws TrialException {
        try (Watchdog watchdog = Watchdog.over(process, settings, watch)) {
            try {
                return talk(request, claims, watch, watchdog);
            } catch (IOException e) {
                broken = true;
                // What a dying process says last is less telling than how it ended.
                int exit = exitValue();
                process.destroyForcibly();
                return explain(watchdog, exit, e);
            } finally {
                if (watchdog.bit()) {
                    broken = true;
                }
            }
        }
    }

    private Messages.Result talk(
            Messages.Request request, Optional<ClaimStream> claims, TrialWatch watch, Watchdog watchdog)
            throws IOException {
        watch.progress(TrialStep.STARTING, 0, 0);
        if (!greeted) {
            Frames.Frame hello = next();
            if (hello.kind() != Frames.Kind.HELLO
                    || Messages.read(hello.content(), Messages.Hello.class).version() != Frames.VERSION) {
                throw new Frames.ProtocolException();
            }
            greeted = true;
        }
        frames.write(Frames.Kind.REQUEST, Messages.write(request));
        TrialStep step = TrialStep.STARTING;
        while (true) {
            Frames.Frame frame = next();
            switch (frame.kind()) {
                case PROGRESS -> {
                    Messages.Progress progress = Messages.read(frame.content(), Messages.Progress.class);
                    boolean begins = progress.step() != step;
                    step = progress.step();
                    at = progress.at();
                    watchdog.heard(step);
                    watch.progress(
                            step,
                            progress.done(),
                            claims.map(ClaimStream::total).orElse(progress.total()));
                    if (begins && step == TrialStep.CLAIMS && claims.isPresent()) {
                        // One message ahead: the process decides while the next claims are read.
                        claims.get().send(frames);
                        claims.get().send(frames);
                    }
                }
                case CHANGES -> {
                    ClaimStream stream = claims.orElseThrow(Frames.ProtocolException::new);
                    stream.receive(Messages.read(frame.content(), Messages.Changes.class));
                    watchdog.heard(step);
                    watch.progress(step, stream.decided(), stream.total());
                    stream.send(frames);
                    watchdog.heard(step);
                }
                case RESULT -> {
                    return Messages.read(frame.content(), Messages.Result.class);
                }
                default -> throw new Frames.ProtocolException();
            }
        }
    }

    private Frames.Frame next() throws IOException {
        return frames.read().orElseThrow(() -> new IOException("the process ended"));
    }

    private Messages.Result explain(Watchdog watchdog, int exit, IOException failure) throws TrialException {
        Watchdog.Reason reason = watchdog.reason();
        if (reason == Watchdog.Reason.CANCELLED) {
            throw new TrialException(TrialException.Reason.CANCELLED, "試しの実行を取り消しました。");
        }
        if (!greeted) {
            throw notStarted(failure);
        }
        if (reason == Watchdog.Reason.STALLED) {
            return refused(TrialFindings.tooLong(watchdog.step(), at, settings));
        }
        if (exit == OUT_OF_MEMORY) {
            return refused(TrialFindings.about(at, Gate.MEMORY));
        }
        if (failure instanceof Frames.ProtocolException || failure instanceof JacksonException) {
            return refused(TrialFindings.about(at, Gate.OUTPUT));
        }
        return refused(TrialFindings.about(at, Gate.DIED));
    }

    private int exitValue() {
        try {
            return process.waitFor(DYING_MILLIS, TimeUnit.MILLISECONDS) ? process.exitValue() : 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static Messages.Result refused(GateReport report) {
        return new Messages.Result(report, List.of(), null, 0, 0);
    }

    private static TrialException notStarted(IOException cause) {
        return new TrialException(
                TrialException.Reason.NOT_STARTED, "規則を試すためのプロセスを起動できませんでした。Javaと一時フォルダー、空きメモリーを確かめてください。", cause);
    }

    @Override
    public void close() {
        broken = true;
        process.destroyForcibly();
        exitValue();
        delete(folder);
        closeQuietly(process.getOutputStream());
        closeQuietly(process.getInputStream());
    }

    private static void closeQuietly(Closeable stream) {
        try {
            stream.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "a trial's process is gone", e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException | UncheckedIOException e) {
            // Left behind in the temporary folder, which the system clears; there is nothing of anybody's in it.
            folder.toFile().deleteOnExit();
        }
    }
}
