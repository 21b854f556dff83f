package org.furikae.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Where what is shipped was built, and where its tests and measurements may write: two system properties. */
public final class Work {
    public static final Path SERVER =
            Path.of(System.getProperty("furikae.server")).normalize();
    private static final Path FOLDER = Path.of(System.getProperty("furikae.work"));

    private Work() {}

    /** A folder of this name, empty. */
    public static Path empty(String name) throws IOException {
        Path folder = FOLDER.resolve(name);
        delete(folder);
        return Files.createDirectories(folder);
    }

    /** Deletes the folder with all that is in it, if it is there. */
    public static void delete(Path folder) {
        if (Files.exists(folder)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public static Path file(String name) {
        try {
            return Files.createDirectories(FOLDER).resolve(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Asks the process to end and waits; false when it is still there. */
    public static boolean ended(Process process, int seconds) {
        process.destroy();
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Runs to the end and returns the status; output goes to a file of this name. */
    public static int run(List<String> command, String outputName) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(file(outputName).toFile())
                .start()
                .waitFor();
    }
}
