package org.furikae.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.furikae.app.access.DemoAccounts;
import org.furikae.app.access.DemoAccounts.DemoAccount;
import org.furikae.app.access.Role;
import org.furikae.app.fixture.Client;
import org.furikae.app.fixture.Client.Answer;
import org.furikae.app.fixture.Deployments;
import org.furikae.app.fixture.Tables;
import org.furikae.exchange.TableKind;
import org.furikae.ruleset.RulesetFiles;
import org.furikae.ruleset.RulesetZip;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rule sets are drafted, tried out beside the server, compared with what is in force, released by another person, and taken back. */
@ExtendWith(ArquillianExtension.class)
class RulesIT {
    private static final DemoAccount SECOND_AUTHOR = new DemoAccount("author2", "second-author-of-2026", Role.AUTHOR);
    private static final String RULE = "insurer/as-filed/rule.drl";
    private static final String CLAIM = "レセプトID,医療機関コード,診療年月,受診日,保険者番号,記号,番号,漢字氏名,カナ氏名,生年月日,性別,住所,請求点数,摘要\n";

    @ArquillianResource
    private URL root;

    @Deployment(testable = false)
    static WebArchive war() {
        return Deployments.war();
    }

    private String as(DemoAccount account, String path) {
        return Client.of(root, account).text("/studio" + path);
    }

    private String author(String path) {
        return as(DemoAccounts.AUTHOR, path);
    }

