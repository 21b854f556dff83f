package org.furikae.app.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** A random key of 32 bytes in a file of its own that only its owner may read (mode 600 from the first byte on). */
final class SecretKeyFile {
    private static final int BYTES = 32;

    private SecretKeyFile() {}

    /** The key kept in the file; a new one the first time. */
    static byte[] read(Path file) throws IOException {
        if (!Files.exists(file)) {
            write(file);
        }
        try {
            byte[] key = Base64.getUrlDecoder()
                    .decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
            if (key.length == BYTES) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("no key in " + file, e);
        }
        throw new IOException("no key in " + file);
    }

    private static void write(Path file) throws IOException {
        Files.createDirectories(file.getParent(), permissions("rwx------"));
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Path draft = Files.createTempFile(file.getParent(), "key", ".draft", permissions("rw-------"));
        Files.writeString(
                draft, Base64.getUrlEncoder().withoutPadding().encodeToString(key) + "\n", StandardCharsets.US_ASCII);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?> permissions(String text) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text));
    }
}
