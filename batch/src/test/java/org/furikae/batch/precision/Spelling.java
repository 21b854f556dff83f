package org.furikae.batch.precision;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.furikae.identity.FiveItems;

/** Ways in which the five items of one person come to be written otherwise, or wrongly. */
final class Spelling {
    private static final Pattern NUMBERS = Pattern.compile("(\\d+)-(\\d+)-(\\d+)");
    private static final Map<Character, Character> VARIANTS =
            Map.of('高', '髙', '髙', '高', '崎', '﨑', '辺', '邊', '邊', '辺', '浜', '濵', '沢', '澤', '澤', '沢', '斎', '齋', '広', '廣');
    private static final Map<Character, Character> LARGE = Map.of('ョ', 'ヨ', 'ュ', 'ユ', 'ャ', 'ヤ', 'ッ', 'ツ');

    private Spelling() {}

    static Optional<FiveItems> writtenAddress(FiveItems items) {
        return address(items, "$1丁目$2番$3号");
    }

    /** 1-2-3 to 1-23. */
    static Optional<FiveItems> runTogether(FiveItems items) {
        return address(items, "$1-$2$3");
    }

    static Optional<FiveItems> otherNumber(FiveItems items) {
        return address(items, "$1-$2-9$3");
    }

    /** A place in another town, each address its own. */
    static FiveItems elsewhere(FiveItems items) {
        int place = Math.floorMod(items.address().hashCode(), 100_000_000);
        return with(
                items,
                items.kanjiName(),
                items.kanaName(),
                "北海道北見市東町7-" + (1 + place / 10_000) + "-" + (1 + place % 10_000));
    }

    static Optional<FiveItems> largeKana(FiveItems items) {
        return replaced(items.kanaName(), LARGE).map(kana -> with(items, items.kanjiName(), kana, items.address()));
    }

    static Optional<FiveItems> variant(FiveItems items) {
        return replaced(items.kanjiName(), VARIANTS)
                .map(kanji -> with(items, kanji, items.kanaName(), items.address()));
    }

    /** The name as it truly is where the sample's register has ● for a character: patients know their names. */
    static FiveItems carried(FiveItems items) {
        return with(items, items.kanjiName().replace('●', '曻'), items.kanaName(), items.address());
    }

    static FiveItems blotted(FiveItems items) {
        return with(items, "●" + items.kanjiName().substring(1), items.kanaName(), items.address());
    }

    static FiveItems otherKana(FiveItems items) {
        String kana = items.kanaName();
        return with(items, items.kanjiName(), (kana.startsWith("ア") ? "ケ" : "ア") + kana.substring(1), items.address());
    }

    /** The same reading with another first kanji: 伊藤 and 東藤. */
    static FiveItems otherSurname(FiveItems items) {
        String kanji = items.kanjiName();
        return with(items, (kanji.startsWith("東") ? "伊" : "東") + kanji.substring(1), items.kanaName(), items.address());
    }

    /** The same reading with another last kanji: 裕子 and 裕児. */
    static FiveItems otherLastKanji(FiveItems items) {
        String kanji = items.kanjiName();
        return with(
                items,
                kanji.substring(0, kanji.length() - 1) + (kanji.endsWith("児") ? "司" : "児"),
                items.kanaName(),
                items.address());
    }

    static FiveItems otherGivenName(FiveItems items) {
        return with(items, surname(items.kanjiName()) + "　裕次郎", surname(items.kanaName()) + "　ユウジロウ", items.address());
    }

    private static String surname(String name) {
        int space = name.indexOf('　');
        return space < 0 ? name : name.substring(0, space);
    }

    static FiveItems with(FiveItems items, String kanji, String kana, String address) {
        return new FiveItems(kanji, kana, items.birthDate(), items.sex(), address);
    }

    private static Optional<FiveItems> address(FiveItems items, String replacement) {
        Matcher numbers = NUMBERS.matcher(items.address());
        return numbers.find()
                ? Optional.of(with(items, items.kanjiName(), items.kanaName(), numbers.replaceFirst(replacement)))
                : Optional.empty();
    }

    private static Optional<String> replaced(String text, Map<Character, Character> others) {
        for (int i = 0; i < text.length(); i++) {
            Character other = others.get(text.charAt(i));
            if (other != null) {
                return Optional.of(text.substring(0, i) + other + text.substring(i + 1));
            }
        }
        return Optional.empty();
    }
}
