package org.furikae.identity;

import java.util.Set;

/** Words of an address: ヶ, ケ, が and の, ノ, 之 between kanji are spellings of the same, as are る and ル after 上, 下 and 入. */
final class PlaceName {
    private static final String GA = "ヶケがガヵ";
    private static final String NO = "のノ之";
    /** Kyoto directions: 上る or 上ル, 西入る or 西入ル. */
    private static final String RU = "るル";

    private static final String BEFORE_RU = "上下入";

    private PlaceName() {}

    static boolean agree(int[] one, int[] other, KanjiVariants variants, Set<String> tolerances) {
        if (one.length != other.length) {
            return false;
        }
        int[] left = one.clone();
        int[] right = other.clone();
        for (int i = 1; i < left.length; i++) {
            if (left[i] != right[i]
                    && RU.indexOf(left[i]) >= 0
                    && RU.indexOf(right[i]) >= 0
                    && one[i - 1] == other[i - 1]
                    && BEFORE_RU.indexOf(one[i - 1]) >= 0) {
                tolerances.add("る・ルの表記");
                right[i] = left[i];
            }
            boolean between = i < left.length - 1
                    && isKanji(one[i - 1])
                    && isKanji(one[i + 1])
                    && isKanji(other[i - 1])
                    && isKanji(other[i + 1]);
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
        return CharacterMatch.agree(left, right, variants, tolerances);
    }

    private static boolean isKanji(int c) {
        return Character.isIdeographic(c);
    }
}
