package org.furikae.identity;

import java.util.Set;
import java.util.TreeSet;

/** Spelling of kana names (カナ氏名). */
public final class KanaName {
    private static final String HIRAGANA = "ひらがな";
    private static final String SMALL_KANA = "小書き";
    private static final String LONG_VOWEL = "長音";
    private static final String ITERATION = "踊り字";
    private static final String SAME_SOUND = "ヂ・ヅ・ヲ・ヴ";

    private static final String SMALL = "ァィゥェォッャュョヮヵヶ";
    private static final String LARGE = "アイウエオツヤユヨワカケ";
    private static final String OLD_SPELLING = "ヂヅヲヴ";
    private static final String NEW_SPELLING = "ジズオブ";
    private static final String LONG_MARKS = "ー-‐‑‒–—―−";
    private static final String UNVOICED = "カキクケコサシスセソタチツテトハヒフヘホウ";
    private static final String VOICED = "ガギグゲゴザジズゼゾダヂヅデドバビブベボヴ";
    private static final char ITERATION_MARK = 'ヽ';
    /** The kanji mark, which is typed in kana names as well. */
    private static final char KANJI_ITERATION_MARK = '々';

    private static final char VOICED_ITERATION_MARK = 'ヾ';

    /** Kana by the vowel they end in; the semi-voiced row stands with its vowel too. */
    private static final String[] ROWS = {
        "アカサタナハマヤラワガザダバパ", "イキシチニヒミリヰギジヂビピ", "ウクスツヌフムユルグズヅブプヴ", "エケセテネヘメレヱゲゼデベペ", "オコソトノホモヨロヲゴゾドボポ"
    };

    /** What prolongs a kana of the row: its vowel, and イ after エ, ウ after オ. */
    private static final String[] PROLONGING = {"ア", "イ", "ウ", "エイ", "オウ"};

    private KanaName() {}

    static ItemComparison compare(String one, String other) {
        String left = PlainText.of(one);
        String right = PlainText.of(other);
        if (left.isEmpty() || right.isEmpty()) {
            return ItemComparison.of(Item.KANA_NAME, Verdict.MISSING);
        }
        if (left.equals(right)) {
            return ItemComparison.of(Item.KANA_NAME, Verdict.EXACT);
        }
        Set<String> tolerances = new TreeSet<>();
        return left.length() == right.length() && agree(left, right, tolerances)
                ? ItemComparison.tolerated(Item.KANA_NAME, String.join("・", tolerances))
                : ItemComparison.of(Item.KANA_NAME, Verdict.DIFFERENT);
    }

    /**
     * A coarse key that is equal for every two spellings that formats.md 9 tolerates: NFKC, hiragana to katakana, iteration marks
     * spelt out, small kana large, ヂ ヅ ヲ ヴ as ジ ズ オ ブ; spaces, middle dots, long-vowel marks and vowels that prolong the
     * kana before them left out.
     */
    public static String fold(String kana) {
        String text = PlainText.of(kana);
        StringBuilder folded = new StringBuilder(text.length());
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char plain = spellOut(katakana(text.charAt(i)), before);
            before = plain;
            char c = sound(plain);
            boolean prolongs = !folded.isEmpty() && prolongs(c, folded.charAt(folded.length() - 1));
            if (c != '・' && !isLongMark(c) && !prolongs) {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    private static boolean agree(String left, String right, Set<String> tolerances) {
        char leftBefore = 0;
        char rightBefore = 0;
        for (int i = 0; i < left.length(); i++) {
            char leftKana = katakana(left.charAt(i));
            char rightKana = katakana(right.charAt(i));
            char leftSpelt = spellOut(leftKana, leftBefore);
            char rightSpelt = spellOut(rightKana, rightBefore);
            boolean same = isLongMark(leftSpelt) != isLongMark(rightSpelt)
                    ? sameLongVowel(leftSpelt, rightSpelt, leftBefore, rightBefore)
                    : sameSound(leftSpelt, rightSpelt, tolerances);
            if (!same) {
                return false;
            }
            if (isLongMark(leftSpelt) != isLongMark(rightSpelt) || (isLongMark(leftSpelt) && leftSpelt != rightSpelt)) {
                tolerances.add(LONG_VOWEL);
            }
            if ((isHiragana(left.charAt(i)) || isHiragana(right.charAt(i))) && left.charAt(i) != right.charAt(i)) {
                tolerances.add(HIRAGANA);
            }
            if ((leftKana != leftSpelt) != (rightKana != rightSpelt)) {
                tolerances.add(ITERATION);
            }
            leftBefore = leftSpelt;
            rightBefore = rightSpelt;
        }
        return true;
    }

    /** A long-vowel mark on one side, on the other a vowel that prolongs the kana before. */
    private static boolean sameLongVowel(char left, char right, char leftBefore, char rightBefore) {
        char vowel = large(isLongMark(left) ? right : left);
        return prolongs(vowel, sound(leftBefore)) || prolongs(vowel, sound(rightBefore));
    }

    private static boolean sameSound(char left, char right, Set<String> tolerances) {
        if (left == right || (isLongMark(left) && isLongMark(right))) {
            return true;
        }
        if (large(left) != left || large(right) != right) {
            tolerances.add(SMALL_KANA);
        }
        if (large(left) != large(right)) {
            tolerances.add(SAME_SOUND);
        }
        return sound(left) == sound(right);
    }

    private static boolean prolongs(char vowel, char before) {
        for (int row = 0; row < ROWS.length; row++) {
            if (ROWS[row].indexOf(before) >= 0) {
                return PROLONGING[row].indexOf(vowel) >= 0;
            }
        }
        return false;
    }

    private static char spellOut(char c, char before) {
        if (c == ITERATION_MARK) {
            return before == 0 ? c : unvoiced(before);
        }
        if (c == VOICED_ITERATION_MARK) {
            return before == 0 ? c : voiced(unvoiced(before));
        }
        return c;
    }

    private static char katakana(char c) {
        if (c == 'ゝ' || c == KANJI_ITERATION_MARK) {
            return ITERATION_MARK;
        }
        if (c == 'ゞ') {
            return VOICED_ITERATION_MARK;
        }
        return isHiragana(c) ? (char) (c + ('ァ' - 'ぁ')) : c;
    }

    private static boolean isHiragana(char c) {
        return (c >= 'ぁ' && c <= 'ゖ') || c == 'ゝ' || c == 'ゞ';
    }

    private static boolean isLongMark(char c) {
        return LONG_MARKS.indexOf(c) >= 0;
    }

    private static char large(char c) {
        return replaced(c, SMALL, LARGE);
    }

    private static char sound(char c) {
        return replaced(large(c), OLD_SPELLING, NEW_SPELLING);
    }

    private static char unvoiced(char c) {
        return replaced(c, VOICED, UNVOICED);
    }

    private static char voiced(char c) {
        return replaced(c, UNVOICED, VOICED);
    }

    private static char replaced(char c, String from, String to) {
        int at = from.indexOf(c);
        return at < 0 ? c : to.charAt(at);
    }
}
