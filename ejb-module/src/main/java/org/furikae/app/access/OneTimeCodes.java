package org.furikae.app.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** Codes by time (RFC 6238): SHA-1, 6 digits, 30 seconds, which is what all devices know. */
@ApplicationScoped
class OneTimeCodes {
    static final Duration STEP = Duration.ofSeconds(30);

    /** As long as the hash, which RFC 4226 recommends. */
    private static final int SECRET_BYTES = 20;

    /** Clocks of devices are a little fast or slow. */
    private static final int STEPS_AROUND = 1;

    private final SecureRandom random = new SecureRandom();
    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator(STEP);

    byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    /** As people type them: with spaces, or in full width. */
    static String normalised(String code) {
        return Normalizer.normalize(code, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
    }

    /**
     * The time step whose code this is.
     *
     * @param lastStep only later steps count, because a code is good once
     */
    OptionalLong step(byte[] secret, String code, Instant now, long lastStep) {
        byte[] given = normalised(code).getBytes(StandardCharsets.UTF_8);
        long current = now.getEpochSecond() / STEP.toSeconds();
        return LongStream.rangeClosed(current - STEPS_AROUND, current + STEPS_AROUND)
                .filter(step -> step > lastStep)
                .filter(step -> MessageDigest.isEqual(code(secret, step).getBytes(StandardCharsets.UTF_8), given))
                .findFirst();
    }

    private String code(byte[] secret, long step) {
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(secret, generator.getAlgorithm()),
                    Instant.ofEpochSecond(step * STEP.toSeconds()));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("secrets are of the right length", e);
        }
    }
}
