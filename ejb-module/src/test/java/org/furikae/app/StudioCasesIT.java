package org.furikae.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.furikae.app.access.DemoAccounts;
import org.furikae.app.access.DemoAccounts.DemoAccount;
import org.furikae.app.access.Role;
import org.furikae.app.fixture.Client;
import org.furikae.app.fixture.Client.Answer;
import org.furikae.app.fixture.Deployments;
import org.furikae.app.fixture.Tables;
import org.furikae.exchange.TableKind;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Authors edit parameters and cases as tables, make rules of forms, and take cases made of claims that name nobody. */
@ExtendWith(ArquillianExtension.class)
class StudioCasesIT {
    private static final DemoAccount OTHER_AUTHOR = new DemoAccount("author3", "third-author-of-2026", Role.AUTHOR);
    private static final String AS_FILED = "&phase=insurer&slug=as-filed";

    @ArquillianResource
    private URL root;

    @Deployment(testable = false)
    static WebArchive war() {
        return Deployments.war();
    }

    private String author(String path) {
        return Client.of(root, DemoAccounts.AUTHOR).text("/cases" + path);
    }

    private Answer post(DemoAccount account, String path, String body) {
        return Client.of(root, account).post("/cases" + path, body.getBytes(StandardCharsets.UTF_8));
    }

    private String begin(String title) {
        return Client.of(root, DemoAccounts.AUTHOR).text("/studio/begin?number=0&title=" + Client.encoded(title));
    }

    private String tried(String draft, String revision) {
        return Client.of(root, DemoAccounts.AUTHOR).text("/studio/test?number=" + draft + "&revision=" + revision);
    }

    @Test
    void parameters_are_edited_as_a_table_and_nobody_overwrites_somebody_else() {
        Client.register(root, OTHER_AUTHOR);
        String draft = begin("表で直す");
        assertThat(author("/parameters?number=" + draft))
                .contains("再照会を待つ月数", "unit=MONTHS", "RETRY=国保加入勧奨", "inForce={unknownInsurerNumbers=");

        assertThat(author("/parameters-save?number=" + draft + "&on=0&set=retryMonths:" + Client.encoded("四")))
                .startsWith("0 fault ")
                .contains("retryMonths");
        assertThat(author("/parameters-save?number=" + draft + "&on=0&set=retryMonths:4"))
                .isEqualTo("1");

        // Somebody who began before it changes something else, and the same value to another one
        String other = Client.of(root, OTHER_AUTHOR)
                .text("/cases/parameters-save?number=" + draft + "&on=0&set=retryMonths:3&set=elderlyAge:76");
        assertThat(other).startsWith("1 conflict both {} merged").contains("value=4", "value=76");
        assertThat(Client.of(root, OTHER_AUTHOR)
                        .text("/cases/parameters-save?number=" + draft + "&on=0&set=retryMonths:5"))
                .contains("conflict both {retryMonths=", "value=5");
        assertThat(Tables.number("select count(*) from rule_draft_conflict where saved_by = 'author3'"))
                .isEqualTo(2);
        assertThat(Client.of(root, OTHER_AUTHOR)
                        .text("/cases/parameters-save?number=" + draft + "&on=1&set=elderlyAge:76"))
                .isEqualTo("2");
        assertThat(author("/parameters?number=" + draft)).contains("value=4", "value=76");
    }

    @Test
    void a_table_from_excel_is_compared_first_and_refused_with_words_that_help() {
        String draft = begin("表計算で直す");
        String another = begin("別の下書き");
        Client author = Client.of(root, DemoAccounts.AUTHOR);
        byte[] workbook = author.get("/studio/parameters.xlsx?number=" + draft).body();

        assertThat(author.post("/cases/parameters-read?name=p.xlsx&number=" + draft, workbook)
                        .text())
                .isEqualTo("faults [] differences []");
        assertThat(author.post("/cases/parameters-read?name=p.xlsx&number=" + another, workbook)
                        .text())
                .startsWith("NOT_POSSIBLE この表は下書きD-" + draft);
        assertThat(post(
                                DemoAccounts.AUTHOR,
                                "/parameters-read?name=p.csv&number=" + draft,
                                "パラメータ,種類,値,根拠\nretryMonths,文字,４,RETRY\nretryMonth,整数,4,RETRY\n")
                        .text())
                .contains("「retryMonths」の種類は整数です", "「retryMonth」というパラメータはこの下書きにありません", "「elderlyAge」の行がありません");

        // What somebody else saved since the table was downloaded stays
        assertThat(author("/parameters-save?number=" + draft + "&on=0&set=elderlyAge:76"))
                .isEqualTo("1");
        assertThat(author.post("/cases/parameters-read?name=p.xlsx&number=" + draft, workbook)
                        .text())
                .isEqualTo("faults [] differences []");
    }

