package org.furikae.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecentPasswordsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final CredentialValidationResult RESULT =
            new CredentialValidationResult("system", Set.of("integration"));

    private final RecentPasswords passwords = new RecentPasswords();

    @Test
    void the_same_password_is_known_for_a_minute() {
        passwords.remember(credential("system", "secret"), RESULT, NOW);
        assertThat(passwords.find(credential("system", "secret"), NOW.plusSeconds(59)))
                .contains(RESULT);
        assertThat(passwords.find(credential("system", "secret"), NOW.plusSeconds(60)))
                .isEmpty();
    }

    @Test
    void another_password_or_name_is_not() {
        passwords.remember(credential("system", "secret"), RESULT, NOW);
        assertThat(passwords.find(credential("system", "Secret"), NOW)).isEmpty();
        assertThat(passwords.find(credential("systems", "ecret"), NOW)).isEmpty();
        assertThat(passwords.find(credential("syste", "msecret"), NOW)).isEmpty();
    }

    private static UsernamePasswordCredential credential(String name, String password) {
        return new UsernamePasswordCredential(name, password);
    }
}
