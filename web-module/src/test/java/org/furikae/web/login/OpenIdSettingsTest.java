package org.furikae.web.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.furikae.app.access.Role;
import org.junit.jupiter.api.Test;

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
        assertThat(OpenIdSettings.roles(List.of("integration", "x"), "x=integration"))
                .isEmpty();
        assertThat(OpenIdSettings.roles(List.of("integration"), "")).isEmpty();
    }

    @Test
    void a_role_that_does_not_exist_is_a_mistake_in_the_settings() {
        assertThatThrownBy(() -> OpenIdSettings.roles(List.of("x"), "x=boss"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
