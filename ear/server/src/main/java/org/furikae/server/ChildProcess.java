package org.furikae.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Starts and ends the processes that the launcher looks after. */
public final class ChildProcess {
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private ChildProcess() {}

    /**
     * The command in a session of its own, so that Ctrl-C reaches the launcher alone, which then ends its children in
     * the right order.
     */
    public static ProcessBuilder detached(List<String> command) {
        List<String> whole = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            whole.add(SETSID.toString());
        }
        whole.addAll(command);
        return new ProcessBuilder(whole);
    }

    /** Asks the process to end, waits, and ends it by force when it does not. */
    public static void end(ProcessHandle process, Duration patience) {
        process.destroy();
        if (!ended(process, patience)) {
            process.destroyForcibly();
            ended(process, patience);
        }
    }

    private static boolean ended(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Ends processes that a launcher killed by force left behind.
     *
     * @param marker an argument that only they carry, such as the database folder; a process number alone could by now
     *     belong to somebody else
     * @return how many there were
     */
    public static int endLeftOver(String marker, Duration patience) {
        List<ProcessHandle> found = ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> process.info()
                        .arguments()
                        .map(arguments -> Arrays.asList(arguments).contains(marker))
                        .orElse(false))
                .toList();
        found.forEach(process -> end(process, patience));
        return found.size();
    }

    /** Runs a short command to its end with its output in a file. */
    public static int run(ProcessBuilder builder, Path output) throws IOException, InterruptedException {
        return builder.redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start()
                .waitFor();
    }
}