    @Test
    void a_case_is_edited_line_by_line_and_turns_red_when_it_expects_something_else() {
        String draft = begin("例を直す");
        assertThat(author("/book?number=" + draft + AS_FILED)).contains("obstacle=", "REGISTRATION");

        assertThat(post(
                                DemoAccounts.AUTHOR,
                                "/save?number=" + draft + AS_FILED + "&on=0&name=new-case",
                                "REGISTRATION 0 until 2023-08-20\nEXPECT 0 outcome TRANSFERRED")
                        .text())
                .isEqualTo("1");
        assertThat(tried(draft, "1")).contains("not passed", " red 1 ");
        assertThat(author("/book?number=" + draft + AS_FILED))
                .contains("name=new-case")
                .contains("2023-08-20");
        String index = String.valueOf(author("/book?number=" + draft + AS_FILED).split("TypedCase\\[", -1).length - 2);

        assertThat(post(
                                DemoAccounts.AUTHOR,
                                "/save?number=" + draft + AS_FILED + "&on=1&index=" + index + "&name=new-case",
                                "REGISTRATION 0 until 2023-08-20\nEXPECT 0 outcome AS_FILED")
                        .text())
                .isEqualTo("2");
        assertThat(tried(draft, "2")).startsWith("passed").contains(" red 0 ");

        assertThat(post(
                                DemoAccounts.AUTHOR,
                                "/save?number=" + draft + AS_FILED + "&on=2&name=bad",
                                "REGISTRATION 0 until yesterday")
                        .text())
                .startsWith("NOT_POSSIBLE")
                .contains("2023-08-15のように");
        assertThat(post(
                                DemoAccounts.AUTHOR,
                                "/save?number=" + draft + AS_FILED + "&on=2&name=bad",
                                "CLAIM 0 medium stone")
                        .text())
                .contains("使えるのは", "紙");
        assertThat(post(DemoAccounts.AUTHOR, "/save?number=" + draft + AS_FILED + "&on=0&name=late", "")
                        .text())
                .isEqualTo("2 conflict");
        assertThat(author("/remove?number=" + draft + AS_FILED + "&on=2&index=" + index))
                .isEqualTo("3");
    }

    @Test
    void a_rule_of_a_form_comes_with_its_pair_of_cases_and_nothing_typed_becomes_code() {
        String draft = begin("項目から作る");
        String form = "?number=" + draft + "&on=0&slug=show-paper&name=" + Client.encoded("紙の請求を示す") + "&sentence=";

        assertThat(author("/preview" + form + Client.encoded("紙の請求です。")))
                .contains("FiledClaim( paper )", "@source(\"PRODUCT\")");
        assertThat(Client.of(root, DemoAccounts.AUTHOR)
                        .get("/cases/form" + form + Client.encoded("\"); System.exit(1); (\""))
                        .text())
                .startsWith("NOT_POSSIBLE")
                .contains("二重引用符");
        assertThat(author("/form" + form + Client.encoded("紙の請求です。"))).isEqualTo("1");
        assertThat(tried(draft, "1")).startsWith("passed");
    }

    @Test
    void a_case_made_of_a_claim_decides_alike_and_names_nobody() {
        hand(TableKind.INSURERS, "保険者番号,保険者名\n01130012,実在協会東京\n06139992,実在健康保険組合\n");
        hand(TableKind.REGISTRATIONS, """
                登録番号,個人キー,保険者番号,記号,番号,漢字氏名,カナ氏名,生年月日,性別,住所,資格取得日,資格喪失日,登録日
                REG-71,KEY-71,06139992,71,7123,実名 花江,ジツメイ ハナエ,1977-03-09,女,千葉県市川市1-2-3,2020-04-01,2026-05-01,2026-04-01
                REG-72,KEY-71,01130012,72,7245,実名 花江,ジツメイ ハナエ,1977-03-09,女,千葉県市川市1-2-3,2026-05-01,,2026-06-20
                """);
        hand(TableKind.CLAIMS, """
                レセプトID,医療機関コード,診療年月,受診日,保険者番号,記号,番号,漢字氏名,カナ氏名,生年月日,性別,住所,請求点数,摘要
                REAL-7,1311234560,2026-06,3,06139992,71,7123,実名 花江,ジツメイ ハナエ,1977-03-09,女,千葉県市川市1-2-3,100,820000245 実名様
                """);
        assertThat(Tables.text("select outcome from claim where claim_id = 'REAL-7'"))
                .isEqualTo("TRANSFERRED");

        assertThat(Client.of(root, DemoAccounts.AUTHOR)
                        .get("/cases/offer?claim=REAL-7")
                        .status())
                .isEqualTo(403);
        Client.of(root, DemoAccounts.REVIEWER).text("/cases/offer?claim=REAL-7");
        assertThat(Client.of(root, DemoAccounts.REVIEWER)
                        .get("/cases/offer?claim=NOSUCH")
                        .text())
                .startsWith("NOT_FOUND");
        assertThat(Tables.number("select count(*) from audit_entry where action = 'rules.case' and subject = 'REAL-7'"))
                .isEqualTo(1);
        String offer = author("/offers");
        assertThat(offer)
                .contains("outcome=TRANSFERRED")
                .doesNotContain(
                        "実名",
                        "花江",
                        "ジツメイ",
                        "ハナエ",
                        "1977-03-09",
                        "市川",
                        "千葉",
                        "7123",
                        "7245",
                        "実在",
                        "06139992",
                        "01130012",
                        "1311234560",
                        "REAL-7",
                        "REG-7",
                        "KEY-7");

        String draft = begin("請求から");
        assertThat(author("/take?number=" + draft + "&phase=insurer&slug=transferred&on=0"))
                .isEqualTo("1");
        assertThat(tried(draft, "1")).startsWith("passed").contains(" red 0 ");
    }

    private void hand(TableKind kind, String rows) {
        long batch = Client.of(root, DemoAccounts.INTAKE)
                .take(
                        kind.code(),
                        "file.csv",
                        rows.getBytes(StandardCharsets.UTF_8),
                        "&asOf=" + LocalDate.of(2026, 9, 15));
        assertThat(Tables.finished(batch)).isEqualTo("DONE");
    }
}
