package org.furikae.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityHeadersFilterTest {
    private static String policy(String path) throws Exception {
        return Exchange.of("GET", path).through(new SecurityHeadersFilter()).responseHeader("Content-Security-Policy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/index.xhtml", "/rules/draft.xhtml", "/rules/edit.xhtml/x.xhtml", "/rules/"})
    void pages_take_style_sheets_fonts_and_workers_from_nowhere_but_their_server(String page) throws Exception {
        assertThat(policy(page).split("; "))
                .contains("style-src 'self'", "font-src 'self'", "worker-src 'none'", "object-src 'none'");
    }

    @Test
    void only_the_editor_of_rules_makes_style_sheets_and_a_worker() throws Exception {
        assertThat(policy("/rules/edit.xhtml").split("; "))
                .contains(
                        "style-src 'self' 'unsafe-inline'",
                        "font-src 'self' data:",
                        "worker-src 'self'",
                        "connect-src 'self'",
                        "object-src 'none'");
    }

    @Test
    void what_is_no_page_loads_nothing() throws Exception {
        assertThat(policy("/rules/editing/words")).contains("default-src 'none'");
    }
}
