package org.furikae.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * The fonts of printed statements, read once for many of them: the one that is shipped, which lacks rare kanji of the second
 * level, and one of the machine for what it lacks, if there is one. For one thread at a time.
 */
final class StatementFonts implements Closeable {
    /** Names a TrueType font (.ttf) to take for characters that the shipped one lacks. */
    static final String SETTING = "FURIKAE_FONT";

    private static final String SHIPPED = "fonts/mplus1p-regular-fallback.ttf";
    /** Where Debian's packages fonts-ipaexfont-gothic, fonts-ipafont-gothic and fonts-takao-gothic put theirs. */
    private static final List<Path> USUAL = List.of(
            Path.of("/usr/share/fonts/opentype/ipaexfont-gothic/ipaexg.ttf"),
            Path.of("/usr/share/fonts/opentype/ipafont-gothic/ipag.ttf"),
            Path.of("/usr/share/fonts/truetype/takao-gothic/TakaoGothic.ttf"));

    private final List<Face> faces = new ArrayList<>();

    /** A font with the glyphs that it has. */
    record Face(TrueTypeFont font, CmapLookup glyphs, int unitsPerEm) {
        boolean has(int codePoint) {
            return glyphs.getGlyphId(codePoint) > 0;
        }

        /** Advance in thousandths of the font size. */
        float advance(int codePoint) throws IOException {
            return font.getAdvanceWidth(glyphs.getGlyphId(codePoint)) * 1000f / unitsPerEm;
        }
    }

    private StatementFonts() {}

    /** @throws IOException when a font cannot be read; the message says which */
    static StatementFonts open() throws IOException {
        return open(Optional.ofNullable(System.getenv(SETTING))
                .filter(name -> !name.isBlank())
                .map(Path::of));
    }

    /** @param named a font to take instead of the usual ones of the machine */
    static StatementFonts open(Optional<Path> named) throws IOException {
        StatementFonts fonts = new StatementFonts();
        boolean whole = false;
        try (InputStream shipped = StatementFonts.class.getResourceAsStream(SHIPPED)) {
            fonts.faces.add(face(new TTFParser().parse(new RandomAccessReadBuffer(shipped))));
            Optional<Path> other = Stream.concat(named.stream(), USUAL.stream().filter(Files::isReadable))
                    .findFirst();
            if (other.isPresent()) {
                fonts.faces.add(read(other.get()));
            }
            whole = true;
            return fonts;
        } finally {
            if (!whole) {
                fonts.close();
            }
        }
    }

    private static Face read(Path file) throws IOException {
        try {
            return face(new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile())));
        } catch (IOException e) {
            throw new IOException(
                    "書体ファイル" + file.getFileName() + "を読めません。" + SETTING + "に、TrueType形式（.ttf）の日本語の書体を指定するか、指定を外してください。",
                    e);
        }
    }

    private static Face face(TrueTypeFont font) throws IOException {
        return new Face(font, font.getUnicodeCmapLookup(), font.getUnitsPerEm());
    }

    /** The shipped one first. */
    List<Face> faces() {
        return faces;
    }

    @Override
    public void close() throws IOException {
        for (Face face : faces) {
            face.font().close();
        }
    }
}
