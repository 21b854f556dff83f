package org.furikae.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.furikae.app.access.DemoAccounts;
import org.furikae.app.fixture.Client;
import org.furikae.app.fixture.Deployments;
import org.furikae.app.fixture.Sample;
import org.furikae.app.fixture.Tables;
import org.furikae.exchange.TableKind;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Times saving, impact and releases of rules. No test of the build; called by name, see docs/performance.md. */
@ExtendWith(ArquillianExtension.class)
class RulesMeasurement {
    private static final int SAVES = 40;
    private static final int RELEASES = 100;
    private static final int VERSIONS = 5;
    private static final int CLAIMS = 100_000;
    private static final String RULE = "insurer/as-filed/rule.drl";

    @ArquillianResource
    private URL root;

    @Deployment(testable = false)
    static WebArchive war() {
        return Deployments.war();
    }

    private String author(String path) {
        return Client.of(root, DemoAccounts.AUTHOR).text("/studio" + path);
    }

    private String save(String draft, int on, String text) {
        return Client.of(root, DemoAccounts.AUTHOR)
                .post(
                        "/studio/save?number=" + draft + "&path=" + RULE + "&on=" + on,
                        text.getBytes(StandardCharsets.UTF_8))
                .text();
    }

    @Test
    void from_saving_a_rule_to_a_hundred_releases() {
        String draft = author("/begin?number=0&title=m");
        String text = author("/file?number=" + draft + "&revision=0&path=" + RULE);
        List<Long> millis = new ArrayList<>();
        int revision = 0;
        for (int i = 0; i < SAVES + 2; i++) {
            long began = System.nanoTime();
            revision = Integer.parseInt(
                    save(draft, revision, text.replace("請求どおりとします。\"", "請求どおりとします。\" + \"" + i + "\"")));
            assertThat(author("/test?number=" + draft + "&revision=" + revision))
                    .contains("green");
            if (i >= 2) {
                millis.add((System.nanoTime() - began) / 1_000_000);
            }
        }
        Collections.sort(millis);
        System.out.println("save, gates, compile, cases: median " + millis.get(SAVES / 2) + " ms, p95 "
                + millis.get(SAVES * 95 / 100) + " ms");
        impactOf(CLAIMS);
        releases();
    }

    private void impactOf(int claims) {
        Sample sample = Sample.generate(claims, claims, 11);
        for (TableKind kind :
                List.of(TableKind.INSURERS, TableKind.REGISTRATIONS, TableKind.ATTESTATIONS, TableKind.CLAIMS)) {
            long batch = Client.of(root, DemoAccounts.INTAKE)
                    .take(kind.code(), kind.code() + ".csv", sample.file(kind), "&asOf=" + LocalDate.of(2026, 10, 1));
            Tables.await("select count(*) from batch where id = " + batch + " and state = 'DONE'", 600);
        }
        String draft = author("/begin?number=0&title=impact");
        String revision = author("/retry?number=" + draft + "&revision=0&month=2021-11&months=600");
        long began = System.nanoTime();
        String impact = author("/impact?number=" + draft + "&revision=" + revision);
        Tables.await(
                "select count(*) from rule_impact where impact_number = " + impact
                        + " and state not in ('QUEUED', 'RUNNING')",
                600);
        System.out.println("impact: " + (System.nanoTime() - began) / 1_000_000 + " ms "
                + author("/impact-state?number=" + impact));
        System.out.println(author("/impact-result?number=" + impact));
    }

    private void releases() {
        List<String> first = new ArrayList<>();
        for (int i = 0; i < VERSIONS; i++) {
            String draft = author("/begin?number=0&title=r" + i);
            String revision = author("/retry?number=" + draft + "&revision=0&month=2030-01&months=" + (4 + i));
            String impact = author("/impact?number=" + draft + "&revision=" + revision + "&month=2029-01");
            Tables.await(
                    "select count(*) from rule_impact where impact_number = " + impact + " and state = 'DONE'", 60);
            long began = System.nanoTime();
            String request =
                    author("/ask?number=" + draft + "&revision=" + revision + "&impact=" + impact + "&reason=x");
            System.out.println("examine and ask: " + (System.nanoTime() - began) / 1_000_000 + " ms");
            first.add(approve(request));
        }
        System.out.println(VERSIONS + " releases: " + author("/memory") + " compiled " + author("/compiled"));
        List<Long> millis = new ArrayList<>();
        for (int i = VERSIONS; i < RELEASES; i++) {
            String request = author("/ask-again?number=" + first.get(i % VERSIONS) + "&reason=x");
            long began = System.nanoTime();
            approve(request);
            millis.add((System.nanoTime() - began) / 1_000_000);
            if (i % 20 == 0) {
                System.out.println(i + " releases: " + author("/memory") + " compiled " + author("/compiled"));
            }
        }
        Collections.sort(millis);
        System.out.println(RELEASES + " releases: " + author("/memory") + " compiled " + author("/compiled")
                + "; approving: median " + millis.get(millis.size() / 2) + " ms");
    }

    private String approve(String request) {
        return Client.of(root, DemoAccounts.SUPERVISOR)
                .text("/studio/approve?number=" + request + "&reason=x&month=2028-01");
    }
}
