package org.furikae.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.furikae.app.access.Obligation;
import org.junit.jupiter.api.Test;

class AccessFilterTest {
    private final AccessFilter filter = new AccessFilter();

    @Test
    void a_role_of_the_rule_lets_through_and_another_does_not() throws Exception {
        assertThat(Exchange.of("GET", "/claims/index.xhtml")
                        .signedInAs("reviewer")
                        .through(filter)
                        .passed())
                .isTrue();
        Exchange refused = Exchange.of("GET", "/batches/index.xhtml")
                .signedInAs("reviewer")
                .through(filter);
        assertThat(refused.passed()).isFalse();
        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    void whoever_has_not_signed_in_is_sent_to_do_so_and_comes_back() throws Exception {
        Exchange sent =
                Exchange.of("GET", "/claims/claim.xhtml").query("id=R7-1").through(filter);
        assertThat(sent.passed()).isFalse();
        assertThat(sent.responseHeader("Location")).isEqualTo("/login.xhtml?back=%2Fclaims%2Fclaim.xhtml%3Fid%3DR7-1");
    }

    @Test
    void a_script_whose_session_ended_is_told_where_to_go() throws Exception {
        Exchange sent = Exchange.of("POST", "/claims/claim.xhtml")
                .header("Faces-Request", "partial/ajax")
                .header("Referer", "http://furikae.example/claims/claim.xhtml?id=R7-1")
                .through(filter);
        assertThat(sent.body())
                .contains("<redirect url=\"/login.xhtml?back=%2Fclaims%2Fclaim.xhtml%3Fid%3DR7-1&amp;expired=1\">");
    }

    @Test
    void whoever_has_something_to_do_first_reaches_nothing_else() throws Exception {
        Exchange led = Exchange.of("GET", "/claims/claim.xhtml")
                .query("id=R7-1")
                .signedInAs("reviewer")
                .obliged(Obligation.SET_UP_SECOND_FACTOR)
                .through(filter);
        assertThat(led.passed()).isFalse();
        assertThat(led.responseHeader("Location"))
                .isEqualTo("/account/index.xhtml?back=%2Fclaims%2Fclaim.xhtml%3Fid%3DR7-1");
        for (String path : List.of("/account/index.xhtml", "/session")) {
            assertThat(Exchange.of("POST", path)
                            .signedInAs("reviewer")
                            .obliged(Obligation.CHANGE_PASSWORD)
                            .through(filter)
                            .passed())
                    .as(path)
                    .isTrue();
        }
        Exchange script = Exchange.of("POST", "/claims/index.xhtml")
                .header("Faces-Request", "partial/ajax")
                .signedInAs("reviewer")
                .obliged(Obligation.CHANGE_PASSWORD)
                .through(filter);
        assertThat(script.body()).contains("<redirect url=\"/account/index.xhtml?back=");
    }

    @Test
    void an_unknown_address_is_not_found_whoever_asks() throws Exception {
        assertThat(Exchange.of("GET", "/unknown").through(filter).status()).isEqualTo(404);
        assertThat(Exchange.of("GET", "/unknown")
                        .signedInAs("admin")
                        .through(filter)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void calls_are_answered_with_problems() throws Exception {
        Exchange unknown = Exchange.of("GET", "/api/v1/batches").through(filter);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.responseHeader("WWW-Authenticate")).startsWith("Basic ");
        assertThat(unknown.responseHeader("Content-Type")).startsWith("application/problem+json");

        Exchange person =
                Exchange.of("GET", "/api/v1/batches").signedInAs("supervisor").through(filter);
        assertThat(person.status()).isEqualTo(403);
        assertThat(person.body()).contains("urn:furikae:problem:forbidden");

        Exchange lost = Exchange.of("GET", "/api/v2").signedInAs("integration").through(filter);
        assertThat(lost.status()).isEqualTo(404);
        assertThat(lost.body()).contains("urn:furikae:problem:unknown-address");
    }

    @Test
    void metrics_are_open_on_this_machine_only() throws Exception {
        assertThat(Exchange.of("GET", "/metrics")
                        .header("remote", "127.0.0.1")
                        .through(filter)
                        .passed())
                .isTrue();
        assertThat(Exchange.of("GET", "/metrics").through(filter).status()).isEqualTo(401);
        assertThat(Exchange.of("GET", "/metrics")
                        .header("remote", "127.0.0.1")
                        .header("X-Forwarded-For", "192.0.2.1")
                        .through(filter)
                        .status())
                .isEqualTo(401);
        assertThat(Exchange.of("GET", "/metrics")
                        .signedInAs("admin")
                        .through(filter)
                        .passed())
                .isTrue();
    }

    @Test
    void health_is_open() throws Exception {
        assertThat(Exchange.of("GET", "/health/ready").through(filter).passed()).isTrue();
    }
}
