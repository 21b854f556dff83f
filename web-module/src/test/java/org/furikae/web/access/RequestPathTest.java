package org.furikae.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;

class RequestPathTest {
    private static String client(Exchange exchange) throws Exception {
        String[] found = new String[1];
        exchange.through((request, response, chain) -> found[0] = RequestPath.client((HttpServletRequest) request));
        return found[0];
    }

    @Test
    void a_proxy_on_this_machine_says_who_called_it() throws Exception {
        assertThat(client(Exchange.of("POST", "/login.xhtml")
                        .header("remote", "127.0.0.1")
                        .header("X-Forwarded-For", "198.51.100.9, 192.0.2.7")))
                .isEqualTo("192.0.2.7");
        assertThat(client(Exchange.of("POST", "/login.xhtml").header("remote", "127.0.0.1")))
                .isEqualTo("127.0.0.1");
    }

    @Test
    void others_cannot_pass_themselves_off_as_somebody_else() throws Exception {
        assertThat(client(Exchange.of("POST", "/login.xhtml").header("X-Forwarded-For", "198.51.100.9")))
                .isEqualTo("192.0.2.1");
    }
}
