package org.furikae.identity;

import java.util.Set;

/** Words of an address: ヶ, ケ, が and の, ノ, 之 between kanji are spellings of the same. */
final class PlaceName {
    private static final String GA = "ヶケがガヵ";
    private static final String NO = "のノ之";

    private PlaceName() {}

    static boolean agree(int[] one, int[] other, Set<String> tolerances) {
        if (one.length != other.length) {
            return false;
        }
        int[] left = one.clone();
        int[] right = other.clone();
        for (int i = 1; i < left.length - 1; i++) {
            boolean between =
                    isKanji(one[i - 1]) && isKanji(one[i + 1]) && isKanji(other[i - 1]) && isKanji(other[i + 1]);
            if (between && left[i] != right[i]) {
                if (GA.indexOf(left[i]) >= 0 && GA.indexOf(right[i]) >= 0) {
                    tolerances.add("ヶ・ケ・がの表記");
                    right[i] = left[i];
                } else if (NO.indexOf(left[i]) >= 0 && NO.indexOf(right[i]) >= 0) {
                    tolerances.add("の・ノ・之の表記");
                    right[i] = left[i];
                }
            }
        }
        return CharacterMatch.agree(left, right, tolerances);
    }

    private static boolean isKanji(int c) {
        return Character.isIdeographic(c);
    }
}
