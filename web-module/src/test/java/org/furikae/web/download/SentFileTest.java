package org.furikae.web.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SentFileTest {
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    /** As Payara's request leads to its connection. */
    public interface Container {
        Container getUnwrappedCoyoteRequest();

        Container getCoyoteRequest();

        Container getContext();

        Container getConnection();

        void terminateSilently();
    }

    private boolean brokenOff;

    @Test
    void a_file_arrives_whole_however_large() throws IOException {
        for (int size : new int[] {0, 1, HeldOutput.HELD_BYTES, HeldOutput.HELD_BYTES + 1, 1_000_000}) {
            received.reset();
            byte[] content = new byte[size];
            Arrays.fill(content, (byte) 7);
            SentFile.send(out -> out.write(content), received, request());
            assertThat(received.toByteArray()).isEqualTo(content);
        }
        assertThat(brokenOff).isFalse();
    }

    @Test
    void a_failure_at_the_beginning_leaves_the_answer_to_the_caller() {
        assertThatThrownBy(() -> SentFile.send(
                        out -> {
                            try (OutputStream closed = out) {
                                closed.write(new byte[1000]);
                                closed.flush();
                                throw new IllegalStateException("the database is gone");
                            }
                        },
                        received,
                        request()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(received.size()).isZero();
        assertThat(brokenOff).isFalse();
    }

    @Test
    void a_failure_in_the_middle_breaks_the_connection_off() throws IOException {
        SentFile.send(
                out -> {
                    out.write(new byte[HeldOutput.HELD_BYTES + 1]);
                    throw new IllegalStateException("the database is gone");
                },
                received,
                request());
        assertThat(brokenOff).isTrue();
    }

    @Test
    void a_receiver_that_went_away_is_no_fault() throws IOException {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("broken pipe");
            }
        };
        SentFile.send(out -> out.write(new byte[HeldOutput.HELD_BYTES + 1]), gone, request());
        assertThat(brokenOff).isTrue();
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                SentFileTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class, Container.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("terminateSilently")) {
                        brokenOff = true;
                        return null;
                    }
                    boolean remembered =
                            method.getName().equals("getAttribute") && arguments[0].equals(Connection.REQUEST);
                    return remembered || method.getReturnType() == Container.class ? proxy : null;
                });
    }
}
