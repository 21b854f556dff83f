package org.furikae.identity;

import java.util.Optional;

/** Numbers written in kanji digits. */
final class KanjiNumeral {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String POWERS = "十百千";

    private KanjiNumeral() {}

    /**
     * The number in ASCII digits: by place (一二 is 12) or with 十, 百, 千 (二十三 is 23).
     *
     * @return empty when the text is no number
     */
    static Optional<String> digits(String numeral) {
        if (numeral.isEmpty()) {
            return Optional.empty();
        }
        boolean byPlace = numeral.chars().noneMatch(c -> POWERS.indexOf(c) >= 0);
        return byPlace ? byPlace(numeral) : withPowers(numeral);
    }

    private static Optional<String> byPlace(String numeral) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < numeral.length(); i++) {
            int digit = DIGITS.indexOf(numeral.charAt(i));
            if (digit < 0) {
                return Optional.empty();
            }
            digits.append(digit);
        }
        return Optional.of(digits.toString());
    }

    private static Optional<String> withPowers(String numeral) {
        int sum = 0;
        int digit = -1;
        int lastPower = Integer.MAX_VALUE;
        for (int i = 0; i < numeral.length(); i++) {
            int place = POWERS.indexOf(numeral.charAt(i));
            if (place < 0) {
                if (digit >= 0) {
                    return Optional.empty();
                }
                digit = DIGITS.indexOf(numeral.charAt(i));
                if (digit < 0) {
                    return Optional.empty();
                }
                continue;
            }
            int power = place == 0 ? 10 : place == 1 ? 100 : 1000;
            if (power >= lastPower) {
                return Optional.empty();
            }
            sum += (digit < 0 ? 1 : digit) * power;
            lastPower = power;
            digit = -1;
        }
        return Optional.of(String.valueOf(sum + Math.max(digit, 0)));
    }
}
