package org.furikae.exchange.value;

import java.util.ArrayList;
import java.util.List;
import org.furikae.insurer.InsurerNumber;
import org.furikae.insurer.Prefecture;

/** Insurer numbers that may have lost their leading zeros in a numeric cell (formats.md 1). */
public final class InsurerNumberText {
    private InsurerNumberText() {}

    /**
     * The insurer number, a placeholder for an unknown insurer included.
     *
     * @throws BadValue when the digits have no valid reading or more than one, or the check digit is wrong (decisions.md 1)
     */
    public static InsurerNumber parse(String text) throws BadValue {
        String digits = CodeText.fold(text);
        if (!Digits.only(digits) || digits.length() > 8) {
            throw new BadValue("「" + Quoted.of(text) + "」は保険者番号ではありません。6桁または8桁の数字で入れてください");
        }
        if (digits.length() == 6 || digits.length() == 8) {
            InsurerNumber number = new InsurerNumber(digits);
            if (!number.isPlaceholder() && !number.hasValidCheckDigit()) {
                throw new BadValue("「" + Quoted.of(text) + "」は検証番号（末尾の数字）が合いません。保険者番号を確かめてください");
            }
            return number;
        }
        List<InsurerNumber> readings = zeroFilled(digits);
        if (readings.size() != 1) {
            throw new BadValue("「" + Quoted.of(text) + "」は桁数が足りず、先頭に0を補っても正しい保険者番号に"
                    + (readings.isEmpty() ? "なりません" : "一つに決まりません") + "。6桁または8桁で入れてください");
        }
        return readings.get(0);
    }

    /** The same, but a number that stands for an unknown insurer is an error. */
    public static InsurerNumber parseReal(String text) throws BadValue {
        InsurerNumber number = parse(text);
        if (number.isPlaceholder()) {
            throw new BadValue("「" + number + "」は保険者不詳を表す番号です。実在する保険者番号を入れてください");
        }
        return number;
    }

    private static List<InsurerNumber> zeroFilled(String digits) {
        List<InsurerNumber> readings = new ArrayList<>(2);
        for (int length : new int[] {6, 8}) {
            if (digits.length() < length) {
                InsurerNumber number = new InsurerNumber(Digits.zeroFilled(digits, length));
                if (number.hasValidCheckDigit()
                        && !number.lawCode().equals("00")
                        && Prefecture.ofCode(number.prefectureCode()).isPresent()) {
                    readings.add(number);
                }
            }
        }
        return readings;
    }
}
