package org.furikae.harness.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.furikae.harness.Api;
import org.furikae.harness.Figures;
import org.furikae.harness.PageSession;
import org.furikae.harness.RunningServer;
import org.furikae.harness.Work;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Times the list of claims and the search for people with 1,000,000 claims and 1,000,000 registered people, on the shipped server.
 * 400 of each are handed in, so that everything stored is as the product stores it, and copied in the database with other ids,
 * days, numbers, months, institutions and outcomes. The sample of {@code --quick} is a tenth.
 */
final class PagesBenchmark implements Benchmark {
    private static final double MILLIS = 300;
    private static final int COPIES_QUICK = 250;
    private static final int COPIES = 2_500;
    private static final int ROUNDS = 20;
    private static final List<String> FAMILY = List.of(
            "佐藤", "鈴木", "高橋", "田中", "伊藤", "渡辺", "山本", "中村", "小林", "加藤", "吉田", "山田", "佐々木", "山口", "松本", "井上", "木村", "林",
            "斎藤", "清水");
    private static final List<String> FAMILY_KANA = List.of(
            "サトウ", "スズキ", "タカハシ", "タナカ", "イトウ", "ワタナベ", "ヤマモト", "ナカムラ", "コバヤシ", "カトウ", "ヨシダ", "ヤマダ", "ササキ", "ヤマグチ",
            "マツモト", "イノウエ", "キムラ", "ハヤシ", "サイトウ", "シミズ");
    private static final List<String> GIVEN = List.of(
            "太郎", "花子", "一郎", "恵子", "健", "陽子", "誠", "京子", "翔", "葵", "蓮", "結衣", "大輔", "美咲", "隆", "直美", "剛", "由美", "学",
            "智子");
    private static final List<String> GIVEN_KANA = List.of(
            "タロウ", "ハナコ", "イチロウ", "ケイコ", "ケン", "ヨウコ", "マコト", "キョウコ", "ショウ", "アオイ", "レン", "ユイ", "ダイスケ", "ミサキ", "タカシ",
            "ナオミ", "ツヨシ", "ユミ", "マナブ", "トモコ");
    private static final List<String> OUTCOMES =
            List.of("AS_FILED", "TRANSFERRED", "IDENTIFIED", "AWAITING", "REVIEW", "INQUIRY", "RETURNED", "UNRESOLVED");

    private static void handIn(Api api, String kind, String rows) throws IOException, InterruptedException {
        Path file = Work.file("million-" + kind + ".csv");
        Files.writeString(file, rows, StandardCharsets.UTF_8);
        api.done(api.accepted(kind, file));
    }

    private static String person(int i) {
        return FAMILY.get(i % 20) + " " + GIVEN.get(i / 20) + "," + FAMILY_KANA.get(i % 20) + " "
                + GIVEN_KANA.get(i / 20)
                + "," + LocalDate.of(1930, 1, 1).plusDays(i * 61L) + "," + (i / 20 % 2 == 0 ? "男" : "女") + ",東京都港区芝公園"
                + (i / 20 + 1) + "-" + (i % 20 + 1);
    }

