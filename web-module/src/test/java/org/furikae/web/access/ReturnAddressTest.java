package org.furikae.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {
    @Test
    void a_page_of_ours_is_kept_with_its_parameters() {
        assertThat(ReturnAddress.safe("/claims/claim.xhtml?id=R7-1&x=%2F"))
                .isEqualTo("/claims/claim.xhtml?id=R7-1&x=%2F");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "https://evil.example/",
                "//evil.example/index.xhtml",
                "/\\evil.example/index.xhtml",
                "/index.xhtml\r\nSet-Cookie: a=b",
                "javascript:alert(1)",
                "/nowhere.xhtml",
                "/login.xhtml",
                "/download/claims.xlsx",
                "/api/v1/batches"
            })
    void everything_else_leads_home(String wanted) {
        assertThat(ReturnAddress.safe(wanted)).isEqualTo("/index.xhtml");
    }
}
