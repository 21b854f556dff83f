package org.furikae.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.furikae.claim.Claim;

class ReadingPropertiesTest {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    @Property(tries = 150)
    void what_is_written_is_read_back_as_the_same_claims(
            @ForAll("claimRows") List<List<String>> rows, @ForAll boolean xlsx) throws IOException, UnreadableFile {
        List<List<String>> unique = withUniqueIds(rows);

        Tables.Outcome<Claim> read = read(Tables.bytes(TableKind.CLAIMS, unique, xlsx), xlsx ? "a.xlsx" : "a.csv");

        assertThat(read.messages()).isEmpty();
        assertThat(read.facts()).hasSameSizeAs(unique);
        for (int i = 0; i < unique.size(); i++) {
            Claim claim = read.facts().get(i);
            assertThat(value(unique.get(i), ClaimColumns.CLAIM_ID)).isEqualTo(claim.claimId());
            assertThat(value(unique.get(i), ClaimColumns.NAME_KANJI))
                    .isEqualTo(claim.patient().kanjiName());
            assertThat(value(unique.get(i), ClaimColumns.ADDRESS))
                    .isEqualTo(claim.patient().address());
            assertThat(value(unique.get(i), ClaimColumns.REMARKS)).isEqualTo(claim.remarks());
            assertThat(value(unique.get(i), ClaimColumns.INSURED_SYMBOL))
                    .isEqualTo(claim.insured().symbol());
            assertThat(value(unique.get(i), ClaimColumns.BIRTH_DATE))
                    .isEqualTo(claim.patient().birthDate().orElseThrow().toString());
            assertThat(value(unique.get(i), ClaimColumns.POINTS)).isEqualTo(Long.toString(claim.points()));
        }
    }

    @Property(tries = 60)
    void csv_and_xlsx_of_the_same_rows_give_the_same_facts(@ForAll("claimRows") List<List<String>> rows)
            throws IOException, UnreadableFile {
        List<List<String>> unique = withUniqueIds(rows);

        assertThat(read(Tables.bytes(TableKind.CLAIMS, unique, true), "a.xlsx").facts())
                .isEqualTo(read(Tables.bytes(TableKind.CLAIMS, unique, false), "a.csv")
                        .facts());
    }

    @Property(tries = 200)
    void any_bytes_are_refused_or_read_to_the_last_row(@ForAll @Size(max = 3_000) byte[] bytes) throws IOException {
        assertEveryRowIsAccountedFor(bytes, "a.csv");
    }

    @Property(tries = 200)
    void any_text_below_a_header_is_read_to_the_last_row(@ForAll("rowText") String text) throws IOException {
        String header = String.join(
                ",", TableKind.CLAIMS.columns().stream().map(Column::header).toList());
        assertEveryRowIsAccountedFor((header + "\n" + text).getBytes(java.nio.charset.StandardCharsets.UTF_8), "a.csv");
    }

