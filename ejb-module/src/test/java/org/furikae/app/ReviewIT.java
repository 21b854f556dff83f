package org.furikae.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.furikae.app.access.DemoAccounts;
import org.furikae.app.access.DemoAccounts.DemoAccount;
import org.furikae.app.fixture.Client;
import org.furikae.app.fixture.Deployments;
import org.furikae.app.fixture.Tables;
import org.furikae.app.intake.JapanTime;
import org.furikae.exchange.TableKind;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What rules may not decide, people do: nobody gets in another's way, nothing counts that must not, everything can be told later. */
@ExtendWith(ArquillianExtension.class)
class ReviewIT {
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 1);
    private static final DemoAccount ONE = DemoAccounts.REVIEWER;
    private static final DemoAccount OTHER = DemoAccounts.SUPERVISOR;
    private static final String INSURERS =
            "保険者番号,保険者名,電話\n01130012,協会けんぽ東京,03-0000-0001\n06139992,検査健康保険組合,03-0000-0002\n06132013,試験健康保険組合,\n";
    private static final String CLAIM = "レセプトID,医療機関コード,診療年月,受診日,保険者番号,記号,番号,漢字氏名,カナ氏名,生年月日,性別,住所,請求点数,日別点数,摘要\n";
    private static final String REGISTRATION = "登録番号,個人キー,保険者番号,記号,番号,漢字氏名,カナ氏名,生年月日,性別,住所,資格取得日,資格喪失日,登録日,状態\n";

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
        Tables.execute("update review_case set due_on = '2999-01-01'");
    }

    private long handIn(TableKind kind, String name, String rows, LocalDate asOf) {
        long batch = Client.of(root, DemoAccounts.INTAKE)
                .take(kind.code(), name, rows.getBytes(StandardCharsets.UTF_8), "&asOf=" + asOf);
        assertThat(Tables.finished(batch)).isEqualTo("DONE");
        return batch;
    }

    /** A claim whose number is somebody else's by birth date: the rules leave it to a person. */
    private static String claim(String id, String number, long points) {
        return id + ",1311234560,2026-08,3;10,06139992,1," + number + ",検査 太郎,ケンサ タロウ,1980-05-01,男,東京都港区1-1," + points
                + ",3:" + points / 2 + ";10:" + (points - points / 2) + ",\n";
    }

    private static String registration(
            String id, String person, String insurer, String number, String birth, String rest) {
        return id + "," + person + "," + insurer + ",1," + number + ",検査 太郎,ケンサ タロウ," + birth + ",男,東京都港区1-1," + rest
                + "\n";
    }

    /** Claims left to review, with one person each: lost at the filed insurer in July, at another since, until and from the 5th of August. */
    private void review(String prefix, int count, long points) {
        handIn(
                TableKind.REGISTRATIONS,
                prefix + "-registrations.csv",
                REGISTRATION
                        + numbers(count)
                                .map(i -> registration(
                                                prefix + i + "-OLD",
                                                prefix + i + "-P",
                                                "06139992",
                                                number(prefix, i),
                                                "1981-06-02",
                                                "2020-04-01,2026-08-01,2026-08-02,")
                                        + registration(
                                                prefix + i + "-NEW",
                                                prefix + i + "-P",
                                                "01130012",
                                                "77",
                                                "1981-06-02",
                                                "2026-08-01,,2026-08-02,")
                                        + registration(
                                                prefix + i + "-PART",
                                                prefix + i + "-P",
                                                "06132013",
                                                "78",
                                                "1981-06-02",
                                                "2026-08-05,2026-08-20,2026-08-21,"))
                                .collect(Collectors.joining()),
                AS_OF);
        handIn(
                TableKind.CLAIMS,
                prefix + "-claims.csv",
                CLAIM
                        + numbers(count)
                                .map(i -> claim(prefix + i, number(prefix, i), points))
                                .collect(Collectors.joining()),
                AS_OF);
    }

    private static java.util.stream.Stream<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed();
    }

    private static String number(String prefix, int i) {
        return Math.abs(prefix.hashCode() % 100_000) + "" + i;
    }

    private Client as(DemoAccount account) {
        return Client.of(root, account);
    }

    private String call(DemoAccount account, String path) {
        return as(account).text("/review" + path);
    }

    private String refused(DemoAccount account, String path) {
        Client.Answer answer = as(account).get("/review" + path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        return answer.text();
    }

    private String decide(DemoAccount account, String claim, String choice) {
        return call(account, "/decide?claim=" + claim + "&choice=" + choice + "&reason=" + Client.encoded("電話で確かめた"));
    }

    private static String bill(String registration) {
        return "BILL&registrations=" + registration;
    }

    private static String done(String answer) {
        return answer.replaceAll(".*number=(\\d+).*", "$1");
    }

    private static String inForce(String claim) {
        return Tables.text("select concat_ws(' ', d.outcome, coalesce(c.billed_insurer_number, '-'),"
                + " coalesce(d.decided_by, 'rules')) from decision d join claim c on c.claim_number = d.in_force_claim"
                + " where c.claim_id = '" + claim + "' and c.outcome = d.outcome");
    }

    private String shown(DemoAccount account, String claim) {
        return call(account, "/case?claim=" + claim);
    }

    private long waiting(String queue) {
        return Long.parseLong(call(ONE, "/counts")
                .lines()
                .filter(line -> line.contains("queue=" + queue + ","))
                .findFirst()
                .orElseThrow()
                .replaceAll(".*waiting=(\\d+).*", "$1"));
    }

    private static void assertCasesAreThoseOfTheDecisionsInForce() {
        assertThat(Tables.number(
                        "select count(*) from claim c left join review_case r on r.claim_number = c.claim_number"
                                + " where c.outcome in ('REVIEW', 'INQUIRY') and r.claim_number is null"))
                .isZero();
        assertThat(Tables.number("select count(*) from claim c join review_case r on r.claim_number = c.claim_number"
                        + " where c.outcome not in ('REVIEW', 'INQUIRY') and r.queue in ('REVIEW', 'INQUIRY')"
                        + " and r.due_on < '2026-11-01'"))
                .isZero();
        assertThat(Tables.text("select group_concat(concat(outcome, claims, ' ', amount) order by outcome) from"
                        + " (select outcome, sum(claims) claims, sum(amount) amount from decision_figure group by outcome"
                        + " having sum(claims) > 0) f"))
                .isEqualTo(Tables.text("select group_concat(concat(outcome, claims, ' ', amount) order by outcome) from"
                        + " (select outcome, count(*) claims, sum(insurer_amount) amount from claim"
                        + " where outcome is not null group by outcome) c"));
    }

    @Test
    void two_people_who_take_at_once_never_get_the_same_case() throws InterruptedException, ExecutionException {
        review("TAKE", 30, 100);
        assertThat(waiting("REVIEW")).isEqualTo(30);
        assertThat(shown(ONE, "TAKE0")).startsWith("REVIEW 記号番号の人物不一致|REVIEW|");

        ExecutorService people = Executors.newFixedThreadPool(4);
        List<Callable<List<String>>> work = List.of(taking(ONE), taking(OTHER), taking(ONE), taking(OTHER));
        List<String> taken = people.invokeAll(work).stream()
                .map(ReviewIT::result)
                .flatMap(List::stream)
                .toList();
        people.shutdown();

        assertThat(taken).hasSize(28).doesNotHaveDuplicates().doesNotContain("-");
        assertThat(waiting("REVIEW")).isEqualTo(2);
        assertThat(call(ONE, "/counts")).contains("queue=REVIEW, waiting=2, held=28");
        assertThat((call(ONE, "/mine") + call(OTHER, "/mine")).lines().filter(line -> line.contains("claimId=TAKE")))
                .hasSize(28);

        String mine = taken.get(0);
        assertThat(refused(OTHER, "/take?claim=" + mine))
                .startsWith("ANOTHER_PERSON")
                .contains("reviewerさんが担当中");
        assertThat(refused(OTHER, "/decide?choice=AS_LOST&reason=x&claim=" + mine))
                .startsWith("ANOTHER_PERSON");

        Tables.execute("update review_case r join claim c on c.claim_number = r.claim_number"
                + " set r.held_until = '2026-01-01' where c.claim_id = '" + mine + "'");
        assertThat(waiting("REVIEW")).isEqualTo(3);
        assertThat(call(OTHER, "/take?claim=" + mine)).isEmpty();
        assertThat(shown(OTHER, mine)).contains("TAKEN:supervisor,TAKEN:reviewer");
        call(OTHER, "/release?claim=" + mine);
        assertThat(waiting("REVIEW")).isEqualTo(3);
        assertCasesAreThoseOfTheDecisionsInForce();
    }

    @Test
    void deciding_and_taking_at_once_never_wait_for_each_other_in_a_ring() throws InterruptedException {
        review("RUSH", 80, 100);

        ExecutorService people = Executors.newFixedThreadPool(4);
        List<String> decided =
                people.invokeAll(List.of(clearing(ONE), clearing(OTHER), clearing(ONE), clearing(OTHER))).stream()
                        .map(ReviewIT::result)
                        .flatMap(List::stream)
                        .toList();
        people.shutdown();

        assertThat(decided).doesNotHaveDuplicates();
        assertThat(decided.stream().filter(claim -> claim.startsWith("RUSH"))).hasSize(80);
        assertThat(waiting("REVIEW")).isZero();
        assertCasesAreThoseOfTheDecisionsInForce();
    }

    /** Takes a case, decides it, and takes the next until there is none. */
    private Callable<List<String>> clearing(DemoAccount account) {
        return () -> {
            List<String> decided = new ArrayList<>();
            for (String claim = next(account); !claim.equals("-"); claim = next(account)) {
                decide(account, claim, bill(claim + "-NEW"));
                decided.add(claim);
            }
            return decided;
        };
    }

    private String next(DemoAccount account) {
        return call(account, "/next?queue=REVIEW");
    }

    private Callable<List<String>> taking(DemoAccount account) {
        return () -> IntStream.range(0, 7)
                .mapToObj(i -> call(account, "/next?queue=REVIEW"))
                .toList();
    }

    private static List<String> result(Future<List<String>> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void cases_are_filtered_handed_over_set_aside_and_noted() {
        review("SMALL", 2, 100);
        review("LARGE", 1, 200);

        assertThat(call(ONE, "/next?queue=REVIEW&sort=LARGEST")).isEqualTo("LARGE0");
        call(ONE, "/hand-over?claim=LARGE0&to=supervisor&note=" + Client.encoded("お願いします"));
        assertThat(call(ONE, "/next?queue=REVIEW&amount=1000")).isEqualTo("-");
        assertThat(call(OTHER, "/next?queue=REVIEW&amount=1000")).isEqualTo("LARGE0");
        assertThat(call(OTHER, "/page?queue=REVIEW&insurer=06139992&amount=1000"))
                .contains("claimId=LARGE0")
                .doesNotContain("claimId=SMALL");
        assertThat(call(OTHER, "/count?queue=REVIEW&insurer=01130012")).isEqualTo("0");
        assertThat(call(OTHER, "/reasons?queue=REVIEW")).contains("記号番号の人物不一致");

        LocalDate tomorrow = JapanTime.today().plusDays(1);
        assertThat(refused(OTHER, "/set-aside?claim=LARGE0&until=" + JapanTime.today()))
                .startsWith("NOT_POSSIBLE");
        call(OTHER, "/set-aside?claim=LARGE0&until=" + tomorrow + "&note=" + Client.encoded("明日かけ直す"));
        assertThat(call(OTHER, "/next?queue=REVIEW&amount=1000")).isEqualTo("-");
        assertThat(refused(ONE, "/note?claim=LARGE0&note=")).startsWith("NOT_POSSIBLE");
        call(ONE, "/note?claim=LARGE0&note=" + Client.encoded("組合は午後だけ"));
        assertThat(shown(ONE, "LARGE0"))
                .contains("NOTE:reviewer,SET_ASIDE:supervisor,TAKEN:supervisor,HANDED_OVER:reviewer");

        call(ONE, "/take?claim=SMALL0");
        call(ONE, "/take?claim=SMALL0");
        call(ONE, "/release?claim=SMALL0");
        assertThat(Tables.text("select group_concat(concat_ws(' ', user_name, action, subject) order by number)"
                        + " from audit_entry where action in ('case.take', 'case.release', 'case.handOver', 'case.setAside')"
                        + " and (subject like 'LARGE0%' or subject like 'SMALL0%')"))
                .as("each step once, and no step for holding on")
                .isEqualTo(
                        "reviewer case.take LARGE0,reviewer case.handOver LARGE0 to supervisor,supervisor case.take LARGE0,"
                                + "supervisor case.setAside LARGE0 until " + tomorrow
                                + ",reviewer case.take SMALL0,reviewer case.release SMALL0");

        assertThat(refused(ONE, "/hand-over?claim=SMALL0&to=intake")).startsWith("NOT_POSSIBLE");
        assertThat(as(DemoAccounts.INTAKE).get("/review/counts").status()).isEqualTo(403);
        assertThat(as(DemoAccounts.AUDITOR).get("/review/next").status()).isEqualTo(403);
    }

    @Test
    void what_a_person_picks_is_billed_explained_and_closes_the_case() {
        review("PICK", 6, 100);
        call(ONE, "/take?claim=PICK0");
        assertThat(refused(ONE, "/decide?claim=PICK0&choice=BILL&registrations=PICK0-NEW&reason="))
                .startsWith("NOT_POSSIBLE 理由");
        assertThat(refused(ONE, "/decide?claim=PICK0&choice=BILL&registrations=PICK0-OLD&reason=x"))
                .contains("受診日のすべてを覆っていません");
        assertThat(refused(ONE, "/decide?claim=PICK0&choice=BILL&registrations=PICK1-NEW&reason=x"))
                .contains("候補者の資格ではありません");
        assertThat(refused(ONE, "/decide?claim=PICK0&choice=PRORATE&reason=x")).contains("按分へ回せません");
        assertThat(refused(ONE, "/decide?claim=PICK0&choice=RULES&reason=x")).contains("食い違い");

        assertThat(decide(ONE, "PICK0", bill("PICK0-NEW"))).contains("inForce=true");

        assertThat(inForce("PICK0")).isEqualTo("TRANSFERRED 01130012 reviewer");
        assertThat(Tables.text(
                        "select concat(d.reason, d.person_key, p.registration_id, p.insurer_amount) from decision d"
                                + " join decision_part p using (claim_number, decision_number) join claim c on c.claim_number ="
                                + " d.in_force_claim where c.claim_id = 'PICK0'"))
                .isEqualTo("担当者が資格を確かめ、協会けんぽ東京（01130012）へ請求すると判定しました。理由: 電話で確かめたPICK0-PPICK0-NEW700");
        assertThat(shown(ONE, "PICK0")).startsWith("CLOSED|TRANSFERRED|").contains("DECIDED:reviewer");
        assertThat(Client.of(root, DemoAccounts.AUDITOR).text("/claim?claim=PICK0"))
                .contains("規則の判定は「担当者確認」", "判定者: reviewer");
        assertThat(Client.of(root, DemoAccounts.AUDITOR)
                        .text("/decide-again?claim=PICK0&decision="
                                + Tables.number("select d.decision_number from decision d join claim c on"
                                        + " c.claim_number = d.in_force_claim where c.claim_id = 'PICK0'")))
                .isEqualTo("DECIDED_BY_A_PERSON");

        decide(ONE, "PICK1", "RETURN&return=DEATH");
        decide(ONE, "PICK2", "AS_LOST");
        decide(ONE, "PICK3", "WAIT&wait=" + JapanTime.today().plusDays(30));
        decide(ONE, "PICK4", bill("PICK4-OLD") + "&gaps=1");
        assertThat(refused(ONE, "/decide?claim=PICK5&choice=BILL&reason=x&registrations=PICK5-NEW,PICK5-PART"))
                .contains("2026-08-10の資格が二つ以上");
        assertThat(inForce("PICK1")).isEqualTo("RETURNED - reviewer");
        assertThat(inForce("PICK2")).isEqualTo("BILLED_AS_LOST 06139992 reviewer");
        assertThat(inForce("PICK3")).isEqualTo("AWAITING - reviewer");
        assertThat(inForce("PICK4")).isEqualTo("AS_FILED 06139992 reviewer");
        assertThat(call(ONE, "/counts")).contains("queue=REVIEW, waiting=1, held=0, setAside=");
        assertThat(shown(ONE, "PICK3")).startsWith("REVIEW 記号番号の人物不一致|AWAITING|");
        assertThat(Client.of(root, DemoAccounts.AUDITOR).text("/audit")).contains("firstBroken=Optional.empty");
        assertCasesAreThoseOfTheDecisionsInForce();
    }

    @Test
    void a_month_is_split_between_two_insurers_by_hand_to_the_yen() {
        handIn(
                TableKind.REGISTRATIONS,
                "parts-registrations.csv",
                REGISTRATION
                        + registration(
                                "A1", "PARTS-P", "06139992", "4501", "1981-06-02", "2020-04-01,2026-08-05,2026-08-06,")
                        + registration("A2", "PARTS-P", "01130012", "77", "1981-06-02", "2026-08-05,,2026-08-06,"),
                AS_OF);
        handIn(TableKind.CLAIMS, "parts-claims.csv", CLAIM + claim("PARTS", "4501", 101), AS_OF);

        decide(ONE, "PARTS", bill("A1,A2"));

        assertThat(inForce("PARTS")).isEqualTo("SPLIT 06139992 reviewer");
        assertThat(
                        Tables.text(
                                "select group_concat(concat_ws(' ', p.billed_insurer_number, p.from_day, p.points,"
                                        + " p.insurer_amount) order by p.part) from decision_part p join decision d using (claim_number,"
                                        + " decision_number) join claim c on c.claim_number = d.in_force_claim where c.claim_id = 'PARTS'"))
                .isEqualTo("06139992 2026-08-03 50 350,01130012 2026-08-10 51 360");
        assertThat(Tables.number("select insurer_amount from claim where claim_id = 'PARTS'"))
                .isEqualTo(710);
    }

    @Test
    void a_large_amount_counts_once_another_person_confirms_it() {
        review("SUM", 3, 80_000);
        assertThat(shown(ONE, "SUM0")).contains("second true");

        assertThat(decide(ONE, "SUM0", bill("SUM0-NEW"))).contains("inForce=false");
        assertThat(inForce("SUM0")).isEqualTo("REVIEW - rules");
        assertThat(shown(ONE, "SUM0")).startsWith("CONFIRMATION ");
        assertThat(refused(ONE, "/confirm?claim=SUM0")).startsWith("ANOTHER_PERSON");
        assertThat(call(ONE, "/next?queue=CONFIRMATION")).isEqualTo("-");
        assertThat(call(OTHER, "/next?queue=CONFIRMATION")).isEqualTo("SUM0");
        call(OTHER, "/confirm?claim=SUM0&reason=" + Client.encoded("確かに"));
        assertThat(inForce("SUM0")).isEqualTo("TRANSFERRED 01130012 reviewer");
        assertThat(shown(ONE, "SUM0")).startsWith("CLOSED|").contains("CONFIRMED:supervisor");
        assertThat(Client.of(root, DemoAccounts.AUDITOR).text("/claim?claim=SUM0"))
                .contains("二次確認: supervisor");

        decide(ONE, "SUM1", "AS_LOST");
        assertThat(refused(OTHER, "/refuse?claim=SUM1&reason=")).startsWith("NOT_POSSIBLE");
        call(OTHER, "/refuse?claim=SUM1&reason=" + Client.encoded("保険者に未確認"));
        assertThat(inForce("SUM1")).isEqualTo("REVIEW - rules");
        assertThat(call(ONE, "/next?queue=REVIEW"))
                .as("first, as it was refused")
                .isEqualTo("SUM1");

        decide(ONE, "SUM2", "AS_LOST");
        handIn(
                TableKind.REGISTRATIONS,
                "sum-later.csv",
                REGISTRATION
                        + registration(
                                "SUM2-P2",
                                "SUM2-Q",
                                "06139992",
                                number("SUM", 2),
                                "1980-05-01",
                                "2020-04-01,,2026-10-02,"),
                LocalDate.of(2026, 10, 5));
        assertThat(inForce("SUM2")).as("nothing was in force that people made").isEqualTo("AS_FILED 06139992 rules");
        assertThat(shown(OTHER, "SUM2")).startsWith("CLOSED|");
        assertThat(
                        Tables.text(
                                "select state from manual_decision m join claim c using (claim_number) where c.claim_id = 'SUM2'"))
                .isEqualTo("OVERTAKEN");
        assertCasesAreThoseOfTheDecisionsInForce();
    }

    @Test
    void a_decision_can_be_taken_back_at_once_by_who_made_it_and_nothing_is_lost() {
        review("UNDO", 2, 100);
        String number = done(decide(ONE, "UNDO0", bill("UNDO0-NEW")));
        assertThat(refused(OTHER, "/undo?number=" + number)).startsWith("ANOTHER_PERSON");

        call(ONE, "/undo?number=" + number);

        assertThat(inForce("UNDO0")).isEqualTo("REVIEW - rules");
        assertThat(Tables.text(
                        "select group_concat(concat(d.outcome, coalesce(d.decided_by, '')) order by d.decision_number)"
                                + " from decision d join claim c using (claim_number) where c.claim_id = 'UNDO0'"))
                .isEqualTo("REVIEW,TRANSFERREDreviewer,REVIEW");
        assertThat(shown(ONE, "UNDO0")).startsWith("REVIEW 記号番号の人物不一致|").contains("WITHDRAWN:reviewer");
        assertThat(call(ONE, "/mine")).contains("UNDO0");
        assertThat(refused(ONE, "/undo?number=" + number)).startsWith("CHANGED_MEANWHILE");

        String late = done(decide(ONE, "UNDO1", "AS_LOST"));
        Tables.execute("update manual_decision set decided_at = decided_at - interval 11 second where manual_number = "
                + late);
        assertThat(refused(ONE, "/undo?number=" + late)).startsWith("NOT_POSSIBLE 取り消せる時間（10秒）");
        assertCasesAreThoseOfTheDecisionsInForce();
    }

    @Test
    void a_person_found_by_a_search_is_picked_with_a_second_person_above_the_threshold_and_told_so() {
        review("FIND", 1, 100);
        review("FINDBIG", 1, 80_000);
        handIn(
                TableKind.REGISTRATIONS,
                "find-later.csv",
                REGISTRATION
                        + "FOUND-1,FOUND-P,01130012,9,99,険査 太郎,ケンサ タロウ,1980-05-01,男,大阪府大阪市9-9,2020-04-01,,2026-10-20,\n",
                JapanTime.today());
        assertThat(refused(ONE, "/decide?claim=FIND0&choice=BILL&registrations=FOUND-1&reason=x"))
                .as("the rules know nothing of that person")
                .contains("候補者の資格ではありません");
        assertThat(refused(ONE, "/decide?claim=FIND0&choice=BILL&registrations=FIND0-NEW&person=FOUND-P&reason=x"))
                .as("a registration of somebody else")
                .contains("候補者の資格ではありません");

        assertThat(call(ONE, "/person?claim=FIND0&person=FOUND-P"))
                .isEqualTo("FOUND-P [漢字=相違, カナ=一致, 生年月日=一致, 性別=一致, 住所=相違] 1");
        assertThat(call(ONE, "/person?claim=FIND0&person=NOBODY")).isEqualTo("-");
        assertThat(Tables.text("select group_concat(concat_ws(' ', user_name, purpose)) from audit_entry"
                        + " where action = 'person.look' and subject = 'FOUND-P'"))
                .isEqualTo("reviewer レセプトの審査：FIND0");

        decide(ONE, "FIND0", "BILL&person=FOUND-P&registrations=FOUND-1");
        assertThat(inForce("FIND0")).isEqualTo("TRANSFERRED 01130012 reviewer");
        assertThat(Client.of(root, DemoAccounts.AUDITOR).text("/claim?claim=FIND0"))
                .contains("規則の候補にない人を加入者の検索で見つけて", "個人キーFOUND-Pの人は、規則が候補とした人ではなく、判定者が加入者の検索で見つけた");

        assertThat(decide(ONE, "FINDBIG0", "BILL&person=FOUND-P&registrations=FOUND-1"))
                .contains("inForce=false");
        assertThat(inForce("FINDBIG0")).isEqualTo("REVIEW - rules");
        assertThat(shown(OTHER, "FINDBIG0")).contains("|found FOUND-P");
        call(OTHER, "/confirm?claim=FINDBIG0");
        assertThat(inForce("FINDBIG0")).isEqualTo("TRANSFERRED 01130012 reviewer");
        assertThat(Tables.text("select d.person_key from decision d join claim c on c.claim_number = d.in_force_claim"
                        + " where c.claim_id = 'FINDBIG0'"))
                .isEqualTo("FOUND-P");
        assertCasesAreThoseOfTheDecisionsInForce();
    }

    @Test
    void nobody_judges_their_own_work() {
        review("OWN", 3, 80_000);
        decide(ONE, "OWN0", "AS_LOST");
        assertThat(refused(ONE, "/confirm?claim=OWN0")).startsWith("ANOTHER_PERSON");
        assertThat(refused(ONE, "/refuse?claim=OWN0&reason=x")).startsWith("ANOTHER_PERSON");
        assertThat(refused(ONE, "/take?claim=OWN0")).startsWith("ANOTHER_PERSON");
        assertThat(refused(OTHER, "/hand-over?claim=OWN0&to=reviewer")).startsWith("ANOTHER_PERSON");
        call(OTHER, "/confirm?claim=OWN0");
        assertThat(shown(ONE, "OWN0"))
                .as("two people have looked: no second look by one of them")
                .startsWith("CLOSED");

        review("TWO", 1, 100);
        decide(ONE, "TWO0", bill("TWO0-NEW"));
        Tables.execute("delete r from review_case r join claim c using (claim_number) where c.claim_id = 'TWO0'");
        Tables.execute(
                "insert into review_case (claim_number, version, queue, place, opened_at, amount, reason, insurer_number,"
                        + " due_on, not_for) select claim_number, 1, 'SECOND_LOOK', 1, now(6), 700, '二重', '06139992',"
                        + " '1000-01-01', 'reviewer' from claim where claim_id = 'TWO0'");
        assertThat(refused(ONE, "/second-look?claim=TWO0&choice=AS_LOST")).startsWith("ANOTHER_PERSON");
        assertThat(call(OTHER, "/second-look?claim=TWO0&choice=AS_LOST")).isEqualTo("false");
        assertThat(refused(ONE, "/decide?claim=TWO0&choice=KEEP&reason=x"))
                .as("whoever decided does not overrule the second look alone")
                .startsWith("ANOTHER_PERSON");
        decide(OTHER, "TWO0", "KEEP");
        assertThatThrownBy(
                        () -> Tables.execute(
                                "update manual_decision set state = 'IN_FORCE', signed_by = decided_by where signed_by is not null"))
                .as("the database refuses it as well")
                .hasStackTraceContaining("signed_by_another");
    }

    @Test
    void a_case_that_changed_since_it_was_opened_is_not_decided() {
        review("SEEN", 2, 100);
        String seen = call(ONE, "/seen?claim=SEEN0");
        call(OTHER, "/hand-over?claim=SEEN0&to=reviewer");
        assertThat(refused(ONE, "/decide?claim=SEEN0&choice=AS_LOST&reason=x&seen=" + seen))
                .startsWith("CHANGED_MEANWHILE");
        decide(ONE, "SEEN0", "AS_LOST");
        assertThat(refused(ONE, "/decide?claim=SEEN0&choice=AS_LOST&reason=x&seen=" + seen))
                .startsWith("CHANGED_MEANWHILE");
        assertThat(inForce("SEEN0")).isEqualTo("BILLED_AS_LOST 06139992 reviewer");
    }

    @Test
    void rules_never_overwrite_a_decision_by_hand_but_new_knowledge_against_it_opens_a_case() {
        review("HAND", 3, 100);
        numbers(3).forEach(i -> decide(ONE, "HAND" + i, bill("HAND" + i + "-NEW")));
        String rows = numbers(3)
                .map(i -> registration(
                        "HAND" + i + "-RIGHT",
                        "HAND" + i + "-Q",
                        "06139992",
                        number("HAND", i),
                        "1980-05-01",
                        "2020-04-01,,2026-10-02,"))
                .collect(Collectors.joining());

        handIn(TableKind.REGISTRATIONS, "hand-later.csv", REGISTRATION + rows, LocalDate.of(2026, 10, 5));

        assertThat(inForce("HAND0")).isEqualTo("TRANSFERRED 01130012 reviewer");
        assertThat(shown(ONE, "HAND0"))
                .startsWith("CONTRADICTED 新しい資格により規則の判定が「請求どおり」に変わった|TRANSFERRED|rules AS_FILED");
        assertThat(waiting("CONTRADICTED")).isEqualTo(3);

        decide(OTHER, "HAND0", "RULES");
        assertThat(inForce("HAND0")).isEqualTo("AS_FILED 06139992 rules");
        decide(OTHER, "HAND1", "KEEP");
        assertThat(inForce("HAND1")).isEqualTo("TRANSFERRED 01130012 reviewer");
        decide(OTHER, "HAND2", bill("HAND2-RIGHT"));
        assertThat(inForce("HAND2")).isEqualTo("AS_FILED 06139992 supervisor");
        assertThat(waiting("CONTRADICTED")).isZero();

        handIn(
                TableKind.REGISTRATIONS,
                "hand-more.csv",
                REGISTRATION
                        + registration(
                                "HAND1-MORE",
                                "HAND1-Q",
                                "01130012",
                                "79",
                                "1980-05-01",
                                "2019-04-01,2020-04-01,2026-10-06,"),
                LocalDate.of(2026, 10, 7));
        assertThat(waiting("CONTRADICTED"))
                .as("the rules say what they said when it was kept")
                .isZero();
        assertCasesAreThoseOfTheDecisionsInForce();
    }

    @Test
    void a_second_look_that_differs_is_shown_to_somebody_and_agreement_is_counted() {
        review("TWICE", 2, 100);
        numbers(2).forEach(i -> decide(ONE, "TWICE" + i, bill("TWICE" + i + "-NEW")));
        Tables.execute(
                "insert into review_case (claim_number, version, queue, place, opened_at, amount, reason, insurer_number,"
                        + " due_on, not_for) select claim_number, 1, 'SECOND_LOOK', 1, now(6), 700, '二重', '06139992', '1000-01-01',"
                        + " 'reviewer' from claim where claim_id like 'TWICE%'");
        assertThat(call(ONE, "/next?queue=SECOND_LOOK")).isEqualTo("-");
        assertThat(shown(OTHER, "TWICE0")).contains("hidden true");

        assertThat(call(OTHER, "/second-look?claim=TWICE0&" + "choice=BILL&registrations=TWICE0-NEW"))
                .isEqualTo("true");
        assertThat(call(OTHER, "/second-look?claim=TWICE1&choice=AS_LOST")).isEqualTo("false");

        assertThat(shown(OTHER, "TWICE0")).startsWith("CLOSED");
        assertThat(shown(OTHER, "TWICE1")).startsWith("CONTRADICTED 二重審査で判断が分かれた|TRANSFERRED");
        assertThat(call(OTHER, "/agreement")).contains("pairs=2, agreed=1, kappa=Optional[0.0]");
        assertThat(as(ONE).get("/review/agreement").status()).isEqualTo(403);
    }

    private void inquiry(String claim, String number) {
        handIn(
                TableKind.REGISTRATIONS,
                claim + "-registrations.csv",
                REGISTRATION
                        + registration(
                                claim + "-1",
                                claim + "-P",
                                "06139992",
                                number,
                                "1980-05-01",
                                "2020-04-01,2026-08-01,2026-08-02,")
                        + registration(
                                claim + "-2", claim + "-P", "01130012", number, "1980-05-01", "2026-08-01,,2026-08-02,")
                        + registration(
                                claim + "-3",
                                claim + "-P",
                                "06132013",
                                number,
                                "1980-05-01",
                                "2026-08-01,,2026-08-02,"),
                AS_OF);
        handIn(TableKind.CLAIMS, claim + "-claims.csv", CLAIM + claim(claim, number, 100), AS_OF);
    }

    private static long question(String claim, String registration) {
        return Tables.number(
                "select question_number from question q join claim c using (claim_number) where c.claim_id = '" + claim
                        + "' and q.registration_id = '" + registration + "'");
    }

    @Test
    void an_answer_corrects_the_register_and_decides_the_claim_again() {
        inquiry("ASK", "5501");
        assertThat(inForce("ASK")).isEqualTo("INQUIRY - rules");
        assertThat(call(ONE, "/insurers")).contains("insurerNumber=06132013", "phone=03-0000-0001");
        long question = question("ASK", "ASK-3");
        assertThat(call(ONE, "/questions?insurer=06132013")).contains("ASK 06132013 OPEN");
        call(ONE, "/remind?number=" + question + "&version=1");
        assertThat(refused(ONE, "/remind?number=" + question + "&version=1")).startsWith("CHANGED_MEANWHILE");

        String today = JapanTime.today().toString();
        String answer = "/answer?number=" + question + "&version=2&by=" + Client.encoded("適用係") + "&on=";
        assertThat(refused(ONE, answer + JapanTime.today().plusDays(1) + "&answer=UNKNOWN"))
                .contains("今日より後");
        assertThat(refused(ONE, answer + today + "&answer=UNKNOWN&from=2026-08-01"))
                .contains("資格あり");
        call(ONE, answer + today + "&answer=IN_FORCE&from=2026-09-01");
        Tables.await("select outcome = 'TRANSFERRED' from claim where claim_id = 'ASK'");

        assertThat(inForce("ASK")).isEqualTo("TRANSFERRED 01130012 rules");
        assertThat(shown(ONE, "ASK")).startsWith("CLOSED").contains("ANSWERED:reviewer", "REMINDED:reviewer");
        assertThat(Tables.text("select group_concat(q.state order by q.registration_id) from question q join claim c"
                        + " using (claim_number) where c.claim_id = 'ASK'"))
                .isEqualTo("WITHDRAWN,ANSWERED");
        String decision = Tables.text("select d.decision_number from decision d join claim c on c.claim_number ="
                + " d.in_force_claim where c.claim_id = 'ASK'");
        assertThat(Client.of(root, DemoAccounts.AUDITOR).text("/decide-again?claim=ASK&decision=" + decision))
                .isEqualTo("true TRANSFERRED");
    }

    private static void awaitOutcome(String claim, String outcome) {
        Tables.await("select outcome = '" + outcome + "' from claim where claim_id = '" + claim + "'");
    }

    private static String version(long question) {
        return "&version=" + Tables.number("select version from question where question_number = " + question);
    }

    private static String because(String reason) {
        return "&reason=" + Client.encoded(reason);
    }

    @Test
    void a_wrong_answer_is_corrected_and_withdrawn_and_decides_again_what_rested_on_it() {
        inquiry("FIX", "5801");
        long question = question("FIX", "FIX-3");
        String by = "?number=" + question + "&by=" + Client.encoded("適用係") + "&on=" + JapanTime.today();
        call(ONE, "/answer" + by + "&version=1&answer=IN_FORCE&from=2026-09-01");
        awaitOutcome("FIX", "TRANSFERRED");
        handIn(TableKind.CLAIMS, "fix-later.csv", CLAIM + claim("FIX-B", "5801", 100), JapanTime.today());
        assertThat(inForce("FIX-B")).as("a later claim knows the answer").isEqualTo("TRANSFERRED 01130012 rules");
        String rested = Tables.text("select d.decision_number from decision d join claim c on c.claim_number ="
                + " d.in_force_claim where c.claim_id = 'FIX'");

        assertThat(refused(ONE, "/correct" + by + "&version=2&answer=IN_FORCE&reason="))
                .startsWith("NOT_POSSIBLE 理由");
        assertThat(refused(ONE, "/correct" + by + "&version=2&answer=IN_FORCE&from=2026-09-01&reason=x"))
                .contains("同じ内容");
        assertThat(refused(ONE, "/correct" + by + "&version=1&answer=IN_FORCE&reason=x"))
                .startsWith("CHANGED_MEANWHILE");
        call(OTHER, "/correct" + by + "&version=2&answer=IN_FORCE" + because("月を読み違えた"));
        awaitOutcome("FIX", "INQUIRY");
        awaitOutcome("FIX-B", "INQUIRY");

        assertThat(call(ONE, "/evidence?claim=FIX"))
                .contains("FIX 06132013 ANSWERED IN_FORCE][EndedAnswer[" + question + " IN_FORCE CORRECTED]]")
                .endsWith("|lost TRANSFERRED");
        assertThat(call(ONE, "/evidence?claim=FIX-B")).endsWith("|lost TRANSFERRED");
        assertThat(shown(ONE, "FIX")).contains("ANSWER_CORRECTED:supervisor,", "ANSWERED:reviewer");
        assertThat(Client.of(root, DemoAccounts.AUDITOR).text("/decide-again?claim=FIX&decision=" + rested))
                .as("what was known then is still known")
                .isEqualTo("true TRANSFERRED");

        call(ONE, "/correct" + by + "&version=3&answer=IN_FORCE&from=2026-09-01" + because("やはり9月"));
        awaitOutcome("FIX", "TRANSFERRED");
        call(ONE, "/withdraw-answer?number=" + question + "&version=4" + because("別の人への回答だった"));
        awaitOutcome("FIX", "INQUIRY");
        assertThat(call(ONE, "/evidence?claim=FIX"))
                .contains("FIX 06132013 OPEN][EndedAnswer[" + question + " IN_FORCE WITHDRAWN], EndedAnswer[" + question
                        + " IN_FORCE CORRECTED], EndedAnswer[" + question + " IN_FORCE CORRECTED]]")
                .endsWith("|lost TRANSFERRED,TRANSFERRED");
        assertThat(Tables.text("select group_concat(action order by number) from audit_entry where subject = 'question "
                        + question + "'"))
                .isEqualTo("inquiry.answer,inquiry.correct,inquiry.correct,inquiry.withdraw");
        assertThat(refused(ONE, "/withdraw-answer?number=" + question + "&version=5&reason=x"))
                .startsWith("CHANGED_MEANWHILE");
        call(ONE, "/answer" + by + version(question) + "&answer=IN_FORCE&from=2026-09-01");
        awaitOutcome("FIX", "TRANSFERRED");
        call(ONE, "/correct" + by + version(question) + "&answer=OTHER_PERSON" + because("別の人への回答だった"));
        awaitOutcome("FIX", "INQUIRY");
        call(ONE, "/correct" + by + version(question) + "&answer=IN_FORCE&from=2026-09-01" + because("同じ人だった"));
        awaitOutcome("FIX", "TRANSFERRED");
        assertThat(Client.of(root, DemoAccounts.AUDITOR).text("/decide-again?claim=FIX&decision=" + rested))
                .isEqualTo("true TRANSFERRED");
        assertThat(Client.of(root, DemoAccounts.AUDITOR).text("/audit")).contains("firstBroken=Optional.empty");
        assertCasesAreThoseOfTheDecisionsInForce();
    }

    @Test
    void a_correction_does_not_overtake_the_answer_that_it_corrects() {
        inquiry("SOON", "5805");
        long question = question("SOON", "SOON-3");
        String by = "?number=" + question + "&by=x&on=" + JapanTime.today();
        call(ONE, "/answer" + by + "&version=1&answer=NOT_INSURED");

        String correct = "/review/correct" + by + "&answer=OTHER_PERSON" + because("番号の読み違え");
        Client.Answer answer = as(ONE).get(correct + version(question));
        while (answer.status() == 409) {
            assertThat(answer.text()).startsWith("NOT_POSSIBLE 前の回答をまだ登録簿に取り込んでいます");
            answer = as(ONE).get(correct + version(question));
        }

        assertThat(answer.status()).isEqualTo(200);
        Tables.await("select count(*) = 0 from batch where state not in ('DONE', 'FAILED')");
        assertThat(inForce("SOON")).isEqualTo("INQUIRY - rules");
        assertThat(Tables.number("select count(*) from superseded_registration where registration_id = 'SOON-3'"))
                .as("the wrong row, and the one before that is said again")
                .isEqualTo(2);
    }

    @Test
    void a_decision_by_hand_whose_evidence_is_gone_stays_in_force_and_becomes_a_case() {
        inquiry("GONE", "5802");
        long question = question("GONE", "GONE-3");
        String by = "?number=" + question + "&by=x&on=" + JapanTime.today();
        call(ONE, "/answer" + by + "&version=1&answer=OTHER_PERSON");
        decide(ONE, "GONE", bill("GONE-2"));

        call(OTHER, "/correct" + by + "&version=2&answer=UNKNOWN" + because("回答票の取り違え"));

        assertThat(inForce("GONE")).isEqualTo("TRANSFERRED 01130012 reviewer");
        assertThat(shown(ONE, "GONE")).startsWith("CONTRADICTED 判定の根拠になった保険者の回答が訂正または取り消された|TRANSFERRED");
        assertThat(call(ONE, "/evidence?claim=GONE")).endsWith("|lost TRANSFERRED in force");
        decide(OTHER, "GONE", "KEEP");
        assertThat(shown(ONE, "GONE")).startsWith("CLOSED");
    }

    @Test
    void an_insurer_is_asked_again_and_both_questions_stay() {
        inquiry("AGAIN", "5803");
        long first = question("AGAIN", "AGAIN-3");
        assertThat(refused(ONE, "/ask-again?number=" + first + "&version=1&reason=x"))
                .as("it is open")
                .startsWith("CHANGED_MEANWHILE");
        call(ONE, "/answer?number=" + first + "&version=1&answer=UNKNOWN&by=x&on=" + JapanTime.today());
        assertThat(refused(ONE, "/ask-again?number=" + first + "&version=2&reason="))
                .startsWith("NOT_POSSIBLE 理由");

        long second = Long.parseLong(call(ONE, "/ask-again?number=" + first + "&version=2" + because("担当者が代わった")));

        assertThat(call(ONE, "/evidence?claim=AGAIN"))
                .contains(first + " AGAIN 06132013 ANSWERED UNKNOWN]")
                .contains(second + " AGAIN 06132013 OPEN][]asks " + first + " again");
        assertThat(refused(
                        ONE,
                        "/correct?number=" + first + "&version=3&answer=OTHER_PERSON&by=x&reason=x&on="
                                + JapanTime.today()))
                .startsWith("CHANGED_MEANWHILE");
        call(ONE, "/answer?number=" + second + "&version=1&answer=NOT_INSURED&by=x&on=" + JapanTime.today());
        awaitOutcome("AGAIN", "TRANSFERRED");
        assertThat(shown(ONE, "AGAIN")).contains("ASKED_AGAIN:reviewer");
        assertThat(call(ONE, "/evidence?claim=AGAIN")).contains(first + " AGAIN 06132013 ANSWERED UNKNOWN]");
    }

    @Test
    void a_file_that_answers_otherwise_what_is_answered_corrects_it_only_with_a_reason() throws IOException {
        inquiry("SHEET", "5804");
        byte[] list = as(ONE).get("/review/call-list.xlsx?insurer=06132013").body();
        String today = JapanTime.today().toString();
        List<String> first = List.of("資格なし", "", "", today, "適用係", "FAX", "");
        List<String> other = List.of("別人", "", "", today, "適用係", "FAX", "");
        assertThat(imported(list, "SHEET", first)).startsWith("1 ");
        awaitOutcome("SHEET", "TRANSFERRED");

        assertThat(imported(list, "SHEET", first)).startsWith("0 ").contains("同じ内容で回答済み");
        assertThat(imported(list, "SHEET", other))
                .startsWith("0 ")
                .contains("回答済み（" + today + "「資格なし」）で、この行の内容と違います", "訂正理由");
        assertThat(inForce("SHEET")).startsWith("TRANSFERRED");

        List<String> corrected = new ArrayList<>(other);
        corrected.add("番号の読み違え");
        assertThat(imported(list, "SHEET", corrected)).startsWith("1 ");
        awaitOutcome("SHEET", "INQUIRY");
        assertThat(call(ONE, "/evidence?claim=SHEET"))
                .contains("ANSWERED OTHER_PERSON][EndedAnswer", "NOT_INSURED CORRECTED");
    }

    private String imported(byte[] list, String claim, List<String> answer) throws IOException {
        return new String(
                as(ONE).post("/review/import?name=list.xlsx", filledIn(list, Map.of(claim, answer)))
                        .body(),
                StandardCharsets.UTF_8);
    }

    @Test
    void an_answer_that_does_not_decide_brings_the_case_forward() {
        review("FIRST", 1, 100);
        inquiry("UNSURE", "5601");
        inquiry("LATER", "5602");
        assertThat(call(ONE, "/page?queue=INQUIRY")
                        .lines()
                        .filter(line -> line.contains("UNSURE") || line.contains("LATER")))
                .first()
                .asString()
                .contains("UNSURE");
        long question = question("LATER", "LATER-2");
        call(ONE, "/answer?number=" + question + "&version=1&answer=OTHER_PERSON&by=x&on=" + JapanTime.today());
        assertThat(call(ONE, "/next?queue=INQUIRY")).isEqualTo("LATER");
        assertThat(inForce("LATER")).isEqualTo("INQUIRY - rules");
        assertThat(refused(
                        ONE, "/answer?number=" + question + "&version=2&answer=UNKNOWN&by=x&on=" + JapanTime.today()))
                .startsWith("CHANGED_MEANWHILE この照会は、開いた後に");
    }

    @Test
    void a_call_list_goes_out_and_comes_back_with_answers_and_wrong_rows_are_told() throws IOException {
        inquiry("LIST1", "5701");
        inquiry("LIST2", "5702");
        inquiry("LIST3", "5703");
        byte[] list = as(ONE).get("/review/call-list.xlsx?insurer=06132013").body();
        String today = JapanTime.today().toString();
        Map<String, List<String>> answers = Map.of(
                "LIST1", List.of("資格なし", "", "", today, "適用係", "FAX", ""),
                "LIST2", List.of("資格あり", "2026-09-01", "", "2999-01-01", "適用係", "電話", ""));

        byte[] filled = filledIn(list, answers);

        String imported =
                new String(as(ONE).post("/review/import?name=list.xlsx", filled).body(), StandardCharsets.UTF_8);
        assertThat(imported).startsWith("1 ").contains(":回答日:回答日が今日より後です");
        Tables.await("select outcome = 'TRANSFERRED' from claim where claim_id = 'LIST1'");
        assertThat(inForce("LIST1")).isEqualTo("TRANSFERRED 01130012 rules");
        assertThat(inForce("LIST2")).isEqualTo("INQUIRY - rules");

        String again =
                new String(as(ONE).post("/review/import?name=list.xlsx", filled).body(), StandardCharsets.UTF_8);
        assertThat(again).startsWith("0 ").contains("同じ内容で回答済み");
        assertThat(as(ONE).post("/review/import?name=list.xlsx", "no table".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isBetween(400, 422);
    }

    private static byte[] filledIn(byte[] list, Map<String, List<String>> answers) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(list));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Row header = workbook.getSheetAt(0).getRow(0);
            int first = IntStream.range(0, header.getLastCellNum())
                    .filter(i -> header.getCell(i).getStringCellValue().equals("回答"))
                    .findFirst()
                    .orElseThrow();
            for (Row row : workbook.getSheetAt(0)) {
                List<String> values = answers.getOrDefault(row.getCell(1).getStringCellValue(), List.of());
                for (int i = 0; i < values.size(); i++) {
                    row.createCell(first + i).setCellValue(values.get(i));
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
