package org.furikae.app.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hands the password of the first account to the operator: in a file that only the operator can read and that the launcher shows
 * once and deletes. Without a data folder the password is written to the log.
 */
@ApplicationScoped
class FirstPassword {
    static final String FILE_NAME = "first-admin-password.txt";
    private static final Logger LOG = Logger.getLogger(FirstPassword.class.getName());

    @Inject
    @ConfigProperty(name = "furikae.data")
    private Optional<String> dataFolder;

    void handOver(String userName, String password) {
        if (dataFolder.isPresent() && written(Path.of(dataFolder.get(), FILE_NAME), password)) {
            return;
        }
        LOG.log(Level.WARNING, "First account: {0} / {1} -- change this password.", new Object[] {userName, password});
    }

    private static boolean written(Path file, String password) {
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, password + "\n", StandardCharsets.UTF_8, StandardOpenOption.WRITE);
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            LOG.log(Level.WARNING, "The file for the first password could not be written", e);
            return false;
        }
    }
}
