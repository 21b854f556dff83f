package org.furikae.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.furikae.app.access.DemoAccounts;
import org.furikae.app.access.DemoAccounts.DemoAccount;
import org.furikae.app.access.Role;
import org.furikae.app.fixture.Client;
import org.furikae.app.fixture.Deployments;
import org.furikae.app.fixture.Tables;
import org.furikae.exchange.TableKind;
import org.furikae.testdata.NationalMonth;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Times a month of the whole country: 100,000 unresolved claims, 3,411 insurers, pools by prefecture and fee schedule. No test of
 * the build; called by name, see docs/proration.md.
 */
@ExtendWith(ArquillianExtension.class)
class ProrationMeasurement {
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 1);
    private static final int CLAIMS = 100_000;
    private static final int REVERSALS = 100;
    private static final DemoAccount CHIEF = new DemoAccount("chief", "tokei-no-hari-wo", Role.SUPERVISOR);

    @ArquillianResource
    private URL root;

    @Deployment(testable = false)
    static WebArchive war() {
        return Deployments.war();
    }

    private void handIn(TableKind kind, String name, String rows) {
        long batch = Client.of(root, DemoAccounts.INTAKE)
                .take(kind.code(), name, rows.getBytes(StandardCharsets.UTF_8), "&asOf=" + AS_OF);
        Tables.await("select finished_at is not null from batch where id = " + batch, 600);
        System.out.println(Tables.text(
                "select concat_ws(' ', kind, state, rows_read, rejected, decided, failure, (select message from row_error e where e.batch_id = b.id limit 1)) from batch b join batch_progress p"
                        + " on p.batch_id = b.id where b.id = " + batch));
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        System.out.printf("%-40s %8.2f s%n", what, (System.nanoTime() - start) / 1e9);
        return result;
    }

    @Test
    void a_month_of_the_whole_country() {
        handIn(TableKind.INSURERS, "insurers.csv", NationalMonth.insurers());
        handIn(TableKind.PAYMENTS, "payments.csv", NationalMonth.payments());
        timed("reading and deciding", () -> {
            handIn(TableKind.CLAIMS, "claims.csv", NationalMonth.claims(CLAIMS));
            return "";
        });
        Client.register(root, CHIEF);
        Client supervisor = Client.of(root, DemoAccounts.SUPERVISOR);
        Client chief = Client.of(root, CHIEF);
        String method = supervisor.text("/proration/method/propose?id=country&from=2021-10-01&replaces=1"
                + "&scope=PREFECTURE&unit=FEE_SCHEDULE&reason=x");
        chief.text("/proration/method/force?method=" + method + "&version=1&reason=x");

        timed("months", () -> supervisor.text("/proration/months"));
        String run = timed("draft", () -> supervisor.text("/proration/draft"));
        String again = timed("draft once warm", () -> supervisor.text("/proration/draft"));
        String replaced = timed(
                "draft again in the place of the last",
                () -> supervisor.text("/proration/recompute?run=" + again + "&version=1"));
        looks(supervisor, run);
        timed("comparing two runs", () -> supervisor.text("/proration/compare?run=" + run + "&with=" + replaced));
        timed("approving", () -> chief.text("/proration/approve?run=" + run + "&version=1&reason=x"));
        System.out.println(supervisor.text("/proration/run?run=" + run).substring(0, 400));
        assertThat(Tables.number("select count(*) from claim where outcome = 'PRORATED'"))
                .isEqualTo(CLAIMS);
        looks(supervisor, run);
        timed("months with an approved run", () -> supervisor.text("/proration/months"));

        // As registrations would, without the time that they take.
        Tables.executeUnguarded(
                "decision_unchanged",
                "update decision d join (select claim_number from claim order by claim_id limit " + REVERSALS
                        + ") c on c.claim_number = d.in_force_claim set d.outcome = 'TRANSFERRED'");
        Tables.execute("update claim set outcome = 'TRANSFERRED' order by claim_id limit " + REVERSALS);
        String reversing =
                timed("draft that takes " + REVERSALS + " claims back", () -> supervisor.text("/proration/draft"));
        timed("approving it", () -> chief.text("/proration/approve?run=" + reversing + "&version=1&reason=x"));
        timed(
                "按分結果 as csv",
                () -> supervisor.get("/proration/shares.csv?run=" + run).body().length);
        timed(
                "按分明細 as csv",
                () -> supervisor.get("/proration/lines.csv?run=" + run).body().length);
        timed(
                "all billing statements as workbooks",
                () -> supervisor
                        .get("/proration/statements.zip?format=xlsx&run=" + run)
                        .body()
                        .length);
        timed(
                "all billing statements in print",
                () -> supervisor
                        .get("/proration/statements.zip?format=pdf&run=" + run)
                        .body()
                        .length);
        assertThat(Tables.number("select coalesce(sum(charged - given_back), 0) from ledger_entry"))
                .isEqualTo(Tables.number("select sum(amount) from proration_open_line"));
    }

    private static void looks(Client supervisor, String run) {
        timed("opening the run", () -> supervisor.text("/proration/run?run=" + run));
        timed("opening the run again", () -> supervisor.text("/proration/run?run=" + run));
        timed("its pools", () -> supervisor.text("/proration/pools?run=" + run));
        timed("shares of a pool", () -> supervisor.text("/proration/shares?run=" + run + "&pool=7"));
        timed("shares of an insurer", () -> supervisor.text("/proration/shares?run=" + run + "&insurer=06130"));
        timed("counting all shares", () -> supervisor.text("/proration/shares/count?run=" + run));
        timed("claims of a pool", () -> supervisor.text("/proration/lines?run=" + run));
        timed(
                "one share explained",
                () -> supervisor
                        .get("/proration/explain?run=" + run + "&insurer=" + NationalMonth.FILED)
                        .text());
    }
}
