package org.furikae.harness.chaos;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.furikae.harness.RunningServer;

/** The data folder, and whichever server works on it now. */
final class Site implements AutoCloseable {
    private static final int END_SECONDS = 120;

    private final Path data;
    private volatile RunningServer server;

    Site(Path data) throws IOException, InterruptedException {
        this.data = data;
        this.server = RunningServer.start(data, Map.of());
    }

    URI address() {
        return server.address();
    }

    RunningServer server() {
        return server;
    }

    Path data() {
        return data;
    }

    /** Waits until the server has gone, and starts one on what it left. */
    void startAgain() throws IOException, InterruptedException {
        if (!server.launcher().waitFor(END_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the server does not end");
        }
        server = RunningServer.start(data, Map.of());
    }

    /** The same, for a server that ends with this exit status. */
    void startAgainAfter(int status) throws IOException, InterruptedException {
        RunningServer ended = server;
        startAgain();
        if (ended.launcher().exitValue() != status) {
            throw new IllegalStateException(
                    "the server ended with " + ended.launcher().exitValue() + " instead of " + status);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
