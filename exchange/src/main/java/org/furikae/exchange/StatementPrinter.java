package org.furikae.exchange;

import java.awt.Color;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * Prints billing statements as PDF (A4, landscape), with the same tables as the workbook. The same statement gives the same bytes
 * as long as the fonts are the same. For one thread at a time.
 */
public final class StatementPrinter implements Closeable {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final Color WARNING = new Color(0xFFE699);
    private static final float TITLE_SIZE = 16;
    private static final float SECTION_SIZE = 11;
    private static final float WARNING_SIZE = 10;
    private static final float LINE = 15;
    private static final float GAP = 12;

    private final StatementFonts fonts;

    /** @throws IOException when the font named by {@code FURIKAE_FONT} cannot be read; the message says so */
    public StatementPrinter() throws IOException {
        this(StatementFonts.open());
    }

    StatementPrinter(StatementFonts fonts) {
        this.fonts = fonts;
    }

    /** Writes the statement and leaves {@code out} open. Nothing is written when it fails before it is complete. */
    public void print(BillingStatement statement, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            describe(document, statement);
            PrintedText text = new PrintedText(document, fonts);
            try (PrintedPages pages = new PrintedPages(document, text)) {
                StatementTables tables = new StatementTables(statement);
                begin(pages, statement, tables.warnings(), text);
                for (StatementTables.Titled table : tables.all()) {
                    draw(pages, table, text);
                }
                String left = head(statement);
                String right = "run_id " + statement.runId() + "　診療年月 " + months(statement.treatmentMonths());
                text.width(left, 1); // so that what no font has of it is known before the note
                note(pages, text);
                pages.finish(left, right);
            }
            document.save(new Unclosed(out));
        }
    }

    private static void describe(PDDocument document, BillingStatement statement) {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(BillingStatement.TITLE + " " + statement.runId() + " " + statement.insurer());
        information.setCreator("Furikae");
        information.setCreationDate(GregorianCalendar.from(statement.knownAsOf().atStartOfDay(JAPAN)));
        document.getDocumentCatalog().setLanguage("ja-JP");
        // In place of the time of day, of which the identifier would otherwise be made.
        document.setDocumentId(
                (long) Objects.hash(statement.runId(), statement.insurer().digits(), statement.amount()));
    }

    private static void begin(PrintedPages pages, BillingStatement statement, List<String> warnings, PrintedText text)
            throws IOException {
        pages.write(BillingStatement.TITLE, PrintedPages.MARGIN, TITLE_SIZE, TITLE_SIZE);
        String amount =
                "請求額　" + PrintedTable.grouped(Long.toString(statement.amount().amount())) + "円";
        pages.write(
                amount,
                PrintedPages.MARGIN + PrintedPages.WIDTH - text.width(amount, TITLE_SIZE),
                TITLE_SIZE,
                TITLE_SIZE);
        pages.down(TITLE_SIZE + GAP);
        for (String warning : warnings) {
            pages.fill(PrintedPages.MARGIN, PrintedPages.WIDTH, LINE + 3, WARNING);
            pages.frame(PrintedPages.MARGIN, PrintedPages.WIDTH, LINE + 3);
            pages.write(warning, PrintedPages.MARGIN + 6, LINE - 3, WARNING_SIZE);
            pages.down(LINE + 3);
        }
    }

    private static void draw(PrintedPages pages, StatementTables.Titled titled, PrintedText text) throws IOException {
        PrintedTable table = new PrintedTable(titled, text);
        if (titled.title().equals(BillingStatement.TITLE)) {
            pages.down(GAP / 2);
        } else {
            if (!pages.fits(GAP + LINE + table.beginning())) {
                pages.next();
            }
            pages.down(GAP);
            pages.write(titled.title(), PrintedPages.MARGIN, SECTION_SIZE, SECTION_SIZE);
            pages.down(LINE);
        }
        table.draw(pages);
    }

    /** Tells of characters that no font has, so that nobody takes the stand-in for the name. */
    private static void note(PrintedPages pages, PrintedText text) throws IOException {
        if (text.lacking().isEmpty()) {
            return;
        }
        String codes = text.lacking().stream()
                .map(code -> String.format("U+%04X", code))
                .collect(Collectors.joining("、"));
        String note = "〓は、この印刷の書体にない文字です（" + codes + "）。正しい字は、同じ請求書のブック（xlsx）で確かめてください。";
        for (String line : text.lines(note, WARNING_SIZE, PrintedPages.WIDTH)) {
            if (!pages.fits(GAP + LINE)) {
                pages.next();
            }
            pages.write(line, PrintedPages.MARGIN, GAP + LINE - 3, WARNING_SIZE);
            pages.down(LINE);
        }
    }

    private static String head(BillingStatement statement) {
        return "保険者番号 " + statement.insurer().digits() + "　" + statement.insurerName();
    }

    private static String months(SortedSet<YearMonth> months) {
        return switch (months.size()) {
            case 0 -> "なし";
            case 1 -> months.first().toString();
            default -> months.first() + "～" + months.last();
        };
    }

    @Override
    public void close() throws IOException {
        fonts.close();
    }
}
