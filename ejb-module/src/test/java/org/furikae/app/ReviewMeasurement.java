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
import org.furikae.app.fixture.Tables;
import org.furikae.exchange.TableKind;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Times the queues with 1,000,000 claims, of which 100,000 are cases. No test of the build; called by name, see docs/performance.md. */
@ExtendWith(ArquillianExtension.class)
class ReviewMeasurement {
    private static final int CALLS = 60;

    @ArquillianResource
    private URL root;

    @Deployment(testable = false)
    static WebArchive war() {
        return Deployments.war();
    }

    @Test
    void the_next_case_among_a_million_claims() {
        String insurers = "保険者番号,保険者名\n06139992,検査健康保険組合\n01130012,協会けんぽ東京\n";
        String claim = """
                レセプトID,医療機関コード,診療年月,受診日,保険者番号,記号,番号,漢字氏名,カナ氏名,生年月日,性別,住所,請求点数
                FIRST,1311234560,2026-08,3,06139992,1,1,検査 太郎,ケンサ タロウ,1980-05-01,男,東京都港区1-1,100
                """;
        handIn(TableKind.INSURERS, insurers);
        handIn(TableKind.CLAIMS, claim);
        String columns = Tables.text(
                "select group_concat(column_name order by ordinal_position) from information_schema.columns"
                        + " where table_schema = database() and table_name = 'claim' and column_name not in ('claim_number', 'claim_id')");
        Tables.execute("insert into claim (claim_number, claim_id, " + columns + ") select c.claim_number + s.seq,"
                + " concat('N', s.seq), " + columns
                + " from claim c join seq_1_to_1000000 s where c.claim_id = 'FIRST'");
        Tables.execute(
                "insert into review_case (claim_number, version, queue, place, opened_at, amount, reason, insurer_number,"
                        + " due_on) select claim_number, 1, if(claim_number % 3 = 0, 'INQUIRY', 'REVIEW'), 1, now(6) - interval"
                        + " claim_number % 5000 minute, claim_number % 900000, concat('理由', claim_number % 12), '06139992',"
                        + " if(claim_number % 20 = 0, '2999-01-01', '1000-01-01') from claim where claim_number % 10 = 0");
        assertThat(Tables.number("select count(*) from review_case")).isGreaterThanOrEqualTo(100_000);

        time("next, oldest", "/next?queue=REVIEW");
        time("next, largest amount", "/next?queue=REVIEW&sort=LARGEST");
        time("next, one reason", "/next?queue=INQUIRY&because=" + Client.encoded("理由6"));
        time("next, one insurer, 500,000 yen or more", "/next?queue=REVIEW&insurer=06139992&amount=500000");
        time("counts of all queues", "/counts");
        time("first page of a queue", "/page?queue=REVIEW");
    }

    private void handIn(TableKind kind, String rows) {
        long batch = Client.of(root, DemoAccounts.INTAKE)
                .take(
                        kind.code(),
                        kind.code() + ".csv",
                        rows.getBytes(StandardCharsets.UTF_8),
                        "&asOf=" + LocalDate.of(2026, 10, 1));
        assertThat(Tables.finished(batch)).isEqualTo("DONE");
    }

    private void time(String what, String call) {
        Client client = Client.of(root, DemoAccounts.REVIEWER);
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            long start = System.nanoTime();
            assertThat(client.text("/review" + call)).isNotEqualTo("-");
            millis.add((System.nanoTime() - start) / 1_000_000);
        }
        Collections.sort(millis);
        System.out.println(
                what + ": median " + millis.get(CALLS / 2) + " ms, p95 " + millis.get(CALLS * 95 / 100) + " ms");
    }
}
