package org.furikae.identity;

import java.util.Set;
import java.util.TreeSet;

/** Comparison of kanji names (漢字氏名). */
final class KanjiName {
    private KanjiName() {}

    static ItemComparison compare(String one, String other, KanjiVariants variants) {
        String left = PlainText.of(one);
        String right = PlainText.of(other);
        if (left.isEmpty() || right.isEmpty()) {
            return ItemComparison.of(Item.KANJI_NAME, Verdict.MISSING);
        }
        if (left.equals(right)) {
            return ItemComparison.of(Item.KANJI_NAME, Verdict.EXACT);
        }
        Set<String> tolerances = new TreeSet<>();
        boolean agree = CharacterMatch.agree(
                CharacterMatch.characters(left), CharacterMatch.characters(right), variants, tolerances);
        if (!agree) {
            return ItemComparison.of(Item.KANJI_NAME, Verdict.DIFFERENT);
        }
        if (CharacterMatch.hasVariationSelector(left) || CharacterMatch.hasVariationSelector(right)) {
            tolerances.add(CharacterMatch.VARIANT);
        }
        return ItemComparison.tolerated(Item.KANJI_NAME, String.join("・", tolerances));
    }
}
