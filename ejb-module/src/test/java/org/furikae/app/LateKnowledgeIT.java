package org.furikae.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.furikae.app.access.DemoAccounts;
import org.furikae.app.fixture.Client;
import org.furikae.app.fixture.Deployments;
import org.furikae.app.fixture.Patience;
import org.furikae.app.fixture.Sample;
import org.furikae.app.fixture.Tables;
import org.furikae.exchange.TableKind;
import org.furikae.ruleset.Ruleset;
import org.furikae.ruleset.RulesetFiles;
import org.furikae.ruleset.ShippedRuleset;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes known late decides open claims again, by itself, and every decision can be made again as of then. */
@ExtendWith(ArquillianExtension.class)
class LateKnowledgeIT {
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 1);
    private static final String INSURERS = "保険者番号,保険者名\n01130012,協会けんぽ東京\n06139992,検査健康保険組合\n";
    private static final String CLAIM = "レセプトID,医療機関コード,診療年月,受診日,保険者番号,記号,番号,漢字氏名,カナ氏名,生年月日,性別,住所,請求点数,申立書ID,摘要\n";
    private static final String REGISTRATION = "登録番号,個人キー,保険者番号,記号,番号,漢字氏名,カナ氏名,生年月日,性別,住所,資格取得日,資格喪失日,登録日\n";
    private static final String ATTESTATION = "申立書ID,有効な保険証の交付,保険種別,事業所名,氏名,フリガナ,生年月日,性別,住所,記入日,署名\n";

    @ArquillianResource
    private URL root;

    @Deployment(testable = false)
    static WebArchive war() {
        return Deployments.war();
    }

    @BeforeEach
    void hand_in_the_insurers() {
        if (Tables.number("select count(*) from batch") == 0) {
            handIn(TableKind.INSURERS, "insurers.csv", INSURERS, AS_OF);
        }
    }

    private long handIn(TableKind kind, String name, String rows, LocalDate asOf) {
        return handIn(kind, name, rows.getBytes(StandardCharsets.UTF_8), asOf);
    }

    private long handIn(TableKind kind, String name, byte[] file, LocalDate asOf) {
        long batch = Client.of(root, DemoAccounts.INTAKE).take(kind.code(), name, file, "&asOf=" + asOf);
        assertThat(Tables.finished(batch)).isEqualTo("DONE");
        return batch;
    }

    /** A claim of August 3rd filed under the insurer that the patient had left, with a number of its own. */
    private static String former(String id, String number, String birth) {
        return CLAIM + id + ",1311234560,2026-08,3,06139992,1," + number + ",検査 太郎,ケンサ タロウ," + birth
                + ",男,東京都港区1-1,100,,820000245\n";
    }

    private static String registration(
            String id, String person, String insurer, String number, String birth, String rest) {
        return id + "," + person + "," + insurer + ",1," + number + ",検査 太郎,ケンサ タロウ," + birth + ",男,東京都港区1-1," + rest
                + "\n";
    }

    private static List<String> outcomes(String claim) {
        return List.of(
                Tables.text("select group_concat(d.outcome order by d.decision_number) from decision d join claim c"
                                + " on c.claim_number = d.claim_number where c.claim_id = '" + claim + "'")
                        .split(","));
    }

    private static String inForce(String claim) {
        return Tables.text("select concat(d.outcome, ' ', d.known_as_of) from decision d join claim c on"
                + " c.claim_number = d.in_force_claim where c.claim_id = '" + claim + "' and c.outcome = d.outcome");
    }

    private List<String> madeAgain(String claim) {
        return List.of(Tables.text("select group_concat(d.decision_number order by d.decision_number) from decision d"
                                + " join claim c on c.claim_number = d.claim_number where c.claim_id = '" + claim + "'")
                        .split(","))
                .stream()
                .map(number -> Client.of(root, DemoAccounts.AUDITOR)
                        .text("/decide-again?claim=" + claim + "&decision=" + number))
                .toList();
    }

    private String batch(long id) {
        return Client.of(root, DemoAccounts.INTAKE).text("/batch?id=" + id);
    }

    private static void assertFiguresAreThoseOfTheDecisionsInForce() {
        assertThat(Tables.text("select group_concat(concat(outcome, claims, ' ', amount) order by outcome) from"
                        + " (select outcome, sum(claims) claims, sum(amount) amount from decision_figure group by outcome"
                        + " having sum(claims) > 0) f"))
                .isEqualTo(Tables.text("select group_concat(concat(outcome, claims, ' ', amount) order by outcome) from"
                        + " (select outcome, count(*) claims, sum(insurer_amount) amount from claim"
                        + " where outcome is not null group by outcome) c"));
    }

    @Test
    void a_late_registration_decides_the_claim_that_it_touches_and_no_other() {
        handIn(TableKind.CLAIMS, "late.csv", former("LATE", "901", "1980-05-01"), AS_OF);
        handIn(TableKind.CLAIMS, "other.csv", former("OTHER", "902", "1981-06-02"), AS_OF);
        assertThat(outcomes("LATE")).containsExactly("AWAITING");

        long registrations = handIn(
                TableKind.REGISTRATIONS,
                "late-registrations.csv",
                REGISTRATION
                        + registration(
                                "L1", "LATE-P", "06139992", "901", "1980-05-01", "2020-04-01,2026-08-01,2026-08-05")
                        + registration("L2", "LATE-P", "01130012", "77", "1980-05-01", "2026-08-01,,2026-10-03"),
                LocalDate.of(2026, 10, 5));

        assertThat(outcomes("LATE")).containsExactly("AWAITING", "TRANSFERRED");
        assertThat(inForce("LATE")).isEqualTo("TRANSFERRED 2026-10-05");
        assertThat(outcomes("OTHER")).containsExactly("AWAITING");
        assertThat(batch(registrations)).contains("redecided=1", "changed=1");
        assertThat(Tables.number("select count(*) from open_claim_key k join claim c using (claim_number)"
                        + " where c.claim_id = 'LATE'"))
                .isZero();
        assertFiguresAreThoseOfTheDecisionsInForce();
    }

    @Test
    void claims_are_looked_up_in_memory_as_soon_as_the_register_is_there() {
        handIn(
                TableKind.REGISTRATIONS,
                "memory-registrations.csv",
                REGISTRATION
                        + registration(
                                "Y1", "MEMORY-P", "06139992", "991", "1989-09-09", "2020-04-01,2026-08-01,2026-08-05")
                        + registration("Y2", "MEMORY-P", "01130012", "791", "1989-09-09", "2026-08-01,,2026-08-06"),
                AS_OF);
        long rows = Tables.number("select count(*) from registration");
        Client auditor = Client.of(root, DemoAccounts.AUDITOR);
        Patience.until(() -> auditor.text("/register-in-memory").equals(String.valueOf(rows)));
        String fromDatabase = auditor.text("/lookups?from=database");
        long fromMemory = Long.parseLong(auditor.text("/lookups?from=memory"));

        handIn(TableKind.CLAIMS, "memory.csv", former("MEMORY", "991", "1989-09-09"), AS_OF);

        assertThat(outcomes("MEMORY")).containsExactly("TRANSFERRED");
        assertThat(auditor.text("/lookups?from=database")).isEqualTo(fromDatabase);
        assertThat(Long.parseLong(auditor.text("/lookups?from=memory"))).isGreaterThan(fromMemory);
    }

    @Test
    void each_decision_is_made_again_to_the_byte_with_what_was_known_then() {
        handIn(TableKind.CLAIMS, "again.csv", former("AGAIN", "911", "1982-05-01"), AS_OF);
        handIn(
                TableKind.REGISTRATIONS,
                "again-1.csv",
                REGISTRATION
                        + registration(
                                "G1", "AGAIN-P", "06139992", "911", "1982-05-01", "2020-04-01,2026-08-01,2026-08-05"),
                AS_OF);
        // Registered before the as-of date of the decisions above, but handed in after them.
        handIn(
                TableKind.REGISTRATIONS,
                "again-2.csv",
                REGISTRATION + registration("G2", "AGAIN-P", "01130012", "78", "1982-05-01", "2026-08-01,,2026-08-20"),
                AS_OF);

        assertThat(outcomes("AGAIN")).containsExactly("AWAITING", "AWAITING", "TRANSFERRED");
        assertThat(madeAgain("AGAIN")).containsExactly("true AWAITING", "true AWAITING", "true TRANSFERRED");
        assertThat(Client.of(root, DemoAccounts.AUDITOR).text("/decide-again?claim=AGAIN&decision=0"))
                .isEqualTo("NO_DECISION");
        assertThat(
                        Tables.number(
                                "select count(*) from audit_entry where action = 'decision.reproduce' and subject like 'AGAIN %'"))
                .isEqualTo(3);
    }

    @Test
    void a_decision_that_was_altered_is_not_the_one_that_the_rules_make() {
        handIn(TableKind.CLAIMS, "altered.csv", former("ALTERED", "921", "1983-05-01"), AS_OF);
        Tables.executeUnguarded(
                "decision_unchanged",
                "update decision d join claim c on c.claim_number = d.claim_number set d.reason = '別の理由'"
                        + " where c.claim_id = 'ALTERED'");

        assertThat(madeAgain("ALTERED")).containsExactly("false AWAITING");
    }

    @Test
    void a_rule_set_that_is_no_longer_shipped_still_makes_its_decisions_again() throws Exception {
        handIn(TableKind.CLAIMS, "earlier.csv", former("EARLIER", "922", "1983-06-01"), AS_OF);
        Map<String, String> texts = new HashMap<>(ShippedRuleset.ruleset().texts());
        texts.computeIfPresent("ruleset.yaml", (path, text) -> text + "# an earlier edition\n");
        String version;
        try (Ruleset earlier = Ruleset.of(texts)) {
            version = earlier.version();
        }
        Tables.executeUnguarded(
                "decision_unchanged",
                "update decision d join claim c on c.claim_number = d.claim_number" + " set d.ruleset_version = '"
                        + version + "' where c.claim_id = 'EARLIER'");
        assertThat(madeAgain("EARLIER")).containsExactly("RULE_SET_MISSING");

        Tables.insertBytes(
                "insert into rule_set (version, label, texts, stored_at) values ('" + version
                        + "', 'earlier', ?, now())",
                deflated(texts));
        assertThat(madeAgain("EARLIER")).containsExactly("true AWAITING");
    }

    @Test
    void a_stored_rule_set_that_todays_gates_refuse_is_not_run_and_says_so() throws Exception {
        handIn(TableKind.CLAIMS, "hostile.csv", former("HOSTILE", "923", "1983-07-01"), AS_OF);
        Map<String, String> texts = new HashMap<>(ShippedRuleset.ruleset().texts());
        texts.computeIfPresent(
                "insurer/as-filed/rule.drl",
                (path, text) -> text.replace("then\n", "then\n    Runtime.getRuntime().halt(1);\n"));
        String version = RulesetFiles.of(texts).version();
        Tables.insertBytes(
                "insert into rule_set (version, label, texts, stored_at) values ('" + version
                        + "', 'hostile', ?, now())",
                deflated(texts));
        Tables.executeUnguarded(
                "decision_unchanged",
                "update decision d join claim c on c.claim_number = d.claim_number set d.ruleset_version = '" + version
                        + "' where c.claim_id = 'HOSTILE'");

        assertThat(madeAgain("HOSTILE")).containsExactly("RULE_SET_REFUSED");
    }

    private static byte[] deflated(Map<String, String> texts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(JsonMapper.builder().build().writeValueAsBytes(texts));
        }
        return bytes.toByteArray();
    }

    @Test
    void an_attestation_that_comes_after_its_claim_decides_it() {
        handIn(
                TableKind.REGISTRATIONS,
                "attested-registrations.csv",
                REGISTRATION
                        + registration("A1", "ATTESTED-P", "01130012", "79", "1984-05-01", "2020-04-01,,2020-04-05"),
                AS_OF);
        handIn(
                TableKind.CLAIMS,
                "attested.csv",
                CLAIM
                        + "ATTESTED,1311234560,2026-08,3,77777777,,777777777,検査 太郎,ケンサ タロウ,1984-05-01,男,東京都港区1-1,100,ATT-1,820000246\n",
                AS_OF);
        assertThat(outcomes("ATTESTED")).containsExactly("REVIEW");

        handIn(
                TableKind.ATTESTATIONS,
                "attested-attestations.csv",
                ATTESTATION + "ATT-1,有,社保,検査商事,検査 太郎,ケンサ タロウ,1984-05-01,男,東京都港区1-1,2026-08-03,検査 太郎\n",
                AS_OF);

        assertThat(outcomes("ATTESTED")).containsExactly("REVIEW", "IDENTIFIED");
        assertThat(madeAgain("ATTESTED")).containsExactly("true REVIEW", "true IDENTIFIED");
    }

    @Test
    void an_insurer_that_becomes_known_decides_the_claims_filed_under_its_number() {
        // The five items do not lead to the person, who has moved; the number does once its insurer is known.
        handIn(
                TableKind.REGISTRATIONS,
                "listed-registrations.csv",
                REGISTRATION
                        + "M1,LISTED-P,06137772,1,931,検査 太郎,ケンサ タロウ,1985-05-01,男,大阪府堺市北区9-9,2020-04-01,,2020-04-05\n",
                AS_OF);
        handIn(
                TableKind.CLAIMS,
                "listed.csv",
                CLAIM + "LISTED,1311234560,2026-08,3,06137772,1,931,検査 太郎,ケンサ タロウ,1985-05-01,男,東京都港区1-1,100,,\n",
                AS_OF);
        List<String> before = outcomes("LISTED");

        long insurers = handIn(
                TableKind.INSURERS, "listed-insurers.csv", "保険者番号,保険者名\n06137772,後の組合\n01130012,協会けんぽ東京\n", AS_OF);

        assertThat(before).hasSize(1).doesNotContain("AS_FILED");
        assertThat(outcomes("LISTED")).endsWith("AS_FILED").hasSize(2);
        assertThat(batch(insurers)).contains("redecided=1", "changed=1");
        assertThat(madeAgain("LISTED")).allMatch(said -> said.startsWith("true"));
    }

    @Test
    void news_that_change_nothing_are_noted_but_make_no_new_decision() {
        handIn(TableKind.CLAIMS, "same.csv", former("SAME", "941", "1986-05-01"), AS_OF);
        String more = registration("S1", "SAME-P", "06139992", "941", "1986-05-01", "2020-04-01,2026-08-01,2026-08-05");
        handIn(TableKind.REGISTRATIONS, "same-1.csv", REGISTRATION + more, AS_OF);
        List<String> before = outcomes("SAME");

        // Not known yet on the day as of which the claims are decided.
        long later = handIn(
                TableKind.REGISTRATIONS,
                "same-2.csv",
                REGISTRATION + registration("S2", "SAME-P", "01130012", "80", "1986-05-01", "2026-08-01,,2026-12-01"),
                AS_OF.plusDays(3));

        assertThat(outcomes("SAME")).isEqualTo(before);
        assertThat(batch(later)).contains("redecided=1", "changed=0");
        assertThat(Tables.text("select checked_as_of from open_claim o join claim c using (claim_number)"
                        + " where c.claim_id = 'SAME'"))
                .isEqualTo("2026-10-04");
    }

    @Test
    void late_knowledge_reaches_a_claim_whose_explanation_is_archived_and_takes_nothing_for_a_change_that_is_none() {
        handIn(TableKind.CLAIMS, "archived.csv", former("ARCHIVED", "991", "1994-02-01"), AS_OF);
        String first =
                registration("Z1", "ARCHIVED-P", "06139992", "991", "1994-02-01", "2020-04-01,2026-08-01,2026-08-05");
        handIn(TableKind.REGISTRATIONS, "archived-1.csv", REGISTRATION + first, AS_OF);
        List<String> before = outcomes("ARCHIVED");
        String explanations =
                " from decision_explanation e join claim c using (claim_number) where c.claim_id = 'ARCHIVED'";
        Tables.execute("create table kept_explanation as select e.*" + explanations);
        Tables.executeUnguarded("explanation_kept", "delete e" + explanations);
        try {
            // Not known yet on the day as of which the claim is decided.
            long same = handIn(
                    TableKind.REGISTRATIONS,
                    "archived-2.csv",
                    REGISTRATION
                            + registration(
                                    "Z2", "ARCHIVED-P", "01130012", "83", "1994-02-01", "2026-08-01,,2026-12-01"),
                    AS_OF.plusDays(3));
            assertThat(batch(same)).contains("redecided=1", "changed=0");
            assertThat(outcomes("ARCHIVED")).isEqualTo(before);
            assertThat(madeAgain("ARCHIVED")).allMatch(said -> said.contains("EXPLANATION_ARCHIVED"));

            long news = handIn(
                    TableKind.REGISTRATIONS,
                    "archived-3.csv",
                    REGISTRATION
                            + registration(
                                    "Z3", "ARCHIVED-P", "01130012", "83", "1994-02-01", "2026-08-01,,2026-10-05"),
                    AS_OF.plusDays(5));
            assertThat(batch(news)).contains("redecided=1", "changed=1");
            assertThat(outcomes("ARCHIVED")).hasSize(before.size() + 1).endsWith("TRANSFERRED");
            assertThat(madeAgain("ARCHIVED")).last().asString().isEqualTo("true TRANSFERRED");
        } finally {
            Tables.execute("insert into decision_explanation select * from kept_explanation");
            Tables.execute("drop table kept_explanation");
        }
        assertThat(madeAgain("ARCHIVED")).allMatch(said -> said.startsWith("true"));
    }

    @Test
    void a_claim_that_waits_is_given_up_when_its_last_month_has_passed() {
        String waits = CLAIM
                + "WAITS,1311234560,2026-07,3,06139992,1,951,検査 太郎,ケンサ タロウ,1987-05-01,男,東京都港区1-1,100,,820000245\n";
        handIn(TableKind.CLAIMS, "waits.csv", waits, AS_OF);
        Client admin = Client.of(root, DemoAccounts.ADMIN);

        admin.text("/night?today=2026-10-31");
        assertThat(outcomes("WAITS")).containsExactly("AWAITING");

        admin.text("/night?today=2026-11-01");
        assertThat(outcomes("WAITS")).containsExactly("AWAITING", "UNRESOLVED");
        assertThat(inForce("WAITS")).isEqualTo("UNRESOLVED 2026-11-01");

        handIn(
                TableKind.REGISTRATIONS,
                "waits-registrations.csv",
                REGISTRATION
                        + registration(
                                "W1", "WAITS-P", "06139992", "951", "1987-05-01", "2020-04-01,2026-07-01,2026-07-05")
                        + registration("W2", "WAITS-P", "01130012", "81", "1987-05-01", "2026-07-01,,2026-11-10"),
                LocalDate.of(2026, 11, 15));
        assertThat(outcomes("WAITS")).containsExactly("AWAITING", "UNRESOLVED", "TRANSFERRED");
        assertThat(madeAgain("WAITS")).containsExactly("true AWAITING", "true UNRESOLVED", "true TRANSFERRED");
        assertFiguresAreThoseOfTheDecisionsInForce();
    }

    @Test
    void a_waiting_claim_that_a_person_decided_or_whose_decision_knows_more_is_left_alone_at_night() {
        String waits = ",1311234560,2026-07,3,06139992,1,961,検査 太郎,ケンサ タロウ,1988-05-01,男,東京都港区1-1,100,,820000245\n";
        handIn(
                TableKind.CLAIMS,
                "alone.csv",
                CLAIM + "BY-HAND" + waits + "KNOWS-MORE" + waits + "ALONE" + waits,
                AS_OF);
        Tables.executeUnguarded(
                "decision_unchanged",
                "update decision d join claim c on c.claim_number = d.in_force_claim set d.decided_by = 'reviewer'"
                        + " where c.claim_id = 'BY-HAND'");
        Tables.executeUnguarded(
                "decision_unchanged",
                "update decision d join claim c on c.claim_number = d.in_force_claim set d.knowledge_batch = 1000000"
                        + " where c.claim_id = 'KNOWS-MORE'");

        Client.of(root, DemoAccounts.ADMIN).text("/night?today=2026-11-01");

        assertThat(outcomes("ALONE")).containsExactly("AWAITING", "UNRESOLVED");
        assertThat(outcomes("BY-HAND")).containsExactly("AWAITING");
        assertThat(outcomes("KNOWS-MORE")).containsExactly("AWAITING");
    }

    @Test
    void files_in_any_order_come_to_the_decisions_of_the_right_order() {
        Sample sample = Sample.generate(800, 400, 31);
        long claims = handIn(TableKind.CLAIMS, "sample-claims.csv", sample.file(TableKind.CLAIMS), AS_OF);
        handIn(TableKind.INSURERS, "sample-insurers.csv", sample.file(TableKind.INSURERS), AS_OF);
        handIn(TableKind.REGISTRATIONS, "sample-registrations.csv", sample.file(TableKind.REGISTRATIONS), AS_OF);
        handIn(TableKind.ATTESTATIONS, "sample-attestations.csv", sample.file(TableKind.ATTESTATIONS), AS_OF);

        // What is settled stays, even where more is known later: a claim of a lost qualification whose limit had
        // passed.
        String served = Client.of(root, DemoAccounts.INTAKE).text("/result.csv?id=" + claims);
        List<String> expected = new String(sample.expectedDecisions(AS_OF), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(served.lines().filter(line -> !expected.contains(line)))
                .allSatisfy(line -> assertThat(line).containsAnyOf(",BILLED_AS_LOST,", ",RETURNED,"));
        assertThat(served.lines().filter(expected::contains).count()).isGreaterThan(expected.size() * 9L / 10);
        assertFiguresAreThoseOfTheDecisionsInForce();
    }
}
