package org.furikae.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.furikae.app.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessPolicyTest {
    @Test
    void every_view_has_a_rule() {
        assertThat(AddressBook.views())
                .contains("/login.xhtml", "/claims/claim.xhtml")
                .allSatisfy(this::assertRule);
    }

    @Test
    void every_servlet_has_a_rule() {
        assertThat(AddressBook.servlets()).contains("/download/claims.xlsx").allSatisfy(this::assertRule);
    }

    @Test
    void every_call_has_a_rule_of_its_own() {
        Set<String> templates = AddressBook.calls().stream()
                .map(call -> call.substring(call.indexOf(' ') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> ruled = AccessPolicy.rules().stream()
                .map(AccessRule::pattern)
                .filter(pattern -> pattern.startsWith("/api/"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(ruled).isNotEmpty().isEqualTo(templates);
    }

    @Test
    void every_rule_of_a_page_or_download_leads_somewhere() {
        Set<String> known = Stream.of(AddressBook.views(), AddressBook.servlets())
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        assertThat(AccessPolicy.rules())
                .filteredOn(rule ->
                        rule.pattern().endsWith(".xhtml") || rule.pattern().startsWith("/download/"))
                .allSatisfy(rule -> assertThat(known).contains(rule.pattern()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin.xhtml",
                "/WEB-INF/web.xml",
                "/batches/new.xhtml",
                "/api/v1/accounts",
                "/api/application.wadl",
                "/faces/index.xhtml",
                "/resources/furikae/page.css",
                "/login.xhtml/more",
                "/batches/index.xhtml.bak"
            })
    void an_address_without_a_rule_is_nobodys(String path) {
        assertThat(AccessPolicy.ruleFor(path)).isEmpty();
    }

    @Test
    void an_id_in_an_address_is_one_segment() {
        assertThat(AccessPolicy.ruleFor("/api/v1/batches/12")).isPresent();
        assertThat(AccessPolicy.ruleFor("/api/v1/batches/12/secret")).isEmpty();
        assertThat(AccessPolicy.ruleFor("/api/v1/batches/")).isEmpty();
    }

    @Test
    void other_systems_use_calls_only_and_people_pages_only() {
        for (AccessRule rule : AccessPolicy.rules()) {
            if (rule.openness() == AccessRule.Openness.TO_ROLES) {
                boolean call = rule.pattern().startsWith("/api/");
                assertThat(rule.roles().contains(Role.INTEGRATION))
                        .as(rule.pattern())
                        .isEqualTo(call);
                assertThat(!call || rule.roles().size() == 1).as(rule.pattern()).isTrue();
            }
        }
    }

    @Test
    void administrators_and_rule_authors_see_no_personal_data() {
        for (Role role : Set.of(Role.ADMIN, Role.AUTHOR)) {
            assertThat(AccessPolicy.rules())
                    .filteredOn(rule -> rule.roles().contains(role))
                    .extracting(AccessRule::pattern)
                    .noneMatch(pattern -> pattern.contains("claim") || pattern.contains("batch"));
        }
    }

    @Test
    void auditors_read_but_hand_nothing_in() {
        assertThat(AccessPolicy.ruleFor("/batches/batch.xhtml").orElseThrow().roles())
                .contains(Role.AUDITOR);
        assertThat(AccessPolicy.uploaders()).containsExactlyInAnyOrder(Role.INTAKE, Role.SUPERVISOR);
    }

    @Test
    void only_harmless_addresses_are_open_to_all() {
        assertThat(AccessPolicy.rules())
                .filteredOn(rule -> rule.openness() == AccessRule.Openness.TO_ALL)
                .extracting(AccessRule::pattern)
                .containsExactlyInAnyOrder(
                        "/login.xhtml",
                        "/login/code.xhtml",
                        "/login/openid",
                        "/login/openid/return",
                        "/error/*",
                        "/jakarta.faces.resource/*",
                        "/favicon.ico",
                        "/health",
                        "/health/*",
                        "/openapi");
    }

    private void assertRule(String path) {
        assertThat(AccessPolicy.ruleFor(path)).as(path).isPresent();
    }
}