    @Property(tries = 250)
    void a_workbook_with_altered_bytes_is_refused_or_read_to_the_last_row(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = Integer.MAX_VALUE) Integer> places,
            @ForAll byte replacement)
            throws IOException {
        byte[] bytes = GoodWorkbook.BYTES.clone();
        for (int place : places) {
            bytes[place % bytes.length] ^= (byte) (replacement | 1);
        }
        assertEveryRowIsAccountedFor(bytes, "a.xlsx");
    }

    @Property(tries = 250)
    void a_worksheet_with_altered_xml_is_refused_or_read_to_the_last_row(
            @ForAll @IntRange(min = 0, max = Integer.MAX_VALUE) int place,
            @ForAll @IntRange(min = 0, max = 40) int cut,
            @ForAll("xmlPieces") String piece)
            throws IOException {
        String xml = GoodWorkbook.SHEET;
        int at = place % xml.length();
        String altered = xml.substring(0, at) + piece + xml.substring(Math.min(xml.length(), at + cut));
        assertEveryRowIsAccountedFor(GoodWorkbook.withSheet(altered), "a.xlsx");
    }

    @Provide
    Arbitrary<String> xmlPieces() {
        return Arbitraries.of(
                "",
                "<",
                "&",
                "</c>",
                "<c>",
                "<row>",
                "</row>",
                "<v>",
                "r=\"ZZZ9\"",
                "t=\"s\"",
                "t=\"d\"",
                "t=\"e\"",
                "t=\"x\"",
                "s=\"999\"",
                "<f>1</f>",
                "<f t=\"shared\" si=\"7\"/>",
                "1e999",
                "-1",
                "99999999999999999999",
                "NaN",
                "&#0;",
                "<is><t>x</t></is>");
    }

    @Provide
    Arbitrary<String> rowText() {
        return Arbitraries.strings()
                .withChars(
                        ',', '"', '\n', '\r', ' ', '0', '1', '7', '9', '-', '/', ';', ':', '山', '令', '年', '月', '日',
                        '\u0000', 'R')
                .ofMaxLength(600);
    }

    @Provide
    Arbitrary<List<List<String>>> claimRows() {
        Arbitrary<String> text = Arbitraries.strings()
                .withChars(
                        '山', '田', '髙', '●', '　', ' ', 'ァ', '々', '<', '>', '&', '"', '\'', ',', ';', '\n', '_', 'x', '0',
                        'A', '~', '％')
                .ofMinLength(1)
                .ofMaxLength(12)
                .map(drawn -> "吉" + drawn);
        Arbitrary<String> insurers = Arbitraries.of("01130012", "138016", "39130000", "77777777", "06132013");
        Arbitrary<String> births = Arbitraries.integers()
                .between(0, 40_000)
                .map(day -> LocalDate.of(1912, 1, 1).plusDays(day).toString());
        Arbitrary<String> points = Arbitraries.integers().between(0, 99_999_999).map(String::valueOf);
        return Combinators.combine(text, text, text, text, insurers, births, points)
                .<List<String>>as((name, address, remarks, symbol, insurer, birth, point) -> {
                    Map<String, String> row = Tables.sampleWith(
                            TableKind.CLAIMS,
                            "漢字氏名",
                            name,
                            "住所",
                            address,
                            "摘要",
                            remarks,
                            "記号",
                            symbol,
                            "保険者番号",
                            insurer,
                            "生年月日",
                            birth,
                            "請求点数",
                            point,
                            "日別点数",
                            "",
                            "診療年月",
                            "2023-08");
                    return List.copyOf(row.values());
                })
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    private static List<List<String>> withUniqueIds(List<List<String>> rows) {
        List<List<String>> unique = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> copy = new ArrayList<>(row);
            copy.set(ClaimColumns.CLAIM_ID.index(), "R-" + unique.size());
            assertThat(copy).noneMatch(value -> !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0);
            unique.add(copy);
        }
        return unique;
    }

    private static String value(List<String> row, Column column) {
        return row.get(column.index());
    }

    private static Tables.Outcome<Claim> read(byte[] bytes, String name) throws IOException, UnreadableFile {
        Path folder = Files.createTempDirectory("properties");
        Path file = Files.write(folder.resolve(name), bytes);
        try {
            return Tables.read(file, TableKind.CLAIMS);
        } finally {
            Files.delete(file);
            Files.delete(folder);
        }
    }

    /** Nothing but a refusal or rows that add up, and that in seconds. */
    private static void assertEveryRowIsAccountedFor(byte[] bytes, String name) throws IOException {
        Path file = Files.createTempFile("fuzz", name);
        long start = System.nanoTime();
        try (InputFile input = InputFile.open(file(file, bytes), name, EnumSet.of(TableKind.CLAIMS))) {
            AtomicLong calls = new AtomicLong();
            RowCount count = input.read(TableKind.CLAIMS, new RowHandler<Claim>() {
                @Override
                public void accepted(RawRow row, Claim fact) {
                    calls.incrementAndGet();
                }

                @Override
                public void rejected(RawRow row, List<RowError> errors) {
                    assertThat(errors).isNotEmpty();
                    calls.incrementAndGet();
                }
            });
            assertThat(count.read()).isEqualTo(calls.get());
        } catch (UnreadableFile refusal) {
            assertThat(refusal.getMessage()).isNotBlank();
        } finally {
            Files.delete(file);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    private static Path file(Path file, byte[] bytes) throws IOException {
        return Files.write(file, bytes);
    }
}
