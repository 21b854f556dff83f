package org.furikae.exchange.value;

import java.util.List;
import java.util.Optional;

/**
 * One of the 47 prefectures (都道府県).
 *
 * @param code two digits, 01 to 47
 * @param name with its suffix: 東京都
 */
public record Prefecture(String code, String name) {
    private static final List<String> NAMES = List.of(
            "北海道", "青森県", "岩手県", "宮城県", "秋田県", "山形県", "福島県", "茨城県", "栃木県", "群馬県", "埼玉県", "千葉県", "東京都", "神奈川県", "新潟県",
            "富山県", "石川県", "福井県", "山梨県", "長野県", "岐阜県", "静岡県", "愛知県", "三重県", "滋賀県", "京都府", "大阪府", "兵庫県", "奈良県", "和歌山県",
            "鳥取県", "島根県", "岡山県", "広島県", "山口県", "徳島県", "香川県", "愛媛県", "高知県", "福岡県", "佐賀県", "長崎県", "熊本県", "大分県", "宮崎県",
            "鹿児島県", "沖縄県");

    /** The prefecture of two digits, or empty when there is none. */
    public static Optional<Prefecture> ofCode(String code) {
        if (code.length() != 2 || !Digits.only(code)) {
            return Optional.empty();
        }
        int number = Integer.parseInt(code);
        return number >= 1 && number <= NAMES.size()
                ? Optional.of(new Prefecture(code, NAMES.get(number - 1)))
                : Optional.empty();
    }

    /**
     * A code, with or without its leading zero, or a name, with or without its suffix.
     *
     * @throws BadValue when it is none of these
     */
    public static Prefecture parse(String text) throws BadValue {
        String folded = CodeText.fold(text);
        if (Digits.only(folded) && folded.length() <= 2) {
            Optional<Prefecture> byCode = ofCode(Digits.zeroFilled(folded, 2));
            if (byCode.isPresent()) {
                return byCode.orElseThrow();
            }
        }
        for (int i = 0; i < NAMES.size(); i++) {
            String name = NAMES.get(i);
            if (folded.equals(name) || (folded.length() >= 2 && folded.equals(name.substring(0, name.length() - 1)))) {
                return new Prefecture(Digits.zeroFilled(Integer.toString(i + 1), 2), name);
            }
        }
        throw new BadValue("「" + Quoted.of(text) + "」は都道府県ではありません。01～47の番号または都道府県名で入れてください");
    }
}
