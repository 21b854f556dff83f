package org.furikae.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    private static final byte[] SECRET = "a secret of twenty b".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path data;

    private Secrets secrets() {
        return new Secrets(Optional.of(data.toString()));
    }

    @Test
    void what_is_encrypted_is_read_again_by_its_owner_only() throws Exception {
        byte[] stored = secrets().encrypt(SECRET, "yamada");

        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
        assertThat(secrets().decrypt(stored, "yamada")).hasValue(SECRET);
        assertThat(secrets().decrypt(stored, "tanaka")).isEmpty();
        assertThat(secrets().encrypt(SECRET, "yamada")).isNotEqualTo(stored);
        stored[stored.length - 1] ^= 1;
        assertThat(secrets().decrypt(stored, "yamada")).isEmpty();
    }

    @Test
    void with_another_key_nothing_is_read_and_no_hash_is_the_same() throws Exception {
        byte[] stored = secrets().encrypt(SECRET, "yamada");
        String hash = secrets().hash("code", "yamada");
        assertThat(secrets().hash("code", "yamada")).isEqualTo(hash).matches("[0-9a-f]{64}");
        assertThat(secrets().hash("code", "tanaka")).isNotEqualTo(hash);

        Files.delete(data.resolve(Secrets.FILE));

        assertThat(secrets().decrypt(stored, "yamada")).isEmpty();
        assertThat(secrets().hash("code", "yamada")).isNotEqualTo(hash);
    }

    @Test
    void only_the_owner_of_the_server_reads_the_key() throws Exception {
        secrets().encrypt(SECRET, "yamada");

        assertThat(Files.getPosixFilePermissions(data.resolve(Secrets.FILE)))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(data.resolve("secrets")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void without_a_folder_or_with_a_spoilt_key_it_says_what_to_look_at() throws Exception {
        assertThatThrownBy(() -> new Secrets(Optional.empty()).encrypt(SECRET, "yamada"))
                .isInstanceOf(AccountException.class)
                .hasMessageContaining("FURIKAE_DATA");
        secrets().encrypt(SECRET, "yamada");
        Files.writeString(data.resolve(Secrets.FILE), "c2hvcnQ\n");
        assertThatThrownBy(() -> secrets().encrypt(SECRET, "yamada")).isInstanceOf(AccountException.class);
    }
}
