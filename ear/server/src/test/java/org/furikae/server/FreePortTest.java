package org.furikae.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class FreePortTest {
    @Test
    void a_port_that_somebody_listens_on_at_any_address_is_not_free() throws IOException {
        int port;
        try (ServerSocket everywhere = new ServerSocket(0)) {
            port = everywhere.getLocalPort();
            assertThat(FreePort.isFree(port)).isFalse();
        }
        assertThat(FreePort.isFree(port)).isTrue();
    }

    @Test
    void a_found_port_can_be_listened_on() throws IOException {
        assertThat(FreePort.isFree(FreePort.find())).isTrue();
    }
}
