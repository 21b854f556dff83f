package org.furikae.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path parent;

    @Test
    void a_folder_is_made_that_only_its_owner_can_read() throws ServerFailure, IOException {
        try (DataFolder folder = DataFolder.open(parent.resolve("a/b"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.root())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void a_second_server_on_the_same_folder_is_refused_and_told_who_uses_it() throws ServerFailure, IOException {
        try (DataFolder first = DataFolder.open(parent)) {
            assertThatThrownBy(() -> DataFolder.open(first.root()))
                    .isInstanceOfSatisfying(
                            ServerFailure.class,
                            failure -> assertThat(failure.exitStatus()).isEqualTo(2))
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
        }
    }

    @Test
    void a_folder_is_free_again_after_its_server_ended() throws ServerFailure, IOException {
        DataFolder.open(parent).close();

        try (DataFolder second = DataFolder.open(parent)) {
            assertThat(second.root()).isDirectory();
        }
    }

    @Test
    void a_place_that_is_a_file_is_refused() throws IOException {
        Path file = Files.createFile(parent.resolve("file"));

        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(ServerFailure.class)
                .hasMessageContaining(file.toString());
    }
}
