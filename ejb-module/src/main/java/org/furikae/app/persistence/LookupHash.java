package org.furikae.app.persistence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A short form of look-up keys for indexes: the first 8 bytes of the SHA-256. Two keys may share a hash, so whoever finds rows by
 * it compares the keys themselves.
 */
public final class LookupHash {
    private LookupHash() {}

    public static long of(String key) {
        return ByteBuffer.wrap(sha256().digest(key.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    /** @return a new digest; every Java platform has this one */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
