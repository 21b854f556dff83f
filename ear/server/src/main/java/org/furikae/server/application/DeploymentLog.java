package org.furikae.server.application;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads in Payara's log whether this start's deployment failed. The server goes on without the application then and tells
 * nobody else.
 */
final class DeploymentLog {
    private static final String FAILURE = "Exception while loading the app";

    private final Path log;
    private final long begin;

    /** @param log the file as it is before the start */
    DeploymentLog(Path log) throws IOException {
        this.log = log;
        this.begin = Files.exists(log) ? Files.size(log) : 0;
    }

    boolean showsFailure() throws IOException {
        if (!Files.exists(log)) {
            return false;
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            // A file that is shorter than before was begun anew.
            long from = file.length() >= begin ? begin : 0;
            byte[] added = new byte[Math.toIntExact(file.length() - from)];
            file.seek(from);
            file.readFully(added);
            return new String(added, StandardCharsets.UTF_8).contains(FAILURE);
        }
    }

    Path path() {
        return log;
    }
}
