package org.furikae.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {
    @TempDir
    Path folder;

    @Test
    void a_password_is_made_once_and_kept() throws IOException {
        Path file = folder.resolve("password");

        String first = SecretFile.password(file);

        assertThat(SecretFile.password(file)).isEqualTo(first).hasSize(43);
        assertThat(SecretFile.password(folder.resolve("other"))).isNotEqualTo(first);
    }

    @Test
    void only_the_owner_can_read_it() throws IOException {
        Path file = folder.resolve("password");

        SecretFile.password(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_file_that_holds_no_password_is_not_used() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "'; DROP USER root; --\n");

        assertThatThrownBy(() -> SecretFile.password(file))
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining("DROP");
    }
}
