package org.furikae.web.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpooledFileTest {
    @Test
    void what_was_sent_is_there_until_it_is_closed() throws IOException {
        Path path;
        try (SpooledFile file = SpooledFile.of(new ByteArrayInputStream(new byte[] {1, 2, 3}))) {
            path = file.path();
            assertThat(Files.readAllBytes(path)).containsExactly(1, 2, 3);
        }
        assertThat(path).doesNotExist();
    }

    @Test
    void nothing_is_left_of_an_upload_that_breaks_off() throws IOException {
        long before = spooled();
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken off");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return read();
            }
        };
        assertThatThrownBy(() -> SpooledFile.of(broken)).isInstanceOf(IOException.class);
        assertThat(spooled()).isEqualTo(before);
    }

    private static long spooled() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("furikae-upload-"))
                    .count();
        }
    }
}
