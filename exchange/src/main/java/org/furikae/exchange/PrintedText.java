package org.furikae.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Text of one printed document: in which font each piece is set, how wide it is, and what no font has. */
final class PrintedText {
    /** Stands for a character that no font has; printers have always used it so. */
    static final int STAND_IN = '〓';

    private final PDDocument document;
    private final StatementFonts fonts;
    private final Map<Integer, PDFont> embedded = new HashMap<>();
    private final Map<Integer, Glyph> glyphs = new HashMap<>();
    private final SortedSet<Integer> lacking = new TreeSet<>();

    PrintedText(PDDocument document, StatementFonts fonts) {
        this.document = document;
        this.fonts = fonts;
    }

    /** Text in one font. */
    record Run(PDFont font, String text) {}

    private record Glyph(int face, int codePoint, float advance) {}

    /** Width in points. */
    float width(String text, float size) throws IOException {
        float thousandths = 0;
        for (int codePoint : text.codePoints().toArray()) {
            thousandths += glyph(codePoint).advance();
        }
        return thousandths * size / 1000;
    }

    /** The lines that text takes in a column, broken between any two characters; at least one. */
    List<String> lines(String text, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        float used = 0;
        for (int codePoint : text.codePoints().toArray()) {
            float advance = glyph(codePoint).advance() * size / 1000;
            if (used + advance > width && line.length() > 0) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            line.appendCodePoint(codePoint);
            used += advance;
        }
        lines.add(line.toString());
        return lines;
    }

    /** The text, cut where the font changes. */
    List<Run> runs(String text) throws IOException {
        List<Run> runs = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int current = 0;
        for (int codePoint : text.codePoints().toArray()) {
            Glyph glyph = glyph(codePoint);
            if (glyph.face() != current && piece.length() > 0) {
                runs.add(new Run(font(current), piece.toString()));
                piece.setLength(0);
            }
            current = glyph.face();
            piece.appendCodePoint(glyph.codePoint());
        }
        if (piece.length() > 0) {
            runs.add(new Run(font(current), piece.toString()));
        }
        return runs;
    }

    /** Characters for which {@link #STAND_IN} was set so far. */
    SortedSet<Integer> lacking() {
        return lacking;
    }

    private Glyph glyph(int codePoint) throws IOException {
        Glyph known = glyphs.get(codePoint);
        if (known == null) {
            known = find(codePoint);
            glyphs.put(codePoint, known);
        }
        return known;
    }

    private Glyph find(int codePoint) throws IOException {
        List<StatementFonts.Face> faces = fonts.faces();
        for (int i = 0; i < faces.size(); i++) {
            if (faces.get(i).has(codePoint)) {
                return new Glyph(i, codePoint, faces.get(i).advance(codePoint));
            }
        }
        if (Character.isISOControl(codePoint)) {
            return find(' ');
        }
        lacking.add(codePoint);
        return new Glyph(0, STAND_IN, faces.get(0).advance(STAND_IN));
    }

    private PDFont font(int face) throws IOException {
        PDFont font = embedded.get(face);
        if (font == null) {
            font = PDType0Font.load(document, fonts.faces().get(face).font(), true);
            embedded.put(face, font);
        }
        return font;
    }
}
