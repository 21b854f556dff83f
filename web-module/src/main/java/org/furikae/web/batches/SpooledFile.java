package org.furikae.web.batches;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A temporary copy of what somebody sends, gone when closed. */
public final class SpooledFile implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(SpooledFile.class.getName());

    private final Path path;

    private SpooledFile(Path path) {
        this.path = path;
    }

    /** Copies the whole stream to a file that only this user of the machine may read. */
    public static SpooledFile of(InputStream content) throws IOException {
        SpooledFile file = new SpooledFile(Files.createTempFile("furikae-upload-", ".tmp"));
        try {
            Files.copy(content, file.path, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a temporary upload could not be deleted", e);
        }
    }
}
