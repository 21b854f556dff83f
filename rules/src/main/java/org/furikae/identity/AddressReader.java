package org.furikae.identity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.furikae.identity.AddressPart.Unit;

/**
 * Takes an address apart: prefecture, words and numbers. Kanji digits are numbers only where a unit or a separator says so
 * (一丁目, 二番地, 一－二): 三田, 六本木, 八王子市 and 一番町 stay words.
 */
final class AddressReader {
    private static final Pattern PREFECTURE = Pattern.compile(
            "^\\s*(北海道|東京都|京都府|大阪府|(?:青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|神奈川|新潟|富山|石川|福井|山梨|長野|岐阜|静岡|愛知|三重"
                    + "|滋賀|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島|沖縄)県)");
    private static final String NUMERAL = "[0-9〇一二三四五六七八九十百千]";
    private static final String KANJI = "[〇一二三四五六七八九十百千]";
    private static final String DASHES = "-‐‑‒–—―−─━ー";
    private static final String DASH = "[" + DASHES + "]";
    private static final String JOINT = "(?:" + DASH + "|[のノ](?=" + NUMERAL + "))";

    /** The unit or separator after a number; a joint may follow a unit. */
    private static final Pattern UNIT = Pattern.compile("(?:(?<chome>丁目|丁(?=" + NUMERAL + "|\\s|$))"
            + "|(?<block>番地|番(?![町丁館街組屋堀線外館]))"
            + "|(?<room>号室)"
            + "|(?<house>号(?![棟館線地車])))?" + "(?:" + JOINT + ")?");

    private static final Pattern ARABIC = Pattern.compile("[0-9]+");

    /** Kanji digits that are a number wherever they stand, by what follows them. */
    private static final Pattern KANJI_NUMBER =
            Pattern.compile("(" + KANJI + "+)(?=丁目|丁(?=" + NUMERAL + ")|番地|号(?![棟館線地車])|条(?!市)"
                    + "|番(?=地|町|丁|\\s|$|" + DASH + "|" + KANJI + "+(?!" + KANJI + "|丁目))"
                    + "|" + DASH + NUMERAL
                    + "|[のノ]" + NUMERAL + "+(?:[のノ番号]|" + DASH + "|\\s|$))");

    /** Kanji digits that are a number only right after another number. */
    private static final Pattern KANJI_NUMBER_AFTER_NUMBER =
            Pattern.compile("(" + KANJI + "+)(?=\\s|$|番|[のノ]" + NUMERAL + ")");

    private static final Pattern SECTION = Pattern.compile("大字|(?<![文十])字");

    private final String text;
    private final Optional<String> prefecture;
    private final List<AddressPart> parts = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int sectionMarks;

    AddressReader(String address) {
        String normalised = Normalizer.normalize(address, Normalizer.Form.NFKC);
        Matcher matcher = PREFECTURE.matcher(normalised);
        prefecture = matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
        text = prefecture.isPresent() ? normalised.substring(matcher.end()) : normalised;
        read();
    }

    Optional<String> prefecture() {
        return prefecture;
    }

    List<AddressPart> parts() {
        return parts;
    }

    /** How often 大字 or 字 stood in the address; the words are without them. */
    int sectionMarks() {
        return sectionMarks;
    }

    private void read() {
        boolean space = false;
        int at = 0;
        while (at < text.length()) {
            int next = text.codePointAt(at);
            boolean afterNumber = words.isEmpty() && !parts.isEmpty();
            Matcher section = matcher(SECTION, at);
            if (Character.isWhitespace(next)) {
                space = true;
                at++;
            } else if (numberAt(at, afterNumber).isPresent()) {
                at = number(at, numberAt(at, afterNumber).orElseThrow(), space);
                space = false;
            } else if (section.lookingAt()) {
                sectionMarks++;
                at = section.end();
            } else if (isDashBeforeNumber(at)) {
                at++;
            } else {
                words.appendCodePoint(next);
                at += Character.charCount(next);
                space = false;
            }
        }
        endWords();
    }

    private Optional<String> numberAt(int at, boolean afterNumber) {
        Matcher arabic = matcher(ARABIC, at);
        if (arabic.lookingAt()) {
            return Optional.of(arabic.group());
        }
        Matcher kanji = matcher(KANJI_NUMBER, at);
        if (kanji.lookingAt() && KanjiNumeral.digits(kanji.group(1)).isPresent()) {
            return Optional.of(kanji.group(1));
        }
        Matcher following = matcher(KANJI_NUMBER_AFTER_NUMBER, at);
        return afterNumber
                        && following.lookingAt()
                        && KanjiNumeral.digits(following.group(1)).isPresent()
                ? Optional.of(following.group(1))
                : Optional.empty();
    }

    private int number(int at, String written, boolean afterSpace) {
        endWords();
        Matcher unit = matcher(UNIT, at + written.length());
        int end = unit.lookingAt() ? unit.end() : at + written.length();
        String digits = KanjiNumeral.digits(written).orElse(written).replaceFirst("^0+(?=.)", "");
        parts.add(new AddressPart.BlockNumber(digits, unit(unit), text.substring(at, end), afterSpace));
        return end;
    }

    private static Unit unit(Matcher matcher) {
        if (matcher.group("chome") != null) {
            return Unit.CHOME;
        }
        if (matcher.group("block") != null) {
            return Unit.BLOCK;
        }
        if (matcher.group("room") != null) {
            return Unit.ROOM;
        }
        return matcher.group("house") != null ? Unit.HOUSE : Unit.UNSTATED;
    }

    private boolean isDashBeforeNumber(int at) {
        return at + 1 < text.length() && DASHES.indexOf(text.charAt(at)) >= 0 && isDigit(text.charAt(at + 1));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void endWords() {
        if (!words.isEmpty()) {
            int[] characters = CharacterMatch.characters(words.toString());
            parts.add(new AddressPart.Words(new String(characters, 0, characters.length)));
            words.setLength(0);
        }
    }

    private Matcher matcher(Pattern pattern, int at) {
        return pattern.matcher(text)
                .region(at, text.length())
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
    }
}
