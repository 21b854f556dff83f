package org.furikae.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;

class LimitedInputTest {
    @Test
    void what_is_as_long_as_allowed_is_read() throws Exception {
        assertThat(new LimitedInput(bytes(1000), 1000, 50).readAllBytes()).hasSize(1000);
    }

    @Test
    void the_first_byte_too_many_ends_it() {
        assertThatThrownBy(() -> new LimitedInput(bytes(1001), 1000, 50).readAllBytes())
                .isInstanceOf(TooLargeException.class);
        assertThatThrownBy(() -> {
                    LimitedInput input = new LimitedInput(bytes(2), 1, 50);
                    input.read();
                    input.read();
                })
                .isInstanceOf(TooLargeException.class);
    }

    private static ServletInputStream bytes(int length) {
        ByteArrayInputStream bytes = new ByteArrayInputStream(new byte[length]);
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] buffer, int offset, int count) {
                return bytes.read(buffer, offset, count);
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("nothing is read later");
            }
        };
    }
}
