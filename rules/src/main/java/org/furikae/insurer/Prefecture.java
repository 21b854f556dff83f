package org.furikae.insurer;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One of the 47 prefectures (都道府県).
 *
 * @param code two digits, 01 to 47
 * @param name with its suffix: 東京都
 */
public record Prefecture(String code, String name) {
    private static final List<Prefecture> ALL = numbered(List.of(
            "北海道", "青森県", "岩手県", "宮城県", "秋田県", "山形県", "福島県", "茨城県", "栃木県", "群馬県", "埼玉県", "千葉県", "東京都", "神奈川県", "新潟県",
            "富山県", "石川県", "福井県", "山梨県", "長野県", "岐阜県", "静岡県", "愛知県", "三重県", "滋賀県", "京都府", "大阪府", "兵庫県", "奈良県", "和歌山県",
            "鳥取県", "島根県", "岡山県", "広島県", "山口県", "徳島県", "香川県", "愛媛県", "高知県", "福岡県", "佐賀県", "長崎県", "熊本県", "大分県", "宮崎県",
            "鹿児島県", "沖縄県"));

    private static final Pattern POSTAL_CODE = Pattern.compile("^\\s*(?:〒\\s*)?(?:[0-9]{3}-?[0-9]{4})?\\s*");

    /** All of them by code. */
    public static List<Prefecture> all() {
        return ALL;
    }

    /** The prefecture of two digits, or empty when there is none. */
    public static Optional<Prefecture> ofCode(String code) {
        return ALL.stream().filter(prefecture -> prefecture.code.equals(code)).findFirst();
    }

    /** The prefecture with which an address begins, a postal code aside; empty when it names none, for nothing is guessed. */
    public static Optional<Prefecture> ofAddress(String address) {
        String text = POSTAL_CODE
                .matcher(Normalizer.normalize(address, Normalizer.Form.NFKC))
                .replaceFirst("");
        return ALL.stream()
                .filter(prefecture -> text.startsWith(prefecture.name))
                .findFirst();
    }

    private static List<Prefecture> numbered(List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Prefecture(String.format(Locale.ROOT, "%02d", i + 1), names.get(i)))
                .toList();
    }
}
