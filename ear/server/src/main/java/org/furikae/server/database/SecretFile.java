package org.furikae.server.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Files that only their owner may read (mode 600 from the first byte on). */
final class SecretFile {
    private static final int RANDOM_BYTES = 32;

    private SecretFile() {}

    /** The password kept in the file; a new random one the first time. */
    static String password(Path file) throws IOException {
        if (Files.exists(file)) {
            String kept = Files.readString(file, StandardCharsets.US_ASCII).strip();
            if (!kept.matches("[A-Za-z0-9_-]{20,}")) {
                throw new IOException("no password in " + file);
            }
            return kept;
        }
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        String made = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        write(file, made + "\n");
        return made;
    }

    /** Writes the whole file or nothing. */
    static void write(Path file, String content) throws IOException {
        FileAttribute<?> ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path draft = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".draft", ownerOnly);
        Files.writeString(draft, content, StandardCharsets.UTF_8);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
