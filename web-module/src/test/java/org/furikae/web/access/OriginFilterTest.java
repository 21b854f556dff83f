package org.furikae.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginFilterTest {
    private final OriginFilter filter = new OriginFilter();

    @ParameterizedTest
    @CsvSource({"same-origin, true", "none, true", "same-site, false", "cross-site, false"})
    void a_form_is_taken_from_our_own_pages_only(String site, boolean taken) throws Exception {
        Exchange exchange = Exchange.of("POST", "/login.xhtml")
                .header("Sec-Fetch-Site", site)
                .through(filter);
        assertThat(exchange.passed()).isEqualTo(taken);
        assertThat(exchange.status()).isEqualTo(taken ? 200 : 403);
    }

    @ParameterizedTest
    @CsvSource({
        "http://furikae.example:8080, true",
        "https://evil.example, false",
        "http://furikae.example.evil.example:8080, false",
        "null, false",
        "not an address, false"
    })
    void older_browsers_are_known_by_their_origin(String origin, boolean taken) throws Exception {
        Exchange exchange = Exchange.of("POST", "/login.xhtml")
                .header("Origin", origin)
                .header("Host", "furikae.example:8080")
                .through(filter);
        assertThat(exchange.passed()).isEqualTo(taken);
    }

    @Test
    void programs_that_send_neither_are_taken() throws Exception {
        assertThat(Exchange.of("POST", "/api/v1/batches").through(filter).passed())
                .isTrue();
    }

    @Test
    void a_call_made_by_a_foreign_page_is_refused_with_a_problem() throws Exception {
        Exchange exchange = Exchange.of("POST", "/api/v1/batches")
                .header("Sec-Fetch-Site", "cross-site")
                .through(filter);
        assertThat(exchange.status()).isEqualTo(403);
        assertThat(exchange.body()).contains("urn:furikae:problem:cross-site");
    }

    @Test
    void links_from_elsewhere_may_lead_to_our_pages() throws Exception {
        assertThat(Exchange.of("GET", "/index.xhtml")
                        .header("Sec-Fetch-Site", "cross-site")
                        .through(filter)
                        .passed())
                .isTrue();
    }
}
