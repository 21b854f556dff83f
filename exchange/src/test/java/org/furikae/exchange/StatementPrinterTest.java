package org.furikae.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.furikae.claim.Agency;
import org.furikae.claim.Yen;
import org.furikae.insurer.InsurerNumber;
import org.furikae.proration.Bearers;
import org.furikae.proration.PoolKey;
import org.furikae.proration.ProrationMethod;
import org.furikae.proration.ShippedMethods;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementPrinterTest {
    private static final YearMonth AUGUST = YearMonth.of(2023, 8);
    private static final ProrationMethod UNCONFIRMED = ShippedMethods.methods().inForceFor(AUGUST);

    @TempDir
    private Path folder;

    @Test
    void a_printed_statement_says_what_the_workbook_says() throws IOException {
        BillingStatement statement =
                statement(false, "見本健康保険組合", List.of(charge("13", 1_234_567)), List.of(givenBack(7)));

        String text = text(print(statement));

        for (StatementTables.Titled table : new StatementTables(statement).all()) {
            assertThat(text).contains(table.title());
            for (List<String> row : table.rows()) {
                for (int i = 0; i < row.size(); i++) {
                    boolean number = table.columns().get(i).type() == ColumnType.NUMBER;
                    assertThat(squeezed(text))
                            .contains(squeezed(number ? PrintedTable.grouped(row.get(i)) : row.get(i)));
                }
            }
        }
        assertThat(text).contains("請求額　1,234,560円", "診療年月 2023-06～2023-08", "1 / 1");
    }

    @Test
    void an_unconfirmed_method_and_a_draft_are_told_above_the_sum() throws IOException {
        String draft = text(print(statement(true, "見本組合", List.of(charge("13", 33)), List.of())));

        assertThat(draft).contains("未確認の按分方法による計算です", "承認前の下書きです");
        assertThat(draft.indexOf("未確認の按分方法による計算です")).isLessThan(draft.indexOf("項目"));
        assertThat(text(print(statement(false, "見本組合", List.of(charge("13", 33)), List.of()))))
                .doesNotContain("承認前の下書きです");
    }

    @Test
    void a_long_table_goes_on_under_its_headers_and_every_page_says_whose_it_is() throws IOException {
        List<BillingStatement.Charge> charges = new ArrayList<>();
        long sum = 0;
        for (int i = 1; i <= 100; i++) {
            charges.add(charge("S" + i, 1_000_000 + i));
            sum += 1_000_000 + i;
        }
        byte[] pdf = print(statement(false, "見本組合", charges, List.of()));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            long printed = 0;
            for (int page = 1; page <= pages; page++) {
                String text = text(document, page);
                assertThat(text).contains("重みの合計", "06132013　見本組合", "run_id P-3", page + " / " + pages);
                printed += Pattern.compile("1,000,[0-9]{3}(?= shipped)")
                        .matcher(text)
                        .results()
                        .mapToLong(found -> Long.parseLong(found.group().replace(",", "")))
                        .sum();
            }
            assertThat(printed).isEqualTo(sum);
        }
    }

    @Test
    void every_character_has_its_glyph_and_the_font_is_embedded_in_part() throws IOException {
        byte[] pdf = print(statement(false, "髙橋・齋藤（宍粟市）匝瑳ＡＢＣ～健康保険組合", List.of(charge("13", 33)), List.of()));

        assertThat(pdf).hasSizeLessThan(100_000);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(text(document, 1)).contains("髙橋・齋藤（宍粟市）匝瑳ＡＢＣ～健康保険組合").doesNotContain("〓");
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).contains("+");
                }
            }
        }
    }

    @Test
    void what_no_font_has_is_named_and_not_left_out() throws IOException {
        int unknown = 0x1F9FF; // a picture that no Japanese font has

        String text =
                text(print(statement(false, "見本" + Character.toString(unknown), List.of(charge("13", 33)), List.of())));

        assertThat(text).contains("見本〓", "U+1F9FF", "ブック（xlsx）");
    }

    @Test
    void a_font_of_the_machine_has_what_the_shipped_one_lacks() throws IOException {
        Path shipped = folder.resolve("other.ttf");
        Files.write(
                shipped,
                StatementFonts.class
                        .getResourceAsStream("fonts/mplus1p-regular-fallback.ttf")
                        .readAllBytes());
        Path broken = Files.writeString(folder.resolve("broken.ttf"), "no font");

        try (StatementFonts fonts = StatementFonts.open(Optional.of(shipped))) {
            assertThat(fonts.faces()).hasSize(2);
        }
        assertThatThrownBy(() -> StatementFonts.open(Optional.of(broken)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("broken.ttf")
                .hasMessageContaining("FURIKAE_FONT");
    }

    @Test
    void the_same_statement_gives_the_same_bytes() throws IOException {
        assertThat(print(statement(false, "見本組合", List.of(charge("13", 33)), List.of())))
                .isEqualTo(print(statement(false, "見本組合", List.of(charge("13", 33)), List.of())));
    }

    private static byte[] print(BillingStatement statement) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (StatementPrinter printer = new StatementPrinter(StatementFonts.open(Optional.empty()))) {
            printer.print(statement, out);
        }
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    /** Broken lines put together again. */
    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }

    private static BillingStatement statement(
            boolean draft, String name, List<BillingStatement.Charge> charges, List<BillingStatement.Return> returns) {
        return new BillingStatement(
                "P-3",
                draft,
                new InsurerNumber("06132013"),
                name,
                LocalDate.of(2023, 12, 1),
                "0123456789abcdef",
                charges,
                returns);
    }

    private static BillingStatement.Charge charge(String scope, long amount) {
        return new BillingStatement.Charge(
                new PoolKey(AUGUST, Optional.of(scope), Optional.empty(), Bearers.of(Agency.PAYMENT_FUND)),
                UNCONFIRMED,
                UNCONFIRMED.basePeriod().monthsFor(AUGUST),
                12_345,
                Yen.of(98_765_432),
                new BigInteger("40123456789012"),
                new BigInteger("123456789012345678"),
                Yen.of(amount));
    }

    private static BillingStatement.Return givenBack(long amount) {
        return new BillingStatement.Return("P-1", "R5-06-000001", YearMonth.of(2023, 6), Yen.of(amount));
    }
}
