package org.furikae.app.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.security.SecureRandom;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes passwords and their hashes. */
@ApplicationScoped
public class Passwords {
    private static final int RANDOM_LENGTH = 20;

    /** Fewer are refused. */
    private static final int LEAST_ITERATIONS = 1_024;

    /** Letters and digits that look alike are left out: the password is typed from a terminal. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final SecureRandom random = new SecureRandom();

    @Inject
    private Pbkdf2PasswordHash hash;

    @Inject
    private Pbkdf2PasswordHash quickHash;

    /** Strength of new hashes. A stored hash names its own, so that changing it locks nobody out. */
    @Inject
    @ConfigProperty(name = "furikae.password.iterations", defaultValue = "210000")
    private int iterations;

    private String decoy;

    @PostConstruct
    void strengthen() {
        initialize(hash, iterations);
        initialize(quickHash, LEAST_ITERATIONS);
        decoy = hashOf(random());
    }

    private static void initialize(Pbkdf2PasswordHash hash, int iterations) {
        hash.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                "Pbkdf2PasswordHash.Iterations", String.valueOf(iterations),
                "Pbkdf2PasswordHash.SaltSizeBytes", "32"));
    }

    boolean matches(String password, String storedHash) {
        return hash.verify(password.toCharArray(), storedHash);
    }

    /** The hash of a password that nobody has: to spend the same time on a name that does not exist. */
    String decoy() {
        return decoy;
    }

    String hashOf(String password) {
        return hash.generate(password.toCharArray());
    }

    /** Of a password that everybody knows: nothing is won by making it slow to guess, and a start would wait for it. */
    String hashOfPublished(String password) {
        return quickHash.generate(password.toCharArray());
    }

    /** About 116 bits of chance. */
    String random() {
        StringBuilder password = new StringBuilder(RANDOM_LENGTH);
        for (int i = 0; i < RANDOM_LENGTH; i++) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
