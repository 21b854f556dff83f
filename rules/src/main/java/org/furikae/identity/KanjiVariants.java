package org.furikae.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Which characters are forms of the same one (異体字, 旧字体), by the product's own table {@code kanji-variants.txt}. */
final class KanjiVariants {
    private static final Map<Integer, Integer> USUAL_FORMS = read();

    private KanjiVariants() {}

    /** The usual form of a character; the character itself when the table does not have it. */
    static int usualForm(int codePoint) {
        return USUAL_FORMS.getOrDefault(codePoint, codePoint);
    }

    private static Map<Integer, Integer> read() {
        Map<Integer, Integer> forms = new HashMap<>();
        try (InputStream in = KanjiVariants.class.getResourceAsStream("kanji-variants.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> line.codePoints().forEach(form -> {
                        if (forms.put(form, line.codePointAt(0)) != null) {
                            throw new IllegalStateException(
                                    Character.toString(form) + " stands in two lines of kanji-variants.txt");
                        }
                    }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(forms);
    }
}
