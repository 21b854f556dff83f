package org.furikae.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.furikae.app.access.DemoAccounts;
import org.furikae.app.access.DemoAccounts.DemoAccount;
import org.furikae.app.access.Role;
import org.furikae.app.fixture.Client;
import org.furikae.app.fixture.Client.Answer;
import org.furikae.app.fixture.Codes;
import org.furikae.app.fixture.Deployments;
import org.furikae.app.fixture.Sample;
import org.furikae.app.fixture.Tables;
import org.furikae.exchange.InputFile;
import org.furikae.exchange.RawRow;
import org.furikae.exchange.RowError;
import org.furikae.exchange.RowHandler;
import org.furikae.exchange.TableKind;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The use cases in Payara Micro on a real database, called as the sample users. */
@ExtendWith(ArquillianExtension.class)
class UseCasesIT {
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 1);
    private static final Sample SAMPLE = Sample.generate(1_500, 300, 11);
    private static final String CLAIM_HEADER = "レセプトID,医療機関コード,診療年月,受診日,保険者番号,記号,番号,漢字氏名,カナ氏名,生年月日,性別,住所,請求点数\n";

    @ArquillianResource
    private URL root;

    @Deployment(testable = false)
    static WebArchive war() {
        return Deployments.war();
    }

    private Client as(DemoAccount account) {
        return Client.of(root, account);
    }

    private static String claim(String id, String birth) {
        return id + ",1311234560,2026-08,3,06139992,1,2,検査 太郎,ケンサ タロウ," + birth + ",男,東京都港区1-1,100\n";
    }

    private static byte[] claims(String... rows) {
        return (CLAIM_HEADER + String.join("", rows)).getBytes(StandardCharsets.UTF_8);
    }

    /** The whole sample is handed in once; the tests look at it from all sides. */
    @BeforeEach
    void hand_in_the_sample() {
        if (Tables.number("select count(*) from batch") == 0) {
            List<TableKind> tables =
                    List.of(TableKind.INSURERS, TableKind.REGISTRATIONS, TableKind.ATTESTATIONS, TableKind.CLAIMS);
            for (TableKind kind : tables) {
                as(DemoAccounts.INTAKE).take(kind.code(), kind.code() + ".csv", SAMPLE.file(kind), "&asOf=" + AS_OF);
            }
        }
        assertThat(Tables.finished(sampleBatch())).isEqualTo("DONE");
    }

    private static long sampleBatch() {
        return Tables.number("select id from batch where kind = 'CLAIMS' and file_name = 'claims.csv'");
    }

    @Test
    void decisions_are_byte_for_byte_those_of_the_same_rules_outside_of_the_server() {
        String served = as(DemoAccounts.INTAKE).text("/result.csv?id=" + sampleBatch());

        assertThat(served).isEqualTo(new String(SAMPLE.expectedDecisions(AS_OF), StandardCharsets.UTF_8));
    }

    @Test
    void every_row_is_counted_and_every_claim_has_one_decision_in_force() {
        String batch = as(DemoAccounts.INTAKE).text("/batch?id=" + sampleBatch());

        assertThat(batch).contains("rowsRead=300", "accepted=300", "rejected=0", "claims=300", "decided=300");
        assertThat(Tables.number("select count(*) from claim c where batch_id = " + sampleBatch()
                        + " and (select count(*) from decision d where d.claim_number = c.claim_number) <> 1"))
                .isZero();
        assertThat(Tables.number("select count(in_force_claim) from decision")).isGreaterThanOrEqualTo(300);
    }

    @Test
    void parts_of_decisions_add_up_to_their_claims() {
        assertThat(Tables.number(
                        "select count(*) from claim c where outcome is not null and (points, insurer_amount) <>"
                                + " (select sum(p.points), sum(p.insurer_amount) from decision_part p"
                                + " where p.claim_number = c.claim_number)"))
                .isZero();
    }

    @Test
    void a_person_is_found_by_any_item_in_any_notation_and_everybody_shown_is_recorded() {
        String[] row = Tables.text(
                        "select concat_ws('|', d.person_key, r.name_kana, r.birth_date, r.insured_number, r.insurer_number,"
                                + " c.claim_id, r.address) from decision d join claim c on c.claim_number = d.in_force_claim"
                                + " join registration r on r.person_key = d.person_key where r.name_kana <> ''"
                                + " order by c.claim_id, r.registration_id limit 1")
                .split("\\|", -1);
        String hiragana = Normalizer.normalize(row[1], Normalizer.Form.NFKC)
                .replace("　", "")
                .chars()
                .map(c -> c >= 'ァ' && c <= 'ヶ' ? c - ('ァ' - 'ぁ') : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        assertThat(people("birth=" + row[2] + "&kana=" + encoded(hiragana)))
                .startsWith(row[0] + " ")
                .contains(row[5]);
        assertThat(people("birth=" + row[2] + "&address=" + encoded(row[6]))).contains(row[0] + " ");
        assertThat(people("birth=" + row[2] + "&address=" + encoded("北海道札幌市中央区北九条西99-99")))
                .doesNotContain(row[0]);
        assertThat(people("number=000" + row[3] + "&insurer=" + row[4])).contains(row[0] + " ");
        assertThat(people("kana=" + encoded("%"))).isEmpty();
        assertThat(people("sex=MALE")).contains("だけでは探せません");
        assertThat(people("attestation=nobody")).contains("資格申立書はありません");
        assertThat(people("number=1&insurer=12")).contains("6桁または8桁");
        assertThat(people("kana=" + encoded("ア")).split("\n", -1)).hasSizeLessThanOrEqualTo(21);
        assertThat(Tables.text("select concat(user_name, ' ', purpose) from audit_entry where action = 'person.look'"
                        + " and concat(' ', subject, ' ') like '% " + row[0] + " %' order by number desc limit 1"))
                .isEqualTo("reviewer レセプトの審査：" + row[5]);
        assertThat(Tables.number("select count(*) from audit_entry where purpose like '%" + row[1] + "%'"
                        + " or subject like '%" + row[1] + "%'"))
                .isZero();
        assertThat(as(DemoAccounts.INTAKE).get("/people?number=1").status()).isEqualTo(403);
    }

    @Test
    void a_person_is_found_by_the_attestation_that_names_them() {
        String[] row = Tables.text("select concat_ws('|', a.attestation_id, d.person_key) from attestation a"
                        + " join claim c on c.attestation_id = a.attestation_id join decision d on d.in_force_claim ="
                        + " c.claim_number where d.person_key is not null and a.birth_date is not null and a.name_kana <> ''"
                        + " order by a.attestation_id limit 1")
                .split("\\|", -1);

        assertThat(people("attestation=" + row[0])).contains(row[1] + " ");
    }

    @Test
    void supervisors_see_figures_that_are_those_of_the_claims(@TempDir Path folder) throws IOException {
        Client supervisor = as(DemoAccounts.SUPERVISOR);
        String today = LocalDate.now(ZoneId.of("Asia/Tokyo")).toString();

        assertThat(supervisor.text("/supervision/months").strip())
                .isEqualTo(rows("select concat_ws(' ', concat(c.treatment_month div 100, '-',"
                        + " lpad(c.treatment_month mod 100, 2, '0')), count(distinct c.claim_number),"
                        + " (select sum(insurer_amount) from claim a where a.treatment_month = c.treatment_month),"
                        + " coalesce(sum(case when c.outcome in ('TRANSFERRED', 'IDENTIFIED', 'SPLIT')"
                        + " and p.billed_insurer_number <> c.insurer_number then p.insurer_amount end), 0)) row"
                        + " from claim c left join decision d on d.in_force_claim = c.claim_number"
                        + " left join decision_part p on p.claim_number = d.claim_number"
                        + " and p.decision_number = d.decision_number"
                        + " group by c.treatment_month order by c.treatment_month desc limit 12"));
        assertThat(supervisor.text("/supervision/backlog"))
                .startsWith(
                        Tables.text("select concat(count(*), ' ', coalesce(sum(amount), 0)) from review_case") + " ");
        assertThat(supervisor.text("/supervision/institutions").strip())
                .isEqualTo(
                        rows("select concat_ws(' ', institution_code, count(*), max(institution_name)) row from claim"
                                + " group by institution_code order by count(*) desc, institution_code limit 3"));
        assertThat(supervisor.text("/supervision/insurers"))
                .startsWith(
                        Tables.text("select concat(insurer_number, ' ', count(*)) from claim group by insurer_number"
                                        + " order by count(*) desc, insurer_number limit 1")
                                + " ");
        assertThat(supervisor.text("/supervision/days?day=" + today))
                .contains(today + " "
                        + Tables.number(
                                "select coalesce(sum(claims), 0) from decision_figure where day = '" + today + "'")
                        + " 0");
        byte[] figures =
                supervisor.get("/supervision/figures.xlsx?day=" + today).body();
        assertThat(entries(folder, figures)).contains("xl/worksheets/sheet5.xml");
        assertThat(as(DemoAccounts.REVIEWER).get("/supervision/backlog").status())
                .isEqualTo(403);
    }

    private static String rows(String sql) {
        return Tables.text("select group_concat(row separator '\\n') from (" + sql + ") r");
    }

    private String people(String query) {
        String claim = Tables.text("select c.claim_id from decision d join claim c on c.claim_number = d.in_force_claim"
                + " join registration r on r.person_key = d.person_key where r.name_kana <> ''"
                + " order by c.claim_id, r.registration_id limit 1");
        return as(DemoAccounts.REVIEWER).text("/people?note=" + claim + "&" + query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void a_claim_opens_with_its_explanation_and_the_look_is_in_the_audit_trail() {
        String id = Tables.text("select min(claim_id) from claim where outcome = 'TRANSFERRED'");

        String opened = as(DemoAccounts.REVIEWER).text("/claim?claim=" + id);

        assertThat(opened).contains("outcome=TRANSFERRED", "inForce=true", "FiredRule[");
        assertThat(Tables.text("select concat(user_name, ' ', purpose) from audit_entry where action = 'claim.open'"
                        + " and subject = '" + id + "' order by number desc limit 1"))
                .isEqualTo("reviewer 検査のため");
    }

    @Test
    void an_unknown_claim_opens_empty() {
        assertThat(as(DemoAccounts.REVIEWER).text("/claim?claim=nothing")).isEqualTo("Optional.empty");
    }

    @Test
    void lists_find_claims_by_the_beginning_of_id_or_name_and_by_insurer() {
        String id = Tables.text("select min(claim_id) from claim where batch_id = " + sampleBatch());
        String name = Tables.text("select left(name_kanji, 2) from claim where claim_id = '" + id + "'");
        // Of this insurer one claim is both filed and billed, which leads to it by two indexes.
        String insurer = Tables.text("select min(t.billed_insurer_number) from claim t join claim f on"
                + " f.insurer_number = t.billed_insurer_number and f.billed_insurer_number = f.insurer_number"
                + " where t.outcome = 'TRANSFERRED' and t.batch_id = " + sampleBatch());
        Client reviewer = as(DemoAccounts.REVIEWER);

        assertThat(reviewer.text("/claims?text=" + Client.encoded(id))).contains("claimId=" + id);
        assertThat(reviewer.text("/claims?text=" + Client.encoded(name))).contains("claimId=" + id);
        assertThat(Long.parseLong(reviewer.text("/claims/count?insurer=" + insurer)))
                .isEqualTo(Tables.number("select count(distinct c.claim_number) from claim c join decision_part p on"
                        + " p.claim_number = c.claim_number where c.insurer_number = '" + insurer
                        + "' or p.billed_insurer_number = '" + insurer + "'"));
        assertThat(Long.parseLong(reviewer.text("/claims/count")))
                .isEqualTo(Tables.number("select count(*) from claim"));
        assertThat(reviewer.text("/claims?text=" + Client.encoded("%"))).isEmpty();
    }

    @Test
    void figures_of_the_day_are_those_of_the_tables() {
        String day = Tables.text("select min(date(started_at + interval 9 hour)) from batch");
        long identified = Tables.number("select count(*) from claim where outcome = 'IDENTIFIED'");
        long waiting = Tables.number(
                "select count(*) from claim where outcome is null or outcome in ('AWAITING', 'REVIEW', 'INQUIRY')");

        String figures = as(DemoAccounts.SUPERVISOR).text("/figures?day=" + day);

        assertThat(figures).contains("IDENTIFIED=" + identified + ",", "waiting=" + waiting + ",");
        assertThat(figures)
                .contains("decidedAmount="
                        + Tables.text("select sum(insurer_amount) from claim where outcome is not null"));
    }

    @Test
    void the_result_and_the_list_are_workbooks(@TempDir Path folder) throws IOException {
        byte[] result =
                as(DemoAccounts.AUDITOR).get("/result.xlsx?id=" + sampleBatch()).body();
        byte[] list = as(DemoAccounts.AUDITOR)
                .get("/claims.xlsx?batch=" + sampleBatch())
                .body();

        assertThat(entries(folder, result)).contains("xl/workbook.xml", "xl/worksheets/sheet4.xml");
        assertThat(entries(folder, list)).contains("xl/workbook.xml", "xl/worksheets/sheet1.xml");
        assertThat(Tables.number("select count(*) from audit_entry where user_name = 'auditor' and action in"
                        + " ('result.download', 'claims.export')"))
                .isGreaterThanOrEqualTo(2);
    }

    /** Opens it as a file: the sizes of streamed entries make the reader of streams stumble. */
    private static List<String> entries(Path folder, byte[] zip) throws IOException {
        try (ZipFile file =
                new ZipFile(Files.write(folder.resolve("workbook.xlsx"), zip).toFile())) {
            return file.stream().map(ZipEntry::getName).toList();
        }
    }

    @Test
    void the_same_bytes_are_refused_with_the_number_of_the_first_batch() {
        Answer again = as(DemoAccounts.INTEGRATION).hand("claims", "other-name.csv", SAMPLE.file(TableKind.CLAIMS), "");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).isEqualTo(String.valueOf(sampleBatch()));
    }

    @Test
    void of_many_who_hand_in_the_same_file_at_once_one_is_let_through()
            throws InterruptedException, ExecutionException {
        byte[] file = claims(claim("AT-ONCE", "1980-05-01"));
        ExecutorService people = Executors.newFixedThreadPool(6);
        List<Future<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            answers.add(people.submit(() -> as(DemoAccounts.INTAKE).hand("claims", "same.csv", file, "")));
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Answer> answer : answers) {
            statuses.add(answer.get().status());
        }
        people.shutdown();

        assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409, 409, 409, 409);
        assertThat(Tables.number("select count(*) from batch where file_name = 'same.csv'"))
                .isEqualTo(1);
    }

    @Test
    void a_file_without_a_required_column_leaves_no_trace() {
        long before = Tables.number("select max(id) from batch");

        Answer answer = as(DemoAccounts.INTAKE)
                .hand("claims", "narrow.csv", "レセプトID,診療年月\nA,2026-08\n".getBytes(StandardCharsets.UTF_8), "");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("医療機関コード", "漢字氏名");
        assertThat(Tables.number("select max(id) from batch")).isEqualTo(before);
    }

    @Test
    void wrong_rows_come_back_as_given_with_the_reason_beside_them(@TempDir Path folder) throws Exception {
        byte[] file = claims(claim("ROW-1", "1980-02-30"), claim("ROW-2", "1980-05-01"), claim("ROW-2", "1981-05-01"));
        long batch = as(DemoAccounts.INTAKE).take("claims", "wrong-rows.csv", file, "");
        assertThat(Tables.finished(batch)).isEqualTo("DONE");

        Client intake = as(DemoAccounts.INTAKE);
        assertThat(intake.text("/batch?id=" + batch)).contains("rowsRead=3", "accepted=1", "rejected=2", "decided=1");
        assertThat(intake.text("/errors?id=" + batch).lines())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("rowNumber=2", "column=生年月日", "value=1980-02-30"))
                .anySatisfy(line -> assertThat(line).contains("rowNumber=4", "column=レセプトID", "value=ROW-2"));
        Path workbook = Files.write(
                folder.resolve("rejected.xlsx"),
                intake.get("/rejected.xlsx?id=" + batch).body());
        assertThat(rejectedAgain(workbook)).containsExactly("ROW-1");
    }

    /** Reads a workbook of rejected rows as if it had been handed in: the ids of rows that are still wrong. */
    private static List<String> rejectedAgain(Path workbook) throws Exception {
        List<String> wrong = new ArrayList<>();
        try (InputFile file = InputFile.open(workbook, "rejected.xlsx", Set.of(TableKind.CLAIMS))) {
            file.read(TableKind.CLAIMS, new RowHandler<>() {
                @Override
                public void accepted(RawRow row, Object fact) {
                    // mended by being alone now: the second row of its id
                }

                @Override
                public void rejected(RawRow row, List<RowError> errors) {
                    wrong.add(row.cells().get("レセプトID"));
                }
            });
        }
        return wrong;
    }

    @Test
    void a_claim_id_that_is_known_is_never_overwritten() {
        long first = as(DemoAccounts.INTAKE).take("claims", "first.csv", claims(claim("KNOWN", "1980-05-01")), "");
        long second = as(DemoAccounts.INTAKE)
                .take("claims", "second.csv", claims(claim("KNOWN", "1980-05-01"), claim("NEW", "1980-05-01")), "");
        long third = as(DemoAccounts.INTAKE).take("claims", "third.csv", claims(claim("KNOWN", "1990-05-01")), "");

        assertThat(Tables.finished(third)).isEqualTo("DONE");
        assertThat(as(DemoAccounts.INTAKE).text("/errors?id=" + second)).contains("同じ内容が受付番号" + first);
        assertThat(as(DemoAccounts.INTAKE).text("/errors?id=" + third)).contains("受付番号" + first + "で別の内容");
        assertThat(Tables.text("select birth_date from claim where claim_id = 'KNOWN'"))
                .isEqualTo("1980-05-01");
        assertThat(Tables.number("select count(*) from claim where claim_id = 'NEW' and outcome is not null"))
                .isEqualTo(1);
    }

    @Test
    void roles_that_are_not_named_are_denied() {
        byte[] file = claims(claim("DENIED", "1980-05-01"));

        assertThat(as(DemoAccounts.REVIEWER)
                        .hand("claims", "denied.csv", file, "")
                        .status())
                .isEqualTo(403);
        assertThat(as(DemoAccounts.AUDITOR)
                        .hand("claims", "denied.csv", file, "")
                        .status())
                .isEqualTo(403);
        assertThat(as(DemoAccounts.ADMIN).get("/claims").status()).isEqualTo(403);
        assertThat(as(DemoAccounts.AUTHOR).get("/claim?claim=KNOWN").status()).isEqualTo(403);
        assertThat(as(DemoAccounts.REVIEWER).get("/result.csv?id=1").status()).isEqualTo(403);
        assertThat(as(DemoAccounts.INTEGRATION).get("/figures?day=2026-01-01").status())
                .isEqualTo(403);
        assertThat(as(DemoAccounts.INTAKE).get("/audit").status()).isEqualTo(403);
        assertThat(as(DemoAccounts.SUPERVISOR).get("/accounts/count").status()).isEqualTo(403);
        assertThat(Tables.number("select count(*) from batch where file_name = 'denied.csv'"))
                .isZero();
    }

    @Test
    void an_administrator_opens_accounts_but_cannot_lock_everybody_out() {
        Client admin = as(DemoAccounts.ADMIN);

        assertThat(admin.get("/accounts/create?name=ya%20mada&roles=reviewer").text())
                .isEqualTo("NAME_NOT_ALLOWED");
        assertThat(admin.get("/accounts/create?name=yamada").text()).isEqualTo("NO_ROLE");
        assertThat(admin.get("/accounts/create?name=yamada&roles=reviewer,integration")
                        .text())
                .isEqualTo("SYSTEM_ROLE_ALONE");
        String initial = admin.text("/accounts/create?name=yamada&roles=reviewer");
        Client yamada = as(new DemoAccount("yamada", initial, Role.REVIEWER));
        assertThat(admin.get("/accounts/create?name=yamada&roles=reviewer").text())
                .isEqualTo("NAME_TAKEN");
        assertThat(yamada.get("/claims").status()).isEqualTo(200);
        assertThat(admin.text("/accounts/standing?name=yamada")).contains("CHANGE_PASSWORD");
        assertThat(admin.text("/accounts/list?name=AMAD&condition=PASSWORD_TO_CHANGE&roles=reviewer"))
                .contains("userName=yamada");
        assertThat(admin.text("/accounts/count?name=_&condition=PASSWORD_TO_CHANGE"))
                .isEqualTo("0");

        assertThat(admin.text("/accounts/assign?name=yamada&roles=reviewer,intake"))
                .isEqualTo("done");
        assertThat(admin.get("/accounts/disable?name=yamada&version=0").text()).isEqualTo("CHANGED_MEANWHILE");
        assertThat(admin.text("/accounts/disable?name=yamada")).isEqualTo("done");
        assertThat(yamada.get("/claims").status()).isEqualTo(401);
        assertThat(admin.text("/accounts/standing?name=yamada")).isEqualTo("Optional.empty");
        assertThat(admin.get("/accounts/disable?name=admin").text()).isEqualTo("OWN_ACCOUNT");
        assertThat(admin.get("/accounts/assign?name=admin&roles=auditor").text())
                .isEqualTo("OWN_ACCOUNT");
        assertThat(admin.get("/accounts/initial?name=admin").text()).isEqualTo("OWN_ACCOUNT");
        assertThat(as(DemoAccounts.SUPERVISOR).get("/accounts/list").status()).isEqualTo(403);
        assertThat(Tables.text("select group_concat(concat(action, ' ', purpose) order by number separator ';')"
                        + " from audit_entry where subject = 'yamada' and user_name = 'admin'"))
                .isEqualTo("account.create reviewer;account.roles reviewer -> intake,reviewer;account.disable ");
    }

    @Test
    void the_last_administrator_stays_whatever_a_provider_of_identities_says() {
        Client admin = as(DemoAccounts.ADMIN);

        assertThat(admin.text("/accounts/provider?name=admin&roles=reviewer")).isEqualTo("REFUSED");
        admin.text("/accounts/create?name=second.admin&roles=admin");
        assertThat(admin.text("/accounts/provider?name=second.admin&roles=auditor"))
                .isEqualTo("COMPLETE");
        assertThat(admin.text("/accounts/list?name=second.admin")).contains("roles=[AUDITOR]");
        assertThat(admin.text("/accounts/provider?name=nobody")).isEqualTo("REFUSED");
    }

    @Test
    void people_choose_their_own_password_and_their_other_sessions_end() {
        Client admin = as(DemoAccounts.ADMIN);
        String initial = admin.text("/accounts/create?name=okada&roles=auditor");
        Client before = as(new DemoAccount("okada", initial, Role.AUDITOR));

        assertThat(before.get("/accounts/change?current=wrong&wanted=hibi-no-kiroku-wo")
                        .text())
                .isEqualTo("CURRENT_PASSWORD_WRONG");
        String change = "/accounts/change?current=" + initial + "&wanted=";
        assertThat(before.get(change + "short").text()).isEqualTo("PASSWORD_TOO_SHORT");
        assertThat(before.get(change + "my-name-is-Okada").text()).isEqualTo("PASSWORD_WITH_NAME");
        assertThat(before.get(change + "Password-2026!").text()).isEqualTo("PASSWORD_COMMON");
        assertThat(before.get(change + initial).text()).isEqualTo("PASSWORD_USED_BEFORE");
        assertThat(before.text(change + "hibi-no-kiroku-wo")).isEqualTo("1");
        assertThat(before.get("/claims").status()).isEqualTo(401);

        Client after = as(new DemoAccount("okada", "hibi-no-kiroku-wo", Role.AUDITOR));
        assertThat(after.text("/accounts/own")).contains("mustChangePassword=false");
        assertThat(after.get("/accounts/change?current=hibi-no-kiroku-wo&wanted=" + initial)
                        .text())
                .isEqualTo("PASSWORD_USED_BEFORE");
        assertThat(admin.text("/accounts/standing?name=okada")).contains("sessionStamp=1", "obligations=[]");
        assertThat(Tables.number("select count(*) from audit_entry where concat(subject, purpose) like '%hibi%'"
                        + " or concat(subject, purpose) like '%" + initial + "%'"))
                .isZero();
    }

    @Test
    void failures_lock_an_account_until_an_administrator_or_time_opens_it() {
        Client admin = as(DemoAccounts.ADMIN);
        String right = admin.text("/accounts/create?name=ishii&roles=intake");
        String wrong = "/accounts/password?name=ishii&password=wrong";

        assertThat(admin.text(wrong)).isEqualTo("REFUSED");
        assertThat(admin.text(wrong)).isEqualTo("REFUSED");
        assertThat(admin.text("/accounts/password?name=ishii&password=" + right))
                .isEqualTo("COMPLETE");
        for (int i = 0; i < 3; i++) {
            assertThat(admin.text(wrong)).isEqualTo("REFUSED");
        }
        assertThat(admin.text("/accounts/password?name=ishii&password=" + right))
                .isEqualTo("REFUSED");
        assertThat(admin.text("/accounts/list?condition=LOCKED")).contains("userName=ishii");
        assertThat(Tables.number(
                        "select count(*) from audit_entry where action = 'account.lock' and subject = 'ishii'"))
                .isEqualTo(1);

        assertThat(admin.text("/accounts/unlock?name=ishii")).isEqualTo("done");
        assertThat(admin.text("/accounts/password?name=ishii&password=" + right))
                .isEqualTo("COMPLETE");
        for (int i = 0; i < 3; i++) {
            admin.text(wrong);
        }
        Tables.execute(
                "update account set locked_until = utc_timestamp() - interval 1 second where user_name = 'ishii'");
        assertThat(admin.text("/accounts/count?condition=LOCKED&name=ishii")).isEqualTo("0");
        assertThat(admin.text("/accounts/password?name=ishii&password=" + right))
                .isEqualTo("COMPLETE");
        assertThat(admin.text("/accounts/password?name=nobody&password=" + right))
                .isEqualTo("REFUSED");
    }

    @Test
    void a_second_factor_asks_for_codes_that_are_good_once() throws Exception {
        Client admin = as(DemoAccounts.ADMIN);
        String password = admin.text("/accounts/create?name=mori&roles=author");
        Client mori = as(new DemoAccount("mori", password, Role.AUTHOR));
        String firstFactor = "/accounts/password?name=mori&password=" + password;

        admin.text("/accounts/require?roles=author");
        assertThat(admin.get("/accounts/require?roles=integration").text())
                .isEqualTo("SYSTEM_ROLE_WITHOUT_SECOND_FACTOR");
        assertThat(admin.text("/accounts/standing?name=mori")).contains("SET_UP_SECOND_FACTOR");
        String secret = mori.text("/accounts/propose");
        assertThat(mori.get("/accounts/confirm?code=12&secret=" + secret).text())
                .isEqualTo("CODE_WRONG");
        String code = Codes.of(secret, 0);
        List<String> recovery = List.of(mori.text("/accounts/confirm?secret=" + secret + "&code=" + code)
                .split(" "));
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        assertThat(admin.text("/accounts/standing?name=mori")).doesNotContain("SET_UP_SECOND_FACTOR");

        assertThat(admin.text(firstFactor)).isEqualTo("CODE_NEEDED");
        assertThat(admin.text("/accounts/code?name=mori&code=" + code)).isEqualTo("REFUSED");
        assertThat(admin.text("/accounts/code?name=mori&code=" + Codes.of(secret, 1)))
                .isEqualTo("COMPLETE");
        assertThat(admin.text("/accounts/code?name=mori&code=" + Codes.of(secret, 1)))
                .isEqualTo("REFUSED");
        String typed = recovery.get(0).toUpperCase(Locale.ROOT).replace("-", "%20");
        assertThat(admin.text("/accounts/code?name=mori&code=" + typed)).isEqualTo("COMPLETE");
        assertThat(admin.text("/accounts/code?name=mori&code=" + typed)).isEqualTo("REFUSED");
        assertThat(mori.text("/accounts/own")).contains("recoveryCodes=9", "secondFactorRequired=true");
        assertThat(admin.text("/accounts/provider?name=mori")).isEqualTo("CODE_NEEDED");
        assertThat(admin.text("/accounts/provider?name=mori&done=1")).isEqualTo("COMPLETE");

        assertThat(mori.get("/accounts/propose?password=" + password + "&code=" + typed)
                        .text())
                .isEqualTo("CODE_WRONG");
        List<String> renewed =
                List.of(mori.text("/accounts/renew?code=" + recovery.get(1)).split(" "));
        assertThat(admin.text("/accounts/code?name=mori&code=" + recovery.get(2)))
                .isEqualTo("REFUSED");
        assertThat(admin.text("/accounts/code?name=mori&code=" + renewed.get(0)))
                .isEqualTo("REFUSED");
        admin.text("/accounts/unlock?name=mori");
        assertThat(admin.text("/accounts/code?name=mori&code=" + renewed.get(0)))
                .isEqualTo("COMPLETE");
        String knowing = "password=" + password + "&code=";
        assertThat(mori.get("/accounts/propose?password=x&code=" + renewed.get(2))
                        .text())
                .as("a code alone does not move the second factor")
                .isEqualTo("CURRENT_PASSWORD_WRONG");
        String other = mori.text("/accounts/propose?" + knowing + renewed.get(2));
        assertThat(mori.get("/accounts/remove?" + knowing + renewed.get(3)).text())
                .isEqualTo("SECOND_FACTOR_REQUIRED");
        mori.text("/accounts/confirm?secret=" + other + "&code=" + Codes.of(other, 0));
        assertThat(admin.text("/accounts/code?name=mori&code=" + Codes.of(secret, 1)))
                .as("the device before is good no longer")
                .isEqualTo("REFUSED");
        admin.text("/accounts/unlock?name=mori");
        assertThat(Tables.number(
                        "select count(*) from account where instr(second_factor_secret, '" + secret + "') > 0"))
                .isZero();
        assertThat(Files.getPosixFilePermissions(Path.of("target/data/secrets/second-factor.key")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

        admin.text("/accounts/reset?name=mori");
        admin.text("/accounts/require");
        String own = mori.text("/accounts/propose");
        List<String> last = List.of(mori.text("/accounts/confirm?secret=" + own + "&code=" + Codes.of(own, 0))
                .split(" "));
        assertThat(mori.get("/accounts/remove?password=x&code=" + last.get(0)).text())
                .isEqualTo("CURRENT_PASSWORD_WRONG");
        assertThat(mori.get("/accounts/remove?" + knowing + "123456").text()).isEqualTo("CODE_WRONG");
        assertThat(mori.text("/accounts/remove?" + knowing + last.get(0))).matches("\\d+");
        assertThat(mori.get("/accounts/remove?" + knowing + last.get(1)).text()).isEqualTo("NO_SECOND_FACTOR");
        assertThat(Tables.text("select group_concat(substring_index(action, '.', -1) order by number) from audit_entry"
                        + " where action like 'account.second-factor.%' and subject = 'mori'"))
                .isEqualTo("set-up,replace,reset,set-up,remove");
        assertThat(admin.text(firstFactor)).isEqualTo("COMPLETE");
        assertThat(admin.text("/accounts/code?name=mori&code=" + renewed.get(1)))
                .isEqualTo("REFUSED");
        assertThat(Tables.text("select group_concat(purpose order by number) from audit_entry"
                        + " where action = 'role.second-factor'"))
                .isEqualTo(" -> author,author -> ");
    }

    @Test
    void the_audit_trail_is_whole_until_somebody_alters_it() {
        Client auditor = as(DemoAccounts.AUDITOR);
        long entry = Tables.number("select max(number) from audit_entry where action = 'file.upload'");
        assertThat(auditor.text("/audit")).contains("firstBroken=Optional.empty", "faultCount=0");

        Tables.executeUnguarded(
                "audit_entry_unchanged",
                "update audit_entry set user_name = concat(user_name, 'x') where number = " + entry);
        try {
            assertThat(auditor.text("/audit")).contains("firstBroken=Optional[" + entry + "]");
        } finally {
            Tables.executeUnguarded(
                    "audit_entry_unchanged",
                    "update audit_entry set user_name = left(user_name, char_length(user_name) - 1) where number = "
                            + entry);
        }
        assertThat(auditor.text("/audit")).contains("firstBroken=Optional.empty", "faultCount=0");
    }

    @Test
    void every_stored_decision_is_under_seal_and_an_altered_one_is_named() {
        Client auditor = as(DemoAccounts.AUDITOR);
        String claim = Tables.text("select min(claim_id) from claim where outcome = 'TRANSFERRED'");
        String change = " where claim_number = (select claim_number from claim where claim_id = '" + claim + "')";

        assertThat(auditor.text("/audit"))
                .contains("decisions=" + Tables.number("select count(*) from decision") + ",", "faultCount=0");

        Tables.executeUnguarded("decision_unchanged", "update decision set reason = concat(reason, 'x')" + change);
        try {
            assertThat(auditor.text("/audit")).contains("faultCount=1", "kind=DECISION_ALTERED, claimId=" + claim);
        } finally {
            Tables.executeUnguarded(
                    "decision_unchanged",
                    "update decision set reason = left(reason, char_length(reason) - 1)" + change);
        }
    }

    @Test
    void a_failed_log_in_is_recorded_without_keeping_a_name_that_nobody_has() {
        Client client = as(DemoAccounts.INTEGRATION);

        client.text("/log-in?name=auditor");
        client.text("/log-in?name=my-secret-password");

        assertThat(Tables.text(
                        "select group_concat(user_name order by number) from (select number, user_name from audit_entry"
                                + " where action = 'login.failed' order by number desc limit 2) last"))
                .isEqualTo("auditor,unknown");
    }

    @Test
    void storage_is_ready() {
        assertThat(as(DemoAccounts.ADMIN).text("/ready")).isEqualTo("true");
    }
}
