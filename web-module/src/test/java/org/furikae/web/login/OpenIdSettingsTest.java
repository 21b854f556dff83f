package org.furikae.web.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.furikae.app.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenIdSettingsTest {
    @Test
    void values_of_the_claim_become_the_roles_that_they_are_mapped_to() {
        assertThat(OpenIdSettings.roles(
                        List.of("furikae-review", "furikae-lead", "payroll"),
                        "furikae-review=reviewer, furikae-lead=supervisor,furikae-lead2=admin"))
                .containsExactlyInAnyOrder(Role.REVIEWER, Role.SUPERVISOR);
    }

    @Test
    void without_a_mapping_the_claim_holds_codes_of_roles() {
        assertThat(OpenIdSettings.roles(List.of("auditor", "else"), "")).containsExactly(Role.AUDITOR);
    }

    @Test
    void nobody_becomes_another_system() {
        assertThatThrownBy(() -> OpenIdSettings.mapped("x=integration")).hasMessageContaining("x=integration");
        assertThat(OpenIdSettings.roles(List.of("integration"), "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x=boss", "x", "reviewers=reviewer,x=supervisors", "=reviewer", "x=Reviewer"})
    void a_mapping_that_cannot_be_read_names_the_setting_and_the_roles_there_are(String mapping) {
        assertThatThrownBy(() -> OpenIdSettings.mapped(mapping))
                .hasMessageStartingWith("設定の誤り: FURIKAE_OIDC_ROLES の「")
                .hasMessageContaining("intake, reviewer, supervisor, author, auditor, admin");
    }

    @Test
    void settings_come_whole_or_not_at_all() {
        assertThatCode(() -> OpenIdSettings.requireWhole(true, true, true)).doesNotThrowAnyException();
        assertThatCode(() -> OpenIdSettings.requireWhole(false, false, false)).doesNotThrowAnyException();
        assertThatThrownBy(() -> OpenIdSettings.requireWhole(true, true, false))
                .hasMessageContaining("FURIKAE_OIDC_CLIENT_SECRET");
    }

    @Test
    void an_address_without_its_scheme_is_refused() {
        assertThatCode(() -> OpenIdSettings.requireAddress("FURIKAE_PUBLIC_URL", "https://furikae.internal"))
                .doesNotThrowAnyException();
        assertThatCode(() -> OpenIdSettings.requireAddress("FURIKAE_OIDC_ISSUER", "http://127.0.0.1:8081/realms/a"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> OpenIdSettings.requireAddress("FURIKAE_PUBLIC_URL", "furikae.internal"))
                .hasMessageContaining("FURIKAE_PUBLIC_URL");
    }
}
