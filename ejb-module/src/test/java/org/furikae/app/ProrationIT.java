package org.furikae.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.furikae.app.access.DemoAccounts;
import org.furikae.app.access.DemoAccounts.DemoAccount;
import org.furikae.app.access.Role;
import org.furikae.app.fixture.Client;
import org.furikae.app.fixture.Deployments;
import org.furikae.app.fixture.Tables;
import org.furikae.app.fixture.TestDatabase;
import org.furikae.claim.Yen;
import org.furikae.exchange.TableKind;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Proration runs from the draft to the ledger. Every test has treatment months of its own. */
@ExtendWith(ArquillianExtension.class)
class ProrationIT {
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 1);
    private static final List<String> INSURERS = List.of("01130012", "06139992", "06137772", "31130016");
    private static final List<Long> PAID = List.of(26_000_000_001L, 17_500_000_003L, 8_500_000_007L, 1L);
    private static final String CLAIM = "レセプトID,医療機関コード,診療年月,受診日,保険者番号,記号,番号,漢字氏名,カナ氏名,生年月日,性別,住所,請求点数,摘要\n";
    private static final String REGISTRATION = "登録番号,個人キー,保険者番号,記号,番号,漢字氏名,カナ氏名,生年月日,性別,住所,資格取得日,資格喪失日,登録日,状態\n";
    private static final DemoAccount CHIEF = new DemoAccount("chief", "tokei-no-hari-wo", Role.SUPERVISOR);
    private static final DemoAccount DEPUTY = new DemoAccount("deputy", "kasa-wo-hiraite", Role.SUPERVISOR);

    private static int people;

    @ArquillianResource
    private URL root;

    @Deployment(testable = false)
    static WebArchive war() {
        return Deployments.war();
    }

    /** A patient whose claim was filed under an insurer that had nobody of that number. */
    private record Patient(String claimId, int person, YearMonth month) {
        String birth() {
            return LocalDate.of(1950, 1, 1).plusDays(person * 3L).toString();
        }

        int number() {
            return 10_000 + person;
        }

        String claimRow() {
            return claimId + ",1311234560," + month + ",3,06139992,1," + number() + ",検査 太郎,ケンサ タロウ," + birth()
                    + ",男,東京都港区1-1," + (100 + person * 37) + ",820000245\n";
        }

        /** A registration under the filed number that had ended before the treatment. */
        String ended() {
            return registration(
                    "E",
                    "06139992",
                    Integer.toString(number()),
                    "2020-04-01",
                    month.atDay(1).toString(),
                    "");
        }

        /** The registration that was in force on the day of treatment. */
        String found(String insurer, String id, LocalDate registeredOn, String status) {
            return claimId + id + "," + claimId + "-P," + insurer + ",1,7,検査 太郎,ケンサ タロウ," + birth() + ",男,東京都港区1-1,"
                    + month.atDay(1) + ",," + registeredOn + "," + status + "\n";
        }

        private String registration(
                String id, String insurer, String insured, String from, String until, String status) {
            return claimId + id + "," + claimId + "-P," + insurer + ",1," + insured + ",検査 太郎,ケンサ タロウ," + birth()
                    + ",男,東京都港区1-1," + from + "," + until + ",2026-08-05," + status + "\n";
        }
    }

    @BeforeEach
    void hand_in_insurers_and_payment_results() {
        if (Tables.number("select count(*) from batch") > 0) {
            return;
        }
        handIn(
                TableKind.INSURERS,
                "insurers.csv",
                "保険者番号,保険者名\n"
                        + INSURERS.stream().map(one -> one + ",検査" + one + "\n").collect(Collectors.joining()));
        StringBuilder payments = new StringBuilder("保険者番号,年月,支払額\n");
        for (YearMonth month = YearMonth.of(2024, 1);
                month.isBefore(YearMonth.of(2026, 6));
                month = month.plusMonths(1)) {
            if (!month.equals(YearMonth.of(2024, 6))) {
                for (int i = 0; i < INSURERS.size(); i++) {
                    payments.append(INSURERS.get(i))
                            .append(',')
                            .append(month)
                            .append(',')
                            .append(PAID.get(i))
                            .append('\n');
                }
            }
        }
        handIn(TableKind.PAYMENTS, "payments.csv", payments.toString());
        for (DemoAccount account : List.of(CHIEF, DEPUTY)) {
            Client.register(root, account);
        }
    }

    private void handIn(TableKind kind, String name, String rows) {
        handIn(kind, name, rows, AS_OF);
    }

    private void handIn(TableKind kind, String name, String rows, LocalDate asOf) {
        long batch = Client.of(root, DemoAccounts.INTAKE)
                .take(kind.code(), name, rows.getBytes(StandardCharsets.UTF_8), "&asOf=" + asOf);
        assertThat(Tables.finished(batch)).isEqualTo("DONE");
        assertThat(Tables.number("select rejected from batch_progress where batch_id = " + batch))
                .isZero();
    }

    private List<Patient> unresolved(String prefix, YearMonth month, int count) {
        List<Patient> patients = IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Patient(prefix + i, ++people, month))
                .toList();
        handIn(
                TableKind.CLAIMS,
                prefix + ".csv",
                CLAIM + patients.stream().map(Patient::claimRow).collect(Collectors.joining()));
        assertThat(Tables.number(
                        "select count(*) from claim where outcome = 'UNRESOLVED' and claim_id like '" + prefix + "%'"))
                .isEqualTo(count);
        return patients;
    }

    private void registrations(String name, LocalDate asOf, String... rows) {
        handIn(TableKind.REGISTRATIONS, name + ".csv", REGISTRATION + String.join("", rows), asOf);
    }

    private Client supervisor() {
        return Client.of(root, DemoAccounts.SUPERVISOR);
    }

    private Client chief() {
        return Client.of(root, CHIEF);
    }

    private long draft(YearMonth month) {
        return Long.parseLong(supervisor().text("/proration/draft?month=" + month));
    }

    private static String change(String what, long run, int version, String reason) {
        return "/proration/" + what + "?run=" + run + "&version=" + version + "&reason=" + Client.encoded(reason);
    }

    private void approve(long run) {
        chief().text(change("approve", run, 1, "確かめました"));
    }

    private long approvedRun(YearMonth month) {
        long run = draft(month);
        approve(run);
        return run;
    }

    private static String refused(Client client, String path) {
        Client.Answer answer = client.get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        return answer.text();
    }

    private static String outcome(String claim) {
        return Tables.text("select concat(c.outcome, ' ', d.outcome) from claim c join decision d on d.in_force_claim ="
                + " c.claim_number where c.claim_id = '" + claim + "'");
    }

    private static long outcomes(String prefix, String outcome) {
        return Tables.number("select count(*) from claim c join decision d on d.in_force_claim = c.claim_number"
                + " and d.outcome = c.outcome where c.outcome = '" + outcome + "' and c.claim_id like '" + prefix
                + "%'");
    }

    private static long audited(String action, long run) {
        return Tables.number("select count(*) from audit_entry where action = '" + action + "' and (subject = 'P-" + run
                + "' or subject like 'P-" + run + " %')");
    }

    /** What holds for the whole database, whatever was done. */
    private static void assertEveryYenIsWhereItBelongs() {
        assertThat(
                        Tables.number(
                                "select count(*) from proration_run r where r.replaced_by is null and r.amount <>"
                                        + " (select coalesce(sum(amount), 0) from proration_share s where s.run_number = r.run_number)"))
                .as("shares add up to their runs")
                .isZero();
        assertThat(
                        Tables.number(
                                "select count(*) from proration_pool p where p.amount <> (select sum(amount) from"
                                        + " proration_share s where s.run_number = p.run_number and s.pool = p.pool) or p.amount <>"
                                        + " (select sum(amount) from proration_line l where l.run_number = p.run_number and l.pool = p.pool)"))
                .as("shares and lines add up to their pools")
                .isZero();
        assertThat(Tables.number("select count(*) from proration_pool_balance b where b.amount <>"
                        + " (select sum(amount) from proration_share s where s.run_number = b.run_number and s.pool = b.pool)"
                        + " - (select coalesce(sum(s.given_back), 0) from proration_reversal v join proration_run r on"
                        + " r.run_number = v.run_number and r.state <> 'DRAFT' join proration_reversal_share s on"
                        + " s.run_number = v.run_number and s.sequence = v.sequence"
                        + " where v.reversed_run = b.run_number and v.pool = b.pool)"
                        + " or b.amount <> (select coalesce(sum(amount), 0) from proration_open_line o"
                        + " where o.run_number = b.run_number and o.pool = b.pool)"))
                .as("charges less reversals are what the claims still shared bring in")
                .isZero();
        assertThat(Tables.number("select coalesce(sum(charged - given_back), 0) from ledger_entry"))
                .isEqualTo(Tables.number("select coalesce(sum(amount), 0) from proration_open_line"))
                .isEqualTo(Tables.number("select coalesce(sum(charged - given_back), 0) from ledger_balance"));
        assertThat(Tables.number("select count(*) from proration_open_line o join claim c using (claim_number)"
                        + " where c.outcome <> o.outcome or c.insurer_amount <> o.amount"))
                .isZero();
        assertThat(Tables.text("select group_concat(concat(outcome, claims, ' ', amount) order by outcome) from"
                        + " (select outcome, sum(claims) claims, sum(amount) amount from decision_figure group by outcome"
                        + " having sum(claims) > 0) f"))
                .isEqualTo(Tables.text("select group_concat(concat(outcome, claims, ' ', amount) order by outcome) from"
                        + " (select outcome, count(*) claims, sum(insurer_amount) amount from claim"
                        + " where outcome is not null group by outcome) c"));
    }

    /** Whole yen of the quota, and a yen more for the largest remainders. */
    private static SortedMap<String, Long> shared(long amount) {
        BigInteger total =
                BigInteger.valueOf(PAID.stream().mapToLong(Long::longValue).sum());
        record Quota(String insurer, BigInteger whole, BigInteger rest) {}
        List<Quota> quotas = IntStream.range(0, PAID.size())
                .mapToObj(i -> {
                    BigInteger[] parts = BigInteger.valueOf(amount)
                            .multiply(BigInteger.valueOf(PAID.get(i)))
                            .divideAndRemainder(total);
                    return new Quota(INSURERS.get(i), parts[0], parts[1]);
                })
                .sorted(Comparator.comparing(Quota::rest).reversed().thenComparing(Quota::insurer))
                .toList();
        long left = amount
                - quotas.stream()
                        .mapToLong(quota -> quota.whole().longValueExact())
                        .sum();
        SortedMap<String, Long> shares = new TreeMap<>();
        for (int i = 0; i < quotas.size(); i++) {
            shares.put(quotas.get(i).insurer(), quotas.get(i).whole().longValueExact() + (i < left ? 1 : 0));
        }
        return shares;
    }

    /** What insurers bear of a run after everything that was taken back out of it. */
    private static SortedMap<String, Long> borne(long run) {
        SortedMap<String, Long> borne = new TreeMap<>();
        for (String insurer : INSURERS) {
            borne.put(
                    insurer,
                    Tables.number("select (select coalesce(sum(amount), 0) from proration_share where run_number = "
                            + run
                            + " and insurer_number = '" + insurer + "') - (select coalesce(sum(s.given_back), 0)"
                            + " from proration_reversal v join proration_run r on r.run_number = v.run_number"
                            + " and r.state <> 'DRAFT' join proration_reversal_share s on s.run_number = v.run_number"
                            + " and s.sequence = v.sequence where v.reversed_run = " + run + " and s.insurer_number = '"
                            + insurer + "')"));
        }
        return borne;
    }

    private static long stillShared(long run) {
        return Tables.number("select coalesce(sum(amount), 0) from proration_open_line where run_number = " + run);
    }

    @Test
    void a_draft_shares_the_unresolved_claims_of_a_month_to_the_yen_and_holds_none_of_them() throws IOException {
        YearMonth month = YearMonth.of(2026, 5);
        unresolved("DRAFT-", month, 7);

        long run = draft(month);

        long amount = Tables.number("select sum(insurer_amount) from claim where claim_id like 'DRAFT-%'");
        assertThat(supervisor().text("/proration/run?run=" + run))
                .contains("state=DRAFT", "claims=7", "pools=1", "shares=4", "unconfirmed=true", "shipped-2026-11")
                .contains("amount=" + Yen.of(amount));
        assertThat(borne(run)).isEqualTo(shared(amount));
        assertThat(outcomes("DRAFT-", "UNRESOLVED")).isEqualTo(7);
        assertThat(audited("proration.draft", run)).isOne();
        assertThat(supervisor().text("/proration/months")).contains("month=2026-05, unresolved=7");
        assertThat(supervisor().text("/proration/pools?run=" + run).lines()).hasSize(1);
        assertThat(supervisor().text("/proration/pool?run=" + run)).contains("2026-02, 2026-03, 2026-04");
        assertThat(supervisor()
                        .text("/proration/shares?run=" + run + "&pool=1&insurer=06")
                        .lines())
                .hasSize(2)
                .allMatch(line -> line.contains("検査06"));
        assertThat(supervisor().text("/proration/shares/count?run=" + run + "&charged=yes"))
                .isEqualTo("3");
        assertThat(supervisor()
                        .text("/proration/lines?run=" + run + "&claim=DRAFT-7")
                        .lines())
                .hasSize(1)
                .allMatch(line -> line.contains("UNRESOLVED"));
        assertThat(supervisor().text("/proration/lines/count?run=" + run)).isEqualTo("7");
        assertThat(supervisor().text("/proration/explain?run=" + run + "&insurer=01130012"))
                .contains("按分額: " + String.format("%,d", shared(amount).get("01130012")) + "円");
        assertFilesOf(run);
        assertEveryYenIsWhereItBelongs();
    }

    private void assertFilesOf(long run) throws IOException {
        Client auditor = Client.of(root, DemoAccounts.AUDITOR);
        String shares = auditor.text("/proration/shares.csv?run=" + run);
        assertThat(shares.lines()).hasSize(5);
        assertThat(shares).contains("P-" + run + ",NATIONAL,ALL,支払基金,01130012,", "未確認の按分方法");
        assertThat(auditor.text("/proration/lines.csv?run=" + run).lines()).hasSize(8);
        assertThat(auditor.get("/proration/result.xlsx?run=" + run).body()).startsWith('P', 'K');
        assertThat(auditor.get("/proration/lines.xlsx?run=" + run).body()).startsWith('P', 'K');
        assertThat(auditor.get("/proration/statement.xlsx?run=" + run + "&insurer=06139992")
                        .body())
                .startsWith('P', 'K');
        assertThat(refused(auditor, "/proration/statement.xlsx?run=" + run + "&insurer=31130016"))
                .contains("請求するものはありません");
        assertThat(entries(auditor.get("/proration/statements.zip?format=xlsx&run=" + run)
                        .body()))
                .containsExactly("statement-01130012.xlsx", "statement-06137772.xlsx", "statement-06139992.xlsx");
        assertThat(entries(auditor.get("/proration/statements.zip?run=" + run).body()))
                .hasSize(6)
                .startsWith("statement-01130012.xlsx", "statement-01130012.pdf");
        assertThat(auditor.text("/proration/billed?run=" + run).lines()).hasSize(3);
        assertThat(audited("proration.export", run)).isEqualTo(7);
    }

    private static List<String> entries(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    @Test
    void a_draft_computed_again_takes_the_place_of_the_last_one_and_is_compared_with_it() {
        YearMonth month = YearMonth.of(2026, 4);
        unresolved("AGAIN-", month, 3);
        long first = draft(month);
        unresolved("AGAIN2-", month, 2);

        long second = Long.parseLong(supervisor().text(change("recompute", first, 1, "")));

        assertThat(supervisor().text("/proration/run?run=" + second))
                .contains("claims=5", "replaces=Optional[" + first);
        assertThat(supervisor().text("/proration/compare?run=" + first + "&with=" + second))
                .contains("differing=3")
                .contains("netDifference="
                        + Yen.of(
                                Tables.number("select sum(insurer_amount) from claim where claim_id like 'AGAIN2-%'")));
        assertThat(Tables.number("select count(*) from proration_share where run_number = " + first))
                .isZero();
        assertThat(supervisor().text("/proration/runs")).doesNotContain("RunSummary[number=" + first + ",");
        assertThat(refused(chief(), change("approve", first, 2, "承認"))).contains("もう下書きではありません");
        assertThat(refused(supervisor(), change("recompute", first, 1, ""))).contains("開き直して");

        supervisor().text(change("discard", second, 1, "やり直し"));
        assertThat(supervisor().text("/proration/run?run=" + second)).isEqualTo("Optional.empty");
        assertThat(audited("proration.discard", second)).isOne();
        assertThat(outcomes("AGAIN", "UNRESOLVED")).isEqualTo(5);
    }

    @Test
    void another_person_approves_a_draft_after_which_it_never_changes() {
        YearMonth month = YearMonth.of(2026, 3);
        unresolved("APPROVE-", month, 5);
        long run = draft(month);

        assertThat(refused(supervisor(), change("approve", run, 1, "自分で"))).startsWith("ANOTHER_PERSON");
        assertThat(refused(chief(), change("approve", run, 1, " "))).contains("理由を入れてください");
        assertThat(refused(chief(), change("close", run, 1, ""))).contains("下書きは締められません");
        assertThatThrownBy(() -> Tables.execute("update proration_run set state = 'APPROVED', approved_by = drafted_by,"
                        + " approved_at = now(), approved_reason = '' where run_number = " + run))
                .hasStackTraceContaining("approved_by_another");
        assertThat(outcomes("APPROVE-", "UNRESOLVED")).isEqualTo(5);

        approve(run);

        assertThat(outcomes("APPROVE-", "PRORATED")).isEqualTo(5);
        assertThat(Tables.text("select group_concat(distinct concat(confirmation, decided_by is null, ' ', reason))"
                        + " from decision d join claim c on c.claim_number = d.in_force_claim"
                        + " where c.claim_id like 'APPROVE-%'"))
                .isEqualTo("UNCONFIRMED1 治療日に有効な資格が見つからないまま再照会の期限を過ぎたため、按分処理P-" + run + "で保険者に按分しました。");
        assertThat(supervisor().text("/proration/run?run=" + run)).contains("state=APPROVED", "openClaims=5");
        assertThat(audited("proration.approve", run)).isOne();
        assertThat(refused(Client.of(root, DEPUTY), change("approve", run, 1, "もう一度")))
                .startsWith("CHANGED_MEANWHILE");
        assertThat(refused(supervisor(), "/proration/draft?month=" + month)).contains("按分するレセプトも");
        assertThat(supervisor().text("/proration/ledger?insurer=01130012")).contains("run=" + run + ",");
        assertThat(supervisor().text("/proration/balances")).contains("insurer=01130012");
        assertThat(supervisor().text("/proration/ledger-sums"))
                .isEqualTo(Tables.number("select sum(amount) from proration_open_line") + " true");
        assertEveryYenIsWhereItBelongs();
        assertDecisionOfARunIsNotMadeAgain("APPROVE-1");

        for (String change : List.of(
                "update proration_share set amount = amount + 1 where run_number = ",
                "delete from proration_share where run_number = ",
                "delete from proration_line where run_number = ",
                "update proration_run set amount = amount + 1 where run_number = ",
                "delete from proration_run where run_number = ",
                "update ledger_entry set charged = charged + 1 where run_number = ",
                "delete from ledger_entry where run_number = ")) {
            assertThatThrownBy(() -> Tables.execute(change + run)).as(change).isInstanceOf(AssertionError.class);
        }
        assertThatThrownBy(() ->
                        Tables.execute("insert into proration_share select run_number, pool, '39130000', agency, 0, 5"
                                + " from proration_share where run_number = " + run + " limit 1"))
                .isInstanceOf(AssertionError.class);

        supervisor().text(change("close", run, 2, ""));
        assertThat(supervisor().text("/proration/run?run=" + run))
                .contains("closed=Optional[Signature[userName=supervisor");
        assertThat(audited("proration.close", run)).isOne();
    }

    private void assertDecisionOfARunIsNotMadeAgain(String claim) {
        String number = Tables.text("select decision_number from decision d join claim c on c.claim_number ="
                + " d.in_force_claim where c.claim_id = '" + claim + "'");
        assertThat(Client.of(root, DemoAccounts.AUDITOR).text("/decide-again?claim=" + claim + "&decision=" + number))
                .isEqualTo("PRORATED_BY_A_RUN");
    }

    @Test
    void of_two_who_approve_at_once_one_wins_and_the_other_is_told() {
        YearMonth month = YearMonth.of(2026, 2);
        unresolved("TWO-", month, 50);
        long run = draft(month);

        List<CompletableFuture<Client.Answer>> both = Stream.of(CHIEF, DEPUTY)
                .map(account -> CompletableFuture.supplyAsync(
                        () -> Client.of(root, account).get(change("approve", run, 1, "同時に"))))
                .toList();
        List<Client.Answer> answers = both.stream().map(CompletableFuture::join).toList();

        assertThat(answers).extracting(Client.Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .allSatisfy(answer -> assertThat(answer.text()).startsWith("CHANGED_MEANWHILE"));
        assertThat(audited("proration.approve", run)).isOne();
        assertThat(outcomes("TWO-", "PRORATED")).isEqualTo(50);
        assertEveryYenIsWhereItBelongs();
    }

    @Test
    void of_two_drafts_with_the_same_claims_only_one_can_be_approved() {
        YearMonth month = YearMonth.of(2026, 1);
        unresolved("SIDE-", month, 4);
        long one = draft(month);
        long other = draft(month);
        assertThat(supervisor().text("/proration/compare?run=" + one + "&with=" + other))
                .contains("differing=0");

        approve(one);

        assertThat(refused(chief(), change("approve", other, 1, "承認"))).contains("下書きの後に判定が変わったレセプトがあります。もう一度計算してください");
        assertThat(refused(supervisor(), change("recompute", other, 1, ""))).contains("按分するレセプトも");
        assertThat(Tables.number("select count(*) from proration_open_line o join claim c using (claim_number)"
                        + " where c.claim_id like 'SIDE-%' and o.run_number = " + one))
                .isEqualTo(4);
        assertEveryYenIsWhereItBelongs();
    }

    @Test
    void a_decision_that_changes_after_the_draft_keeps_it_from_being_approved() {
        YearMonth month = YearMonth.of(2025, 12);
        List<Patient> patients = unresolved("CHANGED-", month, 3);
        long run = draft(month);
        registrations(
                "changed",
                LocalDate.of(2026, 10, 10),
                patients.get(0).ended(),
                patients.get(0).found("01130012", "F", LocalDate.of(2026, 10, 5), ""));

        assertThat(refused(chief(), change("approve", run, 1, "承認"))).contains("判定が変わったレセプトがあります");
        assertThat(outcomes("CHANGED-", "UNRESOLVED")).isEqualTo(2);
        long again = Long.parseLong(supervisor().text(change("recompute", run, 1, "")));
        approve(again);

        assertThat(outcome("CHANGED-1")).isEqualTo("TRANSFERRED TRANSFERRED");
        assertThat(outcomes("CHANGED-", "PRORATED")).isEqualTo(2);
        assertEveryYenIsWhereItBelongs();
    }

    @Test
    void claims_found_later_are_taken_back_in_any_order_to_the_shares_of_those_that_stay() {
        YearMonth month = YearMonth.of(2025, 11);
        List<Patient> patients = unresolved("BACK-", month, 6);
        long run = approvedRun(month);
        registrations(
                "back-1",
                LocalDate.of(2026, 10, 10),
                patients.get(4).ended(),
                patients.get(4).found("01130012", "F", LocalDate.of(2026, 10, 5), ""),
                patients.get(1).ended(),
                patients.get(1).found("06137772", "F", LocalDate.of(2026, 10, 5), ""));
        assertThat(outcome("BACK-5")).isEqualTo("TRANSFERRED TRANSFERRED");
        assertThat(supervisor().text("/proration/months"))
                .contains("month=2025-11, unresolved=0")
                .contains("toTakeBack=2");

        long second = draft(month);
        long stale = draft(month);
        assertThat(supervisor().text("/proration/reversals?run=" + second).lines())
                .hasSize(2);
        approve(second);

        assertThat(stillShared(run))
                .isEqualTo(Tables.number("select sum(insurer_amount) from claim where claim_id like 'BACK-%'"
                        + " and claim_id not in ('BACK-2', 'BACK-5')"));
        assertThat(borne(run)).isEqualTo(shared(stillShared(run)));
        assertEveryYenIsWhereItBelongs();
        assertThat(supervisor()
                        .text("/proration/reversal-shares?run=" + second + "&claim=BACK-5")
                        .lines())
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(supervisor().text("/proration/lines.csv?run=" + second)).contains("BACK-5,-", ",P-" + run);
        assertThat(supervisor()
                        .get("/proration/statement.xlsx?run=" + second + "&insurer=01130012")
                        .status())
                .isEqualTo(200);
        assertThat(refused(chief(), change("approve", stale, 1, "承認"))).contains("もう一度計算してください");
        assertThat(refused(supervisor(), "/proration/draft?month=" + month)).contains("按分するレセプトも");

        registrations(
                "back-2",
                LocalDate.of(2026, 10, 20),
                Stream.of(0, 2, 3, 5)
                        .map(patients::get)
                        .map(patient ->
                                patient.ended() + patient.found("01130012", "F", LocalDate.of(2026, 10, 15), ""))
                        .toArray(String[]::new));
        approve(draft(month));

        assertThat(stillShared(run)).isZero();
        assertThat(borne(run)).allSatisfy((insurer, yen) -> assertThat(yen).isZero());
        assertThat(supervisor().text("/proration/run?run=" + run)).contains("state=REVERSED", "openClaims=0");
        assertThat(Tables.number(
                        "select count(*) from decision_part p join decision d using (claim_number, decision_number)"
                                + " join claim c on c.claim_number = d.in_force_claim where c.claim_id like 'BACK-%'"
                                + " and p.billed_insurer_number = '01130012' and p.insurer_amount = c.insurer_amount"))
                .isEqualTo(5);
        assertEveryYenIsWhereItBelongs();
        assertThat(Client.of(root, DemoAccounts.AUDITOR).text("/audit"))
                .contains("decisions=" + Tables.number("select count(*) from decision") + ",", "faultCount=0");
    }

    @Test
    void a_prorated_claim_stays_so_until_its_insurer_is_found_and_is_never_shared_twice() {
        YearMonth month = YearMonth.of(2025, 10);
        List<Patient> patients = unresolved("STAYS-", month, 2);
        Patient patient = patients.get(0);
        long run = approvedRun(month);

        registrations("stays-1", LocalDate.of(2026, 10, 10), patient.ended());
        assertThat(outcome("STAYS-1")).isEqualTo("PRORATED PRORATED");

        registrations(
                "stays-2",
                LocalDate.of(2026, 10, 11),
                patient.found("01130012", "F", LocalDate.of(2026, 10, 11), ""),
                patient.found("06137772", "G", LocalDate.of(2026, 10, 11), ""));
        assertThat(outcome("STAYS-1")).isEqualTo("INQUIRY INQUIRY");
        assertThat(Tables.number(
                        "select count(*) from proration_open_line where outcome = 'INQUIRY' and run_number = " + run))
                .isOne();
        assertThat(refused(supervisor(), "/proration/draft?month=" + month)).contains("按分するレセプトも");

        registrations(
                "stays-3",
                LocalDate.of(2026, 10, 12),
                patient.found("01130012", "F", LocalDate.of(2026, 10, 12), "取消"),
                patient.found("06137772", "G", LocalDate.of(2026, 10, 12), "取消"));
        assertThat(outcome("STAYS-1")).isEqualTo("PRORATED PRORATED");
        assertThat(Tables.text("select reason from decision d join claim c on c.claim_number = d.in_force_claim"
                        + " where c.claim_id = 'STAYS-1'"))
                .contains("P-" + run);

        registrations(
                "stays-4", LocalDate.of(2026, 10, 14), patient.found("01130012", "H", LocalDate.of(2026, 10, 13), ""));
        assertThat(outcome("STAYS-1")).isEqualTo("TRANSFERRED TRANSFERRED");
        approve(draft(month));
        assertThat(borne(run)).isEqualTo(shared(stillShared(run)));
        assertThatThrownBy(() ->
                        Tables.execute("insert into proration_open_line select * from proration_open_line limit 1"))
                .isInstanceOf(AssertionError.class);
        assertEveryYenIsWhereItBelongs();
        assertThat(Client.of(root, DemoAccounts.AUDITOR).text("/audit")).contains("faultCount=0");
    }

    @Test
    void a_database_that_dies_while_a_run_is_approved_leaves_it_a_draft() throws Exception {
        YearMonth month = YearMonth.of(2025, 9);
        unresolved("KILL-", month, 200);
        long run = draft(month);
        CompletableFuture<Client.Answer> approval;
        try (Connection other = TestDatabase.instance().connect(Tables.SCHEMA);
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            // The approval waits here with everything done and nothing committed.
            statement.executeQuery("select * from audit_head for update").close();
            approval = CompletableFuture.supplyAsync(() -> chief().get(change("approve", run, 1, "途中で")));
            Tables.await("select count(*) > 0 from information_schema.processlist where time_ms > 100"
                    + " and info like 'select number, hash from audit_head%'");
            TestDatabase.instance().kill();
            other.abort(Runnable::run);
        }
        TestDatabase.instance().start();

        assertThat(approval.join().status()).isNotEqualTo(200);
        assertThat(outcomes("KILL-", "UNRESOLVED")).isEqualTo(200);
        assertThat(Tables.number("select (select count(*) from proration_open_line where run_number = " + run
                        + ") + (select count(*) from ledger_entry where run_number = " + run + ")"))
                .isZero();
        assertEveryYenIsWhereItBelongs();

        approve(run);
        assertThat(outcomes("KILL-", "PRORATED")).isEqualTo(200);
        assertEveryYenIsWhereItBelongs();
    }

    @Test
    void payment_results_that_do_not_suffice_are_named_with_pool_and_months() {
        unresolved("BAD-", YearMonth.of(2024, 8), 1);
        assertThat(refused(supervisor(), "/proration/draft?month=2024-08"))
                .startsWith("NOT_POSSIBLE")
                .contains("2024-08", "2024-06", "支払実績");

        handIn(TableKind.PAYMENTS, "bad-unknown.csv", "保険者番号,年月,支払額\n31130016,2024-06,1\n06130017,2024-06,5\n");
        assertThat(refused(supervisor(), "/proration/draft?month=2024-08")).contains("保険者の表にない", "06130017");

        handIn(TableKind.INSURERS, "bad-insurers.csv", "保険者番号,保険者名\n06130017,後の組合\n");
        handIn(TableKind.PAYMENTS, "bad-zero.csv", "保険者番号,年月,支払額\n06130017,2024-07,0\n06130017,2024-05,0\n");
        assertThat(refused(supervisor(), "/proration/draft?month=2024-08")).contains("01130012", "2024-06");
        assertThat(Tables.number("select count(*) from proration_run r join proration_run_month m using (run_number)"
                        + " where m.treatment_month = 202408"))
                .isZero();
    }

    private String propose(String id, String dates, String more) {
        return supervisor()
                .text("/proration/method/propose?id=" + id + dates + more + "&reason=" + Client.encoded("通知のため"));
    }

    private static String decide(String what, String method, int version) {
        return "/proration/method/" + what + "?method=" + method + "&version=" + version + "&reason="
                + Client.encoded("照らし合わせました");
    }

    @Test
    void a_method_comes_into_force_by_a_second_person_and_changes_no_stored_run() {
        YearMonth month = YearMonth.of(2025, 8);
        unresolved("METHOD-", month, 3);
        long before = draft(month);
        assertThat(supervisor().text("/proration/methods/force")).contains("shipped-2026-11", "enteredBy=system");
        String tried = propose("try", "&from=2021-01-01&until=2021-03-31", "&weight=PAYMENT&base=6");

        assertThat(refused(supervisor(), "/proration/draft?month=" + month + "&method=" + tried))
                .contains("適用する按分方法がありません");
        assertThat(refused(supervisor(), decide("force", tried, 1))).startsWith("ANOTHER_PERSON");
        assertThat(refused(chief(), decide("confirm", tried, 1))).contains("根拠");
        chief().text(decide("force", tried, 1));
        assertThat(refused(chief(), decide("force", tried, 1))).startsWith("CHANGED_MEANWHILE");

        String overlapping = propose("wide", "&from=2021-03-31", "&base=6&source=" + Client.encoded("通知"));
        assertThat(refused(chief(), decide("force", overlapping, 1))).contains("重なっています");
        supervisor()
                .text("/proration/method/change?method=" + overlapping
                        + "&version=1&id=wide&from=2021-10-01&base=6&replaces=1" + "&source=" + Client.encoded("通知")
                        + "&reason=" + Client.encoded("日付を直しました"));
        long trial = Long.parseLong(supervisor().text("/proration/draft?month=" + month + "&method=" + overlapping));
        assertThat(supervisor().text("/proration/run?run=" + trial)).contains("trial=true");
        assertThat(refused(chief(), change("approve", trial, 1, "承認"))).contains("適用中の方法と違います");
        chief().text(decide("confirm", overlapping, 2));
        try {
            assertThat(supervisor().text("/proration/methods/force"))
                    .contains("methodId=wide")
                    .doesNotContain("shipped-2026-11");
            assertThat(supervisor().text("/proration/method?method=1")).contains("WITHDRAWN");
            assertThat(supervisor().text("/proration/run?run=" + before)).contains("shipped-2026-11");
            assertThat(refused(chief(), change("approve", before, 1, "承認"))).contains("適用中の方法と違います");
            long confirmed = Long.parseLong(supervisor().text(change("recompute", before, 1, "")));
            assertThat(supervisor().text("/proration/run?run=" + confirmed)).contains("unconfirmed=false");
            assertThatThrownBy(() -> Tables.execute("insert into proration_method_in_force (method_number, method_id,"
                            + " effective_from, effective_after) values (1, 'x', '2025-01-01', '2025-02-01')"))
                    .isInstanceOf(AssertionError.class);
        } finally {
            restoreShippedMethod(overlapping);
        }
        assertThat(Tables.number("select count(*) from audit_entry where action like 'proration.method.%'"
                        + " and subject = 'method " + overlapping + "'"))
                .isEqualTo(4);
    }

    private void restoreShippedMethod(String replaced) {
        String shipped = propose(
                "shipped-2026-11", "&from=2021-10-01", "&source=" + Client.encoded("未確認") + "&replaces=" + replaced);
        chief().text(decide("force", shipped, 1));
        assertThat(supervisor().text("/proration/methods")).contains("number=" + shipped);
    }

    @Test
    void only_those_whose_task_it_is_may_draft_approve_and_look() {
        Client integration = Client.of(root, DemoAccounts.INTEGRATION);
        unresolved("ROLE-", YearMonth.of(2025, 7), 1);
        String run = integration.text("/proration/draft?month=2025-07");
        assertThat(integration.text("/proration/run?run=" + run)).contains("draftedBy=integration");

        assertThat(integration
                        .get(change("approve", Long.parseLong(run), 1, "承認"))
                        .status())
                .isEqualTo(403);
        assertThat(integration.get("/proration/months").status()).isEqualTo(403);
        assertThat(Client.of(root, DemoAccounts.AUDITOR)
                        .get("/proration/months")
                        .status())
                .isEqualTo(200);
        assertThat(Client.of(root, DemoAccounts.AUDITOR).get("/proration/draft").status())
                .isEqualTo(403);
        for (DemoAccount other : List.of(DemoAccounts.INTAKE, DemoAccounts.REVIEWER, DemoAccounts.ADMIN)) {
            assertThat(Client.of(root, other).get("/proration/run?run=" + run).status())
                    .isEqualTo(403);
        }
        assertThat(supervisor().get("/proration/run?run=999999").text()).isEqualTo("Optional.empty");
        assertThat(refused(chief(), change("approve", 999_999, 1, "承認"))).startsWith("NOT_FOUND");
    }
}
