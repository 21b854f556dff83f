package org.furikae.ruleset.anonymous;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Invented names and addresses, each in the spellings that comparisons tell apart. */
final class InventedPools {
    private static final List<String> KANA_FAMILIES =
            List.of("ミズノ", "スズカワ", "シズハラ", "イズミ", "ミズシマ", "オオミズ", "カズサワ", "ムズタ");
    private static final List<String> KANA_GIVEN = List.of("キョウゾウ", "リョウゾウ", "ショウゾウ", "チョウイチロウ", "ジョウジロウ", "ヒョウゴロウ");
    private static final List<String> KANJI_FAMILIES = List.of("沢島", "桜沢", "広浜", "国沢", "浜国", "栄広", "島桜", "辺沢");
    private static final List<String> KANJI_GIVEN = List.of("国三", "栄二", "広一", "桜作", "辺吾", "高六");
    private static final String USUAL = "沢島桜広国栄辺高浜";
    private static final String OTHER_FORM = "澤嶋櫻廣國榮邊髙濱";

    /** Prefecture, municipality, place. */
    private static final List<List<String>> PLACES = List.of(
            List.of("鳥取県", "架空市", "大字見本"),
            List.of("島根県", "例示市", "大字試作"),
            List.of("高知県", "仮名市", "大字習作"),
            List.of("佐賀県", "模擬市", "大字手本"),
            List.of("徳島県", "雛形市", "大字下図"),
            List.of("福井県", "練習市", "大字仮組"),
            List.of("香川県", "標本市", "大字控帳"),
            List.of("山梨県", "図解市", "大字写本"));

    private static final List<String> BLOCKS = List.of("2-7-8", "4-6-9", "8-2-4");
    private static final String BUILDING = "メゾン架空";

    private InventedPools() {}

    /** Kana names that share no part with {@code originals}. */
    static List<String> kana(Set<String> originals) {
        return names(
                KANA_FAMILIES,
                KANA_GIVEN,
                originals,
                List.of(
                        name -> name.replace("ゾウ", "ゾー").replace("ロウ", "ロー"),
                        name -> name.replace("ョ", "ヨ"),
                        name -> name.replace('ズ', 'ヅ'),
                        InventedPools::hiragana));
    }

    /** Kanji names that share no part with {@code originals}. */
    static List<String> kanji(Set<String> originals) {
        return names(
                KANJI_FAMILIES,
                KANJI_GIVEN,
                originals,
                List.of(
                        InventedPools::firstInOtherForm,
                        name -> name.substring(0, name.length() - 1) + "●",
                        name -> name.charAt(0) + "●" + name.substring(2)));
    }

    /** Addresses that share no place with {@code originals}. */
    static List<String> addresses(Set<String> originals) {
        List<String> bases = new ArrayList<>();
        for (String block : BLOCKS) {
            for (List<String> place : PLACES) {
                if (place.stream().noneMatch(part -> originals.stream().anyMatch(one -> one.contains(part)))) {
                    bases.add(String.join("", place) + block);
                }
            }
        }
        return spellings(
                bases,
                List.of(
                        address -> address.replaceFirst("^..県", ""),
                        address -> address.replace("大字", ""),
                        InventedPools::inWords,
                        address -> address + BUILDING + "203"));
    }

    private static String inWords(String address) {
        int last = address.lastIndexOf('-');
        int first = address.lastIndexOf('-', last - 1);
        return address.substring(0, first) + "丁目" + address.substring(first + 1, last) + "番"
                + address.substring(last + 1) + "号";
    }

    private static List<String> names(
            List<String> families, List<String> given, Set<String> originals, List<UnaryOperator<String>> spellings) {
        List<String> bases = new ArrayList<>();
        for (int turn = 0; turn < given.size(); turn++) {
            for (int i = 0; i < families.size(); i++) {
                String family = families.get(i);
                String name = given.get((i + turn) % given.size());
                if (originals.stream().noneMatch(one -> one.contains(family) || one.contains(name))) {
                    bases.add(family + " " + name);
                }
            }
        }
        return spellings(bases, spellings);
    }

    /** Plain ones first, then each with every set of other spellings. */
    private static List<String> spellings(List<String> bases, List<UnaryOperator<String>> spellings) {
        Set<String> all = new LinkedHashSet<>(bases);
        for (int chosen = 1; chosen < 1 << spellings.size(); chosen++) {
            for (String base : bases) {
                String text = base;
                for (int i = 0; i < spellings.size(); i++) {
                    text = (chosen & (1 << i)) == 0 ? text : spellings.get(i).apply(text);
                }
                all.add(text);
            }
        }
        return List.copyOf(all);
    }

    private static String firstInOtherForm(String name) {
        int form = USUAL.indexOf(name.charAt(0));
        return form < 0 ? name : OTHER_FORM.charAt(form) + name.substring(1);
    }

    private static String hiragana(String kana) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < kana.length(); i++) {
            char c = kana.charAt(i);
            text.append(c >= 'ァ' && c <= 'ヴ' ? (char) (c - 0x60) : c);
        }
        return text.toString();
    }
}
