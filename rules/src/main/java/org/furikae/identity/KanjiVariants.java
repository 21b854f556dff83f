package org.furikae.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which characters are forms of the same one (異体字, 旧字体): by the product's own table {@code kanji-variants.txt}, and where an
 * administrator has loaded it, by the official map of register characters (MJ縮退マップ) as well. Immutable.
 */
public final class KanjiVariants {
    private static final KanjiVariants SHIPPED = new KanjiVariants(read(), Map.of(), "");
    /** First and last character of JIS X 0208 level 1, in Windows-31J. */
    private static final int LEVEL_1_FIRST = 0x889F;

    private static final int LEVEL_1_LAST = 0x9872;
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    private final Map<Integer, Integer> own;
    private final Map<Integer, Integer> official;
    private final String version;

    private KanjiVariants(Map<Integer, Integer> own, Map<Integer, Integer> official, String version) {
        this.own = own;
        this.official = official;
        this.version = version;
    }

    /** The product's own table alone. */
    public static KanjiVariants shipped() {
        return SHIPPED;
    }

    /**
     * The product's own table and an official map. What the own table says goes first. A character of JIS X 0208 level 1 is
     * in use by itself and stays apart from what the official map would make of it (吊 is not 弔), and so does a character that
     * the map leads to several others.
     *
     * @param bases for each character those that the map gives for it
     * @param version what identifies the map
     */
    public static KanjiVariants withOfficial(Map<Integer, Set<Integer>> bases, String version) {
        Map<Integer, Integer> official = new HashMap<>();
        for (Integer form : bases.keySet()) {
            if (!isLevel1(form)) {
                Set<Integer> ends = new HashSet<>();
                follow(form, bases, new HashSet<>(), ends);
                if (ends.size() == 1) {
                    official.put(form, ends.iterator().next());
                }
            }
        }
        return new KanjiVariants(SHIPPED.own, Map.copyOf(official), version);
    }

    /** What identifies the official map; empty without one. */
    public String version() {
        return version;
    }

    /** How many characters the official map links to another. */
    public int officialForms() {
        return official.size();
    }

    /** The usual form of a character; the character itself when no table has it. */
    int usualForm(int codePoint) {
        Integer usual = own.get(codePoint);
        if (usual != null) {
            return usual;
        }
        int base = official.getOrDefault(codePoint, codePoint);
        return own.getOrDefault(base, base);
    }

    /**
     * A key that is equal for every two spellings of a kanji name that differ in nothing but forms of characters, width and spaces:
     * NFKC, spaces and variation selectors left out, each character in its usual form.
     */
    public String fold(String kanji) {
        StringBuilder folded = new StringBuilder(kanji.length());
        for (int character : CharacterMatch.characters(PlainText.of(kanji))) {
            folded.appendCodePoint(usualForm(character));
        }
        return folded.toString();
    }

    /** Adds the characters at which chains from {@code form} end; a circle ends at none. */
    private static void follow(Integer form, Map<Integer, Set<Integer>> bases, Set<Integer> seen, Set<Integer> ends) {
        if (!seen.add(form)) {
            return;
        }
        Set<Integer> next = isLevel1(form) ? Set.of() : bases.getOrDefault(form, Set.of());
        if (next.isEmpty()) {
            ends.add(form);
        }
        next.forEach(base -> follow(base, bases, seen, ends));
    }

    private static boolean isLevel1(int codePoint) {
        byte[] bytes = Character.toString(codePoint).getBytes(WINDOWS_31J);
        int code = bytes.length == 2 ? ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF) : 0;
        return code >= LEVEL_1_FIRST && code <= LEVEL_1_LAST;
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
