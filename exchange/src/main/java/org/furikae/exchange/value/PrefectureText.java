package org.furikae.exchange.value;

import java.util.Optional;
import org.furikae.insurer.Prefecture;

/** Prefectures as people write them. */
public final class PrefectureText {
    private PrefectureText() {}

    /**
     * A code, with or without its leading zero, or a name, with or without its suffix.
     *
     * @throws BadValue when it is none of these
     */
    public static Prefecture parse(String text) throws BadValue {
        String folded = CodeText.fold(text);
        if (Digits.only(folded) && folded.length() <= 2) {
            Optional<Prefecture> byCode = Prefecture.ofCode(Digits.zeroFilled(folded, 2));
            if (byCode.isPresent()) {
                return byCode.orElseThrow();
            }
        }
        for (Prefecture prefecture : Prefecture.all()) {
            String name = prefecture.name();
            if (folded.equals(name) || (folded.length() >= 2 && folded.equals(name.substring(0, name.length() - 1)))) {
                return prefecture;
            }
        }
        throw new BadValue("「" + Quoted.of(text) + "」は都道府県ではありません。01～47の番号または都道府県名で入れてください");
    }
}
