package org.furikae.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstPasswordTest {
    @Test
    void the_password_is_handed_out_once(@TempDir Path data) throws ServerFailure, IOException {
        try (DataFolder folder = DataFolder.open(data)) {
            Files.writeString(data.resolve("first-admin-password.txt"), "correct horse\n");

            assertThat(FirstPassword.takeFrom(folder)).contains("correct horse");
            assertThat(FirstPassword.takeFrom(folder)).isEmpty();
            assertThat(data.resolve("first-admin-password.txt")).doesNotExist();
        }
    }
}
