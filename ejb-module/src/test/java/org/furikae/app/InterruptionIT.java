package org.furikae.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.furikae.app.access.DemoAccounts;
import org.furikae.app.fixture.Client;
import org.furikae.app.fixture.Deployments;
import org.furikae.app.fixture.Sample;
import org.furikae.app.fixture.Tables;
import org.furikae.app.fixture.TestDatabase;
import org.furikae.exchange.TableKind;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is interrupted goes on by itself, and nothing is lost or done twice. */
@ExtendWith(ArquillianExtension.class)
class InterruptionIT {
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 1);

    @ArquillianResource
    private URL root;

    @Deployment(testable = false)
    static WebArchive war() {
        return Deployments.war();
    }

    private long handIn(Sample sample, TableKind kind, String name) {
        return Client.of(root, DemoAccounts.INTAKE).take(kind.code(), name, sample.file(kind), "&asOf=" + AS_OF);
    }

    private static void assertEachClaimDecidedOnce(long batch, long claims) {
        assertThat(Tables.text(
                        "select concat_ws(' ', rows_read, accepted, rejected, claims, decided) from batch_progress"
                                + " where batch_id = " + batch))
                .isEqualTo(claims + " " + claims + " 0 " + claims + " " + claims);
        assertThat(Tables.number("select count(*) from claim where batch_id = " + batch))
                .isEqualTo(claims);
        assertThat(Tables.number("select count(*) from decision d join claim c on c.claim_number = d.claim_number"
                        + " where c.batch_id = " + batch))
                .isEqualTo(claims);
        assertThat(Tables.number("select count(distinct in_force_claim) from decision d join claim c on"
                        + " c.claim_number = d.claim_number where c.batch_id = " + batch))
                .isEqualTo(claims);
    }

    @Test
    void a_database_that_dies_while_rows_are_read_and_while_claims_are_decided_is_waited_for() throws IOException {
        Sample sample = Sample.generate(3_000, 4_000, 12);
        handIn(sample, TableKind.INSURERS, "insurers-12.csv");
        long registrations = handIn(sample, TableKind.REGISTRATIONS, "registrations-12.csv");
        handIn(sample, TableKind.ATTESTATIONS, "attestations-12.csv");
        long claims = handIn(sample, TableKind.CLAIMS, "claims-12.csv");

        Tables.await("select rows_read > 0 or state = 'DONE' from batch b join batch_progress p on p.batch_id = b.id"
                + " where b.id = " + registrations);
        restartDatabase();
        Tables.await("select decided > 0 from batch_progress where batch_id = " + claims);
        assertThat(Tables.number("select decided < claims from batch_progress where batch_id = " + claims))
                .isEqualTo(1);
        restartDatabase();

        assertThat(Tables.finished(claims)).isEqualTo("DONE");
        assertThat(Tables.number("select count(*) from registration where batch_id = " + registrations))
                .isEqualTo(sample.<Object>facts(TableKind.REGISTRATIONS).size());
        assertEachClaimDecidedOnce(claims, 4_000);
        assertThat(Client.of(root, DemoAccounts.INTAKE).text("/result.csv?id=" + claims))
                .isEqualTo(new String(sample.expectedDecisions(AS_OF), StandardCharsets.UTF_8));
        assertThat(Client.of(root, DemoAccounts.AUDITOR).text("/audit"))
                .contains("firstBroken=Optional.empty", "faultCount=0");
    }

    private static void restartDatabase() throws IOException {
        TestDatabase.instance().kill();
        TestDatabase.instance().start();
    }

    @Test
    void a_job_that_is_stopped_in_the_middle_is_started_again() {
        Sample sample = Sample.generate(500, 3_000, 13);
        long claims = handIn(sample, TableKind.CLAIMS, "claims-13.csv");

        Tables.await("select decided > 0 from batch_progress where batch_id = " + claims);
        String stopped = Client.of(root, DemoAccounts.ADMIN).text("/stop-job");

        assertThat(stopped).isEqualTo("1");
        assertThat(Tables.finished(claims)).isEqualTo("DONE");
        assertEachClaimDecidedOnce(claims, 3_000);
    }
}
