package org.furikae.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The password of the first account, which the application leaves in a file for us to show once. */
final class FirstPassword {
    private static final String FILE = "first-admin-password.txt";

    private FirstPassword() {}

    /** The password, whose file is gone afterwards; empty at every start but the first. */
    static Optional<String> takeFrom(DataFolder folder) throws IOException {
        Path file = folder.root().resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String password = Files.readString(file).strip();
        Files.delete(file);
        return Optional.of(password);
    }
}
