package org.furikae.identity;

import java.util.Set;

/** Comparison of two texts character by character: equal, a form of the same character, or a character that was lost. */
final class CharacterMatch {
    static final String LOST_CHARACTER = "●（表せない文字）";
    static final String VARIANT = "異体字";

    /** ● 〓 □ and the replacement character stand for exactly one character that could not be carried. */
    private static final String LOST = "●〓□\uFFFD";

    private CharacterMatch() {}

    /**
     * Whether every character agrees, at least one of them without being lost on a side.
     *
     * @param tolerances gets the names of what had to be tolerated
     */
    static boolean agree(int[] one, int[] other, KanjiVariants variants, Set<String> tolerances) {
        if (one.length != other.length) {
            return false;
        }
        boolean anySeen = one.length == 0;
        for (int i = 0; i < one.length; i++) {
            if (one[i] == other[i]) {
                anySeen |= !isLost(one[i]);
            } else if (isLost(one[i]) || isLost(other[i])) {
                int seen = isLost(one[i]) ? other[i] : one[i];
                if (isDigit(seen)) {
                    return false;
                }
                tolerances.add(LOST_CHARACTER);
            } else if (variants.usualForm(one[i]) == variants.usualForm(other[i])) {
                tolerances.add(VARIANT);
                anySeen = true;
            } else {
                return false;
            }
        }
        return anySeen;
    }

    /** The characters of a text without variation selectors, which choose among forms of one character. */
    static int[] characters(String text) {
        return text.codePoints().filter(c -> !isVariationSelector(c)).toArray();
    }

    static boolean hasVariationSelector(String text) {
        return text.codePoints().anyMatch(CharacterMatch::isVariationSelector);
    }

    private static boolean isLost(int c) {
        return LOST.indexOf(c) >= 0;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isVariationSelector(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    }
}
