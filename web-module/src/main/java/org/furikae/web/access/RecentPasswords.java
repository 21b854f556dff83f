package org.furikae.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Passwords of other systems that were right within the last minute. Checking one costs a good part of a second by design, and
 * these systems send it with every call. What is kept is a keyed hash that is worth nothing outside of this process. A changed
 * password or a disabled account therefore takes effect for calls after a minute at the latest.
 */
@ApplicationScoped
public class RecentPasswords {
    static final Duration MEMORY = Duration.ofMinutes(1);
    private static final int REMEMBERED = 1000;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final Map<String, Known> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > REMEMBERED;
        }
    };

    public RecentPasswords() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, ALGORITHM);
    }

    /** The result of the last check of the same name and password. */
    public synchronized Optional<CredentialValidationResult> find(UsernamePasswordCredential credential, Instant now) {
        return Optional.ofNullable(known.get(hash(credential)))
                .filter(found -> now.isBefore(found.until()))
                .map(Known::result);
    }

    public synchronized void remember(
            UsernamePasswordCredential credential, CredentialValidationResult result, Instant now) {
        String hash = hash(credential);
        known.remove(hash);
        known.put(hash, new Known(result, now.plus(MEMORY)));
    }

    /** Name and password are told apart by the length in front, whatever they contain. */
    private String hash(UsernamePasswordCredential credential) {
        String text = credential.getCaller().length() + ":" + credential.getCaller() + credential.getPasswordAsString();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private record Known(CredentialValidationResult result, Instant until) {}
}
