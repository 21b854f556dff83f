package org.furikae.exchange;

import java.awt.Color;
import java.io.Closeable;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Landscape A4 pages that are filled from top to bottom. Lengths are points of 1/72 inch. */
final class PrintedPages implements Closeable {
    static final float MARGIN = 36;
    static final float WIDTH = PDRectangle.A4.getHeight() - 2 * MARGIN;
    private static final float HEIGHT = PDRectangle.A4.getWidth();
    private static final float TOP = HEIGHT - MARGIN - 22; // below the head line
    private static final float BOTTOM = MARGIN + 16; // above the page number
    private static final float HEAD_SIZE = 9;
    private static final float HAIRLINE = 0.4f;
    private static final float LINE_GREY = 0.6f;

    private final PDDocument document;
    private final PrintedText text;
    private PDPageContentStream content;
    private float y;

    PrintedPages(PDDocument document, PrintedText text) throws IOException {
        this.document = document;
        this.text = text;
        next();
    }

    /** Begins a page. */
    void next() throws IOException {
        close();
        PDPage page = new PDPage(new PDRectangle(PDRectangle.A4.getHeight(), HEIGHT));
        document.addPage(page);
        content = new PDPageContentStream(document, page, AppendMode.OVERWRITE, true);
        y = TOP;
    }

    boolean fits(float height) {
        return y - height >= BOTTOM;
    }

    /** Goes down by so much. */
    void down(float height) {
        y -= height;
    }

    /** Sets text with its base line so far below the place that was reached. */
    void write(String line, float x, float below, float size) throws IOException {
        write(content, line, x, y - below, size);
    }

    private void write(PDPageContentStream target, String line, float x, float baseLine, float size)
            throws IOException {
        if (line.isEmpty()) {
            return;
        }
        target.beginText();
        target.newLineAtOffset(x, baseLine);
        for (PrintedText.Run run : text.runs(line)) {
            target.setFont(run.font(), size);
            target.showText(run.text());
        }
        target.endText();
    }

    /** Fills an area below the place that was reached. */
    void fill(float x, float width, float height, Color colour) throws IOException {
        content.setNonStrokingColor(colour);
        content.addRect(x, y - height, width, height);
        content.fill();
        content.setNonStrokingColor(Color.BLACK);
    }

    /** Draws the frame of an area below the place that was reached. */
    void frame(float x, float width, float height) throws IOException {
        content.setLineWidth(HAIRLINE);
        content.setStrokingColor(LINE_GREY);
        content.addRect(x, y - height, width, height);
        content.stroke();
    }

    /** Puts head line and page number on all pages. To be called last. */
    void finish(String left, String right) throws IOException {
        close();
        int pages = document.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            try (PDPageContentStream page =
                    new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true, true)) {
                float head = HEIGHT - MARGIN - HEAD_SIZE;
                write(page, left, MARGIN, head, HEAD_SIZE);
                write(page, right, MARGIN + WIDTH - text.width(right, HEAD_SIZE), head, HEAD_SIZE);
                page.setLineWidth(HAIRLINE);
                page.moveTo(MARGIN, head - 5);
                page.lineTo(MARGIN + WIDTH, head - 5);
                page.stroke();
                String number = (i + 1) + " / " + pages;
                write(page, number, MARGIN + (WIDTH - text.width(number, HEAD_SIZE)) / 2, MARGIN, HEAD_SIZE);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (content != null) {
            content.close();
            content = null;
        }
    }
}