    private Answer refused(DemoAccount account, String path) {
        Answer answer = Client.of(root, account).get("/studio" + path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        return answer;
    }

    private Answer save(DemoAccount account, String draft, String path, int on, String text) {
        return Client.of(root, account)
                .post(
                        "/studio/save?number=" + draft + "&path=" + path + "&on=" + on,
                        text.getBytes(StandardCharsets.UTF_8));
    }

    private String begin(String title) {
        return author("/begin?number=0&title=" + Client.encoded(title));
    }

    /** A claim of a month that nobody is registered for, seen in the middle of the fourth month after it. */
    private void decide(String id, String month, LocalDate asOf) {
        if (Tables.number("select count(*) from batch") == 0) {
            hand(TableKind.INSURERS, "保険者番号,保険者名\n01130012,協会けんぽ東京\n06139992,検査健康保険組合\n", asOf);
        }
        hand(
                TableKind.CLAIMS,
                CLAIM + id + ",1311234560," + month + ",3,06139992,1," + id.hashCode() % 1000 + ",検査 太郎,ケンサ タロウ,"
                        + birth(id) + ",男,東京都港区1-1,100,820000245\n",
                asOf);
    }

    /** Of one person for each claim. */
    private static LocalDate birth(String id) {
        return LocalDate.of(1980, 5, 1).plusDays(id.hashCode() % 1000);
    }

    /** The patient of a claim changed to another insurer. */
    private void handRegistrations(String id, String changed, LocalDate asOf) {
        String person = ",検査 太郎,ケンサ タロウ," + birth(id) + ",男,東京都港区1-1,";
        hand(
                TableKind.REGISTRATIONS,
                "登録番号,個人キー,保険者番号,記号,番号,漢字氏名,カナ氏名,生年月日,性別,住所,資格取得日,資格喪失日,登録日\n"
                        + id + "-1,P-" + id + ",06139992,1," + id.hashCode() % 1000 + person + "2020-04-01," + changed
                        + ",2026-04-01\n"
                        + id + "-2,P-" + id + ",01130012,1,77" + person + changed + ",,2026-06-20\n",
                asOf);
    }

    private void hand(TableKind kind, String rows, LocalDate asOf) {
        long batch = Client.of(root, DemoAccounts.INTAKE)
                .take(kind.code(), "file.csv", rows.getBytes(StandardCharsets.UTF_8), "&asOf=" + asOf);
        assertThat(Tables.finished(batch)).isEqualTo("DONE");
    }

    private static String decision(String claim) {
        return Tables.text("select concat(d.outcome, ' ', d.ruleset_version) from decision d join claim c on"
                + " c.claim_number = d.in_force_claim where c.claim_id = '" + claim + "'");
    }

    private static String version(String release) {
        return Tables.text("select c.ruleset_version from rule_release l join rule_content c using (content_sha256)"
                + " where l.release_number = " + release);
    }

    private String compared(String draft, String revision, String more) {
        String impact = author("/impact?number=" + draft + "&revision=" + revision + more);
        Tables.await("select count(*) from rule_impact where impact_number = " + impact
                + " and state not in ('QUEUED', 'RUNNING')");
        assertThat(author("/impact-state?number=" + impact)).contains("state=DONE");
        return impact;
    }

    @Test
    void a_draft_is_tried_compared_released_by_another_person_from_a_month_and_taken_back() throws Exception {
        LocalDate inTheFourthMonthAfterMay = LocalDate.of(2026, 9, 15);
        LocalDate inTheFourthMonthAfterJune = LocalDate.of(2026, 10, 15);
        decide("X05", "2026-05", inTheFourthMonthAfterMay);
        decide("X06", "2026-06", inTheFourthMonthAfterJune);
        String shipped = version("0");
        assertThat(decision("X05")).isEqualTo("UNRESOLVED " + shipped);
        assertThat(decision("X06")).isEqualTo("UNRESOLVED " + shipped);
        assertThat(author("/spans")).isEqualTo("- R-0");

        // Drafted and tried
        String draft = begin("再照会の期限を四か月に");
        String revision = author("/retry?number=" + draft + "&revision=0&month=2026-05&months=4");
        assertThat(author("/file?number=" + draft + "&revision=1&path=ruleset.yaml"))
                .contains("{until: 2026-04, value: 3, source: RETRY}", "{from: 2026-05, value: 4, source: RETRY}");
        assertThat(author("/test?number=" + draft + "&revision=" + revision)).startsWith("passed green ");
        assertThat(author("/differences?number=" + draft + "&revision=" + revision))
                .contains("path=ruleset.yaml", "ADDED");

        // Compared, which decides nothing
        String impact = compared(draft, revision, "&month=2026-05");
        assertThat(author("/impact-result?number=" + impact))
                .contains("Cell[before=UNRESOLVED, after=AWAITING, claims=2,");
        assertThat(author("/impact-changes?number=" + impact)).contains("claimId=X05", "claimId=X06");
        assertThat(author("/impact-explain?number=" + impact)).contains("|").isNotEqualTo("-");
        assertThat(author("/impact.csv?number=" + impact)).contains("X05,特定不能,再照会待ち");
        assertThat(Tables.number("select count(*) from decision d join claim c using (claim_number)"
                        + " where c.claim_id in ('X05', 'X06')"))
                .isEqualTo(2);
        assertThat(Tables.number(
                        "select count(*) from audit_entry where action = 'rules.impact.look' and subject = 'X05'"))
                .isEqualTo(1);

        // Released by another person, from June on
        String request = author("/ask?number=" + draft + "&revision=" + revision + "&month=2026-06&impact=" + impact
                + "&reason=" + Client.encoded("通知のため"));
        assertThat(refused(DemoAccounts.AUTHOR, "/approve?number=" + request + "&month=2026-06&reason=x")
                        .text())
                .startsWith("ANOTHER_PERSON");
        String release = as(
                DemoAccounts.SUPERVISOR,
                "/approve?number=" + request + "&month=2026-06&reason=" + Client.encoded("確認済み"));
        assertThat(author("/spans")).isEqualTo("- R-0 2026-06 R-" + release);
        assertThat(refused(DemoAccounts.SUPERVISOR, "/approve?number=" + request + "&reason=x")
                        .text())
                .startsWith("CHANGED_MEANWHILE");

        // Each month by its own version, and what was decided can be decided again
        decide("Y05", "2026-05", inTheFourthMonthAfterMay);
        decide("Y06", "2026-06", inTheFourthMonthAfterJune);
        assertThat(decision("Y05")).isEqualTo("UNRESOLVED " + shipped);
        assertThat(decision("Y06")).isEqualTo("AWAITING " + version(release)).doesNotContain(shipped);
        assertThat(Client.of(root, DemoAccounts.AUDITOR)
                        .text("/decide-again?claim=X06&decision="
                                + Tables.number(
                                        "select decision_number from decision d join claim c using (claim_number)"
                                                + " where c.claim_id = 'X06'")))
                .isEqualTo("true UNRESOLVED");
        assertThat(author("/browse?number=" + release))
                .contains("slug=as-filed")
                .contains("red=0");

        // Late knowledge decides by the version in force for the month, whichever decided before
        handRegistrations("X06", "2026-06-01", inTheFourthMonthAfterJune);
        handRegistrations("X05", "2026-05-01", inTheFourthMonthAfterMay);
        assertThat(decision("X06")).isEqualTo("TRANSFERRED " + version(release));
        assertThat(decision("X05")).isEqualTo("TRANSFERRED " + shipped);

        // Taken back
        String back = author("/ask-again?number=0&reason=" + Client.encoded("元に戻す"));
        String last = as(DemoAccounts.SUPERVISOR, "/approve?number=" + back + "&reason=" + Client.encoded("承認"));
        decide("Z06", "2026-06", inTheFourthMonthAfterJune);
        assertThat(decision("Z06")).isEqualTo("UNRESOLVED " + shipped);
        assertThat(author("/spans")).isEqualTo("- R-" + last);

        // All of it sealed, and none of it can be changed
        assertThat(Tables.number("select count(*) from audit_entry a join rule_release l on a.content_sha256 ="
                        + " l.content_sha256 where a.action = 'rules.release' and a.subject like concat('release ',"
                        + " l.release_number, ' %')"))
                .isEqualTo(Tables.number("select count(*) from rule_release"));
        assertThatThrownBy(() -> Tables.execute("update rule_release set effective_from = null"))
                .hasStackTraceContaining("a release never changes");
        assertThatThrownBy(() -> Tables.execute("delete from rule_request_end")).hasStackTraceContaining("is kept");
    }

    @Test
    void nothing_typed_is_lost_and_two_authors_do_not_overwrite_each_other() {
        Client.register(root, SECOND_AUTHOR);
        String draft = begin("二人で");
        String text = author("/file?number=" + draft + "&revision=0&path=" + RULE);

        assertThat(save(DemoAccounts.AUTHOR, draft, RULE, 0, text + "// first\n")
                        .text())
                .isEqualTo("1");
        assertThat(save(SECOND_AUTHOR, draft, RULE, 0, text + "// second\n").text())
                .contains("1 conflict", "// first", "// second");
        assertThat(author("/conflicts?number=" + draft)).contains("mine=", "// second", "savedBy=author2");
        assertThat(author("/file?number=" + draft + "&revision=1&path=" + RULE)).endsWith("// first\n");
        assertThat(as(SECOND_AUTHOR, "/present?number=" + draft + "&path=" + RULE))
                .isEmpty();
        assertThat(author("/present?number=" + draft)).contains("userName=author2", "path=" + RULE);

        // Rules come and go, and everything can be taken back
        assertThat(author("/add-rule?number=" + draft + "&revision=1&phase=filing&slug=new-rule&source=PRODUCT"
                        + "&template=FINDING&name=" + Client.encoded("試しの規則")))
                .isEqualTo("2");
        assertThat(author("/test?number=" + draft + "&revision=2")).startsWith("passed");
        assertThat(author("/rename-rule?number=" + draft + "&revision=2&phase=filing&slug=new-rule&to=other"))
                .isEqualTo("3");
        assertThat(author("/remove-rule?number=" + draft + "&revision=3&phase=filing&slug=other"))
                .isEqualTo("4");
        assertThat(author("/undo?number=" + draft + "&revision=4&to=2")).isEqualTo("5");
        assertThat(author("/draft?number=" + draft + "&revision=5").replace(" 5 ", " 2 "))
                .isEqualTo(author("/draft?number=" + draft + "&revision=2"));
        assertThat(author("/undo?number=" + draft + "&revision=5&to=0")).isEqualTo("6");
        assertThat(author("/file?number=" + draft + "&revision=6&path=" + RULE)).isEqualTo(text);
        assertThat(refused(SECOND_AUTHOR, "/undo?number=" + draft + "&revision=5&to=0")
                        .text())
                .startsWith("CHANGED_MEANWHILE");
        assertThat(author("/revisions?number=" + draft).lines()).hasSize(6);
        assertThatThrownBy(() -> Tables.execute("delete from rule_draft_text")).hasStackTraceContaining("is kept");
    }

    @Test
    void what_is_wrong_is_told_with_its_line_and_cannot_be_released() throws Exception {
        String draft = begin("だめな規則");
        String text = author("/file?number=" + draft + "&revision=0&path=" + RULE);
        String hostile = text.replace("then\n", "then\n    Runtime.getRuntime().exec(\"true\");\n");

        Answer typing = Client.of(root, DemoAccounts.AUTHOR)
                .post("/studio/check?number=" + draft + "&path=" + RULE, hostile.getBytes(StandardCharsets.UTF_8));
        assertThat(typing.text()).contains("RuleFault[gate=bytecode.member", RULE);
        assertThat(author("/draft?number=" + draft + "&revision=0")).startsWith("だめな規則 0 ");

        assertThat(save(DemoAccounts.AUTHOR, draft, RULE, 0, hostile).text()).isEqualTo("1");
        assertThat(author("/test?number=" + draft + "&revision=1"))
                .startsWith("not passed green 0 red 0 bytecode.member " + RULE);

        // A rule whose cases were taken away compiles, but may not be released
        assertThat(save(DemoAccounts.AUTHOR, draft, RULE, 1, text).text()).isEqualTo("2");
        assertThat(save(DemoAccounts.AUTHOR, draft, "insurer/as-filed/cases.yaml", 0, "[]\n")
                        .text())
                .isEqualTo("3");
        String impact = compared(draft, "3", "&month=2030-01");
        assertThat(refused(DemoAccounts.AUTHOR, "/ask?number=" + draft + "&revision=3&impact=" + impact + "&reason=x")
                        .text())
                .contains("まだ公開できません", "働く例");
        assertThat(refused(DemoAccounts.AUTHOR, "/ask?number=" + draft + "&revision=2&impact=" + impact + "&reason=x")
                        .text())
                .contains("この内容の完了した計算ではありません");
    }

    @Test
    void files_go_out_as_a_zip_and_a_workbook_and_come_back_the_same() throws Exception {
        Client author = Client.of(root, DemoAccounts.AUTHOR);
        byte[] zip = author.get("/studio/release.zip?number=0").body();
        assertThat(RulesetZip.read(zip).texts())
                .isEqualTo(RulesetFiles.shipped().texts());

        String draft = author.post("/studio/begin-zip?title=zip", zip).text();
        assertThat(author("/differences?number=" + draft + "&revision=0")).isEmpty();
        assertThat(author.post("/studio/begin-zip?title=bad", "no zip".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(409);

        byte[] workbook = author.get("/studio/parameters.xlsx?number=" + draft).body();
        assertThat(author.post("/studio/parameters-read?name=p.xlsx&number=" + draft, workbook)
                        .text())
                .isEqualTo("0 taken [] added []");
        assertThat(author.post(
                                "/studio/parameters-read?name=p.csv&number=" + draft,
                                "パラメータ,種類,値,根拠\nretryMonths,整数,４,RETRY\n".getBytes(StandardCharsets.UTF_8))
                        .text())
                .startsWith("0 taken [")
                .contains("added [ParameterValue[name=retryMonths", "value=4");
    }

    @Test
    void a_hostile_zip_changes_nothing_and_a_good_one_is_taken_as_a_revision() throws Exception {
        Client author = Client.of(root, DemoAccounts.AUTHOR);
        String draft = begin("取り込み");
        Map<String, String> texts = new TreeMap<>(RulesetFiles.shipped().texts());
        texts.computeIfPresent(RULE, (path, text) -> text + "// outside\n");

        for (Map<String, byte[]> hostile : List.of(
                Map.of("../ruleset.yaml", new byte[] {65}),
                Map.of("ruleset.yaml", new byte[32 << 20]),
                Map.of("no-rule-set.txt", new byte[] {65}))) {
            for (String call : List.of("/studio/zip-read?number=", "/studio/zip-import?revision=0&number=")) {
                Answer answer = author.post(call + draft, zip(hostile));
                assertThat(answer.status()).as(answer.text()).isEqualTo(409);
                assertThat(answer.text()).containsAnyOf("zip", "ruleset.yaml");
            }
        }
        ByteArrayOutputStream good = new ByteArrayOutputStream();
        RulesetZip.write(RulesetFiles.of(texts), good);
        assertThat(author.post("/studio/zip-read?number=" + draft, good.toByteArray())
                        .text())
                .contains("path=" + RULE, "// outside")
                .doesNotContain("cases.yaml");
        assertThat(author("/revisions?number=" + draft)).isEmpty();

        assertThat(author.post("/studio/zip-import?revision=0&number=" + draft, good.toByteArray())
                        .text())
                .isEqualTo("1");
        assertThat(author("/file?number=" + draft + "&revision=1&path=" + RULE)).endsWith("// outside\n");
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void slips_in_yaml_are_told_with_their_line_while_typing() {
        String draft = begin("YAMLの誤り");
        assertThat(Client.of(root, DemoAccounts.AUTHOR)
                        .post(
                                "/studio/check?number=" + draft + "&path=insurer/as-filed/cases.yaml",
                                "- name: a\n  claim: {\n".getBytes(StandardCharsets.UTF_8))
                        .text())
                .contains("file=insurer/as-filed/cases.yaml", "near line");
        assertThat(Client.of(root, DemoAccounts.AUTHOR)
                        .post(
                                "/studio/check?number=" + draft + "&path=ruleset.yaml",
                                "version: 1\nphases: [\n".getBytes(StandardCharsets.UTF_8))
                        .text())
                .contains("file=ruleset.yaml", "near line");
        assertThat(author("/words?number=" + draft))
                .contains("Parameter[name=retryMonths, type=int]", "Source[key=RETRY,", "name=FiledClaim");
    }

    @Test
    void a_comparison_that_is_cancelled_ends_and_the_next_one_is_computed() {
        decide("C05", "2026-05", LocalDate.of(2026, 9, 15));
        String draft = begin("取り消し");
        String revision = author("/retry?number=" + draft + "&revision=0&month=2026-05&months=5");
        String impact = author("/impact?number=" + draft + "&revision=" + revision);

        author("/cancel?number=" + impact);

        Tables.await("select count(*) from rule_impact where impact_number = " + impact
                + " and state not in ('QUEUED', 'RUNNING')");
        assertThat(author("/impact-state?number=" + impact)).contains("state=CANCELLED");
        assertThat(refused(DemoAccounts.AUTHOR, "/cancel?number=" + impact).text())
                .contains("もう終わっている");
        compared(draft, revision, "");
    }

    /** As a request that an older product, with other gates or cases, had let through. */
    @Test
    void approving_runs_gates_and_cases_again() {
        decide("A05", "2026-05", LocalDate.of(2026, 9, 15));
        String draft = begin("赤い例");
        String revision = author("/retry?number=" + draft + "&revision=0&month=2021-10&months=4");
        String impact = compared(draft, revision, "");
        Tables.execute("insert into rule_request (content_sha256, requested_by, requested_at, reason)"
                + " select content_sha256, 'author', now(), 'before' from rule_impact where impact_number = " + impact);
        long request = Tables.number("select max(request_number) from rule_request");
        long releases = Tables.number("select count(*) from rule_release");

        assertThat(refused(DemoAccounts.SUPERVISOR, "/approve?number=" + request + "&reason=x")
                        .text())
                .contains("まだ公開できません", "赤い例");
        assertThat(Tables.number("select count(*) from rule_release")).isEqualTo(releases);
        assertThat(author("/requests")).contains("number=" + request).contains("state=OPEN");
    }

    @Test
    void whoever_wrote_a_part_of_a_draft_cannot_approve_what_somebody_else_asked_for() {
        String draft = begin("二人の下書き");
        String revision = author("/retry?number=" + draft + "&revision=0&month=2026-05&months=4");
        String impact = compared(draft, revision, "&month=2026-05");
        Tables.execute(
                "insert into rule_request (content_sha256, draft_number, draft_revision, requested_by, requested_at,"
                        + " reason) select content_sha256, draft_number, " + revision
                        + ", 'colleague', now(), 'asked' from rule_impact"
                        + " where impact_number = " + impact);
        long request = Tables.number("select max(request_number) from rule_request");

        assertThat(refused(DemoAccounts.AUTHOR, "/approve?number=" + request + "&reason=x")
                        .text())
                .startsWith("ANOTHER_PERSON")
                .contains("あなたが保存した版");
        assertThat(author("/requests")).contains("number=" + request).contains("state=OPEN");
    }

    @Test
    void drafts_that_never_end_or_take_all_memory_are_ended_while_others_work_on() throws Exception {
        for (Map.Entry<String, String> hostile : Map.of(
                        "join-blow-up", "trial.time",
                        "firing-insert", "trial.firings",
                        "memory-doubling-text", "trial.memory")
                .entrySet()) {
            String draft = begin(hostile.getKey());
            assertThat(author("/add-rule?number=" + draft + "&revision=0&phase=filing&slug=hostile&source=PRODUCT"
                            + "&template=FINDING&name=hostile"))
                    .isEqualTo("1");
            String text = Files.readString(Path.of("../test-data/hostile/rules", hostile.getKey() + ".drl"));
            assertThat(save(DemoAccounts.AUTHOR, draft, "filing/hostile/rule.drl", 1, text)
                            .text())
                    .isEqualTo("2");

            ExecutorService one = Executors.newSingleThreadExecutor();
            Future<String> tried = one.submit(() -> author("/test?number=" + draft + "&revision=2"));
            long longest = 0;
            do {
                long began = System.nanoTime();
                assertThat(as(DemoAccounts.AUDITOR, "/releases")).contains("number=0");
                longest = Math.max(longest, System.nanoTime() - began);
            } while (!tried.isDone());
            one.shutdown();

            assertThat(tried.get()).startsWith("not passed").contains(hostile.getValue());
            assertThat(Duration.ofNanos(longest)).isLessThan(Duration.ofSeconds(10));
        }
        assertThat(author("/test?number=" + begin("そのあと") + "&revision=0")).startsWith("passed");
    }

    @Test
    void only_those_who_may_come_in() {
        for (Map.Entry<DemoAccount, String> call : Map.of(
                        DemoAccounts.INTAKE, "/releases",
                        DemoAccounts.REVIEWER, "/browse?number=0",
                        DemoAccounts.AUDITOR, "/begin?number=0&title=x",
                        DemoAccounts.SUPERVISOR, "/begin?number=0&title=x",
                        DemoAccounts.ADMIN, "/approve?number=1&reason=x")
                .entrySet()) {
            assertThat(Client.of(root, call.getKey())
                            .get("/studio" + call.getValue())
                            .status())
                    .as(call.getValue())
                    .isEqualTo(403);
        }
        assertThat(as(DemoAccounts.AUDITOR, "/releases")).contains("number=0");
    }
}