    private static void copy(Connection connection, String table, int copies, Map<String, String> changed)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            StringBuilder columns = new StringBuilder();
            StringBuilder values = new StringBuilder();
            try (ResultSet names = statement.executeQuery(
                    "select column_name from information_schema.columns where table_schema = database() and table_name = '"
                            + table + "' and generation_expression is null")) {
                while (names.next()) {
                    String name = names.getString(1);
                    columns.append(columns.isEmpty() ? "" : ", ").append(name);
                    values.append(values.isEmpty() ? "" : ", ").append(changed.getOrDefault(name, "r." + name));
                }
            }
            statement.execute("insert into " + table + " (" + columns + ") select " + values + " from " + table
                    + " r join seq_1_to_" + (copies - 1) + " s");
            statement.execute("analyze table " + table);
        }
    }

    private static void fill(RunningServer server, Api api, int copies)
            throws IOException, InterruptedException, SQLException {
        StringBuilder people = new StringBuilder("登録番号,個人キー,保険者番号,記号,番号,漢字氏名,カナ氏名,生年月日,性別,住所,資格取得日,資格喪失日,登録日\n");
        StringBuilder claims =
                new StringBuilder("レセプトID,医療機関コード,医療機関名,診療年月,受診日,保険者番号,記号,番号,漢字氏名,カナ氏名,生年月日,性別,住所,請求点数\n");
        for (int i = 0; i < 400; i++) {
            people.append("S")
                    .append(i)
                    .append(",P")
                    .append(i)
                    .append(",06139992,11,")
                    .append(i)
                    .append(',');
            people.append(person(i)).append(",2020-04-01,,2020-04-05\n");
            claims.append("C")
                    .append(i)
                    .append(",1311234560,見本医院,2026-08,3,06139992,11,")
                    .append(i)
                    .append(',');
            claims.append(person(i)).append(",").append(400 + i).append('\n');
        }
        handIn(api, "insurers", "保険者番号,保険者名\n06139992,見本健康保険組合\n01130012,見本けんぽ東京\n");
        handIn(api, "registrations", people.toString());
        handIn(api, "claims", claims.toString());
        try (Connection connection = server.connect()) {
            copy(
                    connection,
                    "registration",
                    copies,
                    Map.of(
                            "ordinal", "r.ordinal + 1000 * s.seq",
                            "registration_id", "concat(r.registration_id, '-', s.seq)",
                            "person_key", "concat(r.person_key, '-', s.seq)",
                            "search_number", "cast(1000 * s.seq + r.ordinal as char)",
                            "insured_number", "cast(1000 * s.seq + r.ordinal as char)",
                            "insurer_number", "if(s.seq % 3 = 0, '01130012', r.insurer_number)",
                            "birth_date",
                                    "date('1930-01-01') + interval ((s.seq * 7919 + r.ordinal * 104729) % 33000) day"));
            copy(
                    connection,
                    "claim",
                    copies,
                    Map.of(
                            "claim_number", "r.claim_number + 1000 * s.seq",
                            "claim_id",
                                    "concat('R', lpad((s.seq * 7919 + r.claim_number % 1000) % 100000, 5, '0'), '-', r.claim_id, '-', s.seq)",
                            "institution_code",
                                    "concat(lpad(1 + (s.seq * 31 + r.claim_number) % 47, 2, '0'), '1', lpad((s.seq * 131 + r.claim_number) % 9000, 7, '0'))",
                            "treatment_month", "r.treatment_month - (s.seq + r.claim_number) % 6",
                            "insurer_number", "if(s.seq % 4 = 0, '01130012', r.insurer_number)",
                            "billed_insurer_number", "if(s.seq % 5 = 0, '01130012', r.billed_insurer_number)",
                            "outcome",
                                    "elt(1 + floor(pow((s.seq * 37 + r.claim_number) % 1000 / 1000, 3) * "
                                            + OUTCOMES.size() + "), '" + String.join("','", OUTCOMES) + "')"));
            try (Statement statement = connection.createStatement()) {
                statement.execute("update batch_progress set claims = 400 * " + copies + " where claims = 400");
            }
        }
    }

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public String subject() {
        return "百万件の一覧の絞り込みと、百万人の検索の画面";
    }

    @Override
    public List<Figure> measure(Bench bench) throws IOException, InterruptedException, SQLException {
        Figures figures = new Figures();
        try (RunningServer server = RunningServer.start(Work.empty("bench-pages"), Map.of())) {
            bench.say("一覧の行を増やしています");
            fill(server, Api.asIntegration(server.address()), bench.quick() ? COPIES_QUICK : COPIES);
            PageSession session = PageSession.ofDemo(server.address(), "reviewer", figures);
            for (int round = 0; round < ROUNDS; round++) {
                lists(session, round);
                searches(session, round);
            }
        }
        List<Figure> all = new ArrayList<>();
        figures.millis().forEach((what, millis) -> {
            if (what.startsWith("claims: ") || what.startsWith("people: ")) {
                Figure rounds = Figure.of(what, Figure.Unit.MILLIS, millis);
                all.add(Figure.of("page " + what + ", p95", Figure.Unit.MILLIS, List.of(rounds.at(0.95)))
                        .against(MILLIS)
                        .beside("median", rounds.median()));
            }
        });
        return all;
    }

    private static void lists(PageSession session, int round) throws IOException {
        String outcome = OUTCOMES.get(round % OUTCOMES.size());
        String month = "2026-0" + (3 + round % 6);
        String prefecture = String.format("%02d", 1 + round % 47);
        filter(session, "everything", Map.of());
        filter(session, "outcome", Map.of("filter:outcomes", outcome));
        filter(session, "month", Map.of("filter:month", month));
        filter(session, "institutions of a prefecture", Map.of("filter:institution", prefecture));
        filter(session, "insurer", Map.of("filter:insurer", "01130012"));
        filter(session, "name", Map.of("filter:text", FAMILY.get(round % 20) + " " + GIVEN.get(round % 20)));
        filter(session, "family name in kana", Map.of("filter:text", FAMILY_KANA.get(round % 20)));
        filter(session, "claim id", Map.of("filter:text", "R0" + (1000 + round)));
        filter(session, "outcome and month", Map.of("filter:outcomes", outcome, "filter:month", month));
        filter(
                session,
                "outcome, insurer and prefecture",
                Map.of("filter:outcomes", outcome, "filter:insurer", "01130012", "filter:institution", prefecture));
        filter(
                session,
                "name, outcome and month",
                Map.of("filter:outcomes", outcome, "filter:month", month, "filter:text", FAMILY.get(round % 20)));
        filter(session, "nothing fits", Map.of("filter:outcomes", "PRORATED", "filter:month", month));
    }

    private static void filter(PageSession session, String what, Map<String, String> values) throws IOException {
        Document cleared = session.send(
                "claims: filter cleared",
                session.open("claims: as they were", "claims/index.xhtml"),
                "filter",
                "filter:clear",
                Map.of());
        Document page = session.send("claims: " + what, cleared, "filter", "filter:apply", values);
        if (page.select("[id='claims:table_data'] a.claim-link").isEmpty() != what.equals("nothing fits")) {
            throw new IllegalStateException("not what was expected: " + what);
        }
    }

    private static void searches(PageSession session, int round) throws IOException {
        String kana = FAMILY_KANA.get(round % 20) + " " + GIVEN_KANA.get(round * 7 % 20);
        String kanji = FAMILY.get(round % 20) + GIVEN.get(round * 7 % 20);
        String birth = LocalDate.of(1930, 1, 1)
                .plusDays((7919L * (round + 1) + 104_729L * 5) % 33_000)
                .toString();
        search(
                session,
                "five items",
                Map.of("kanaName", kana, "kanjiName", kanji, "birthDate", birth, "address", "東京都港区芝公園１−１"));
        search(
                session,
                "kana name and birth date",
                Map.of("kanaName", kana.toLowerCase(Locale.ROOT), "birthDate", birth));
        search(session, "birth date", Map.of("birthDate", birth));
        search(session, "kana name", Map.of("kanaName", kana));
        search(session, "kanji name and birth date", Map.of("kanjiName", kanji, "birthDate", birth));
        search(session, "kanji name and address", Map.of("kanjiName", kanji, "address", "東京都港区芝公園1-2"));
        search(session, "family name", Map.of("kanjiName", FAMILY.get(round % 20)));
        search(session, "number", Map.of("number", Integer.toString(1000 * (round + 1) + 17)));
        search(
                session,
                "number and insurer",
                Map.of("number", Integer.toString(3000 * (round + 1) + 17), "insurer", "01130012"));
    }

    private static void search(PageSession session, String what, Map<String, String> values) throws IOException {
        Document form = session.open("people: form", "people/index.xhtml");
        Element purpose = form.expectFirst("select[name$=':purpose']");
        String prefix = purpose.attr("name").replace(":purpose", "");
        Map<String, String> filled = new HashMap<>();
        filled.put(purpose.attr("name"), purpose.select("option").last().val());
        values.forEach((field, value) -> filled.put(prefix + ":" + field, value));
        Document found = session.send("people: " + what, form, prefix, prefix + ":find", filled);
        if (found.getElementById("found-title") == null) {
            throw new IllegalStateException("the search did not answer: " + what);
        }
    }
}
