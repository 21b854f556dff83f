package org.furikae.ruleset.form;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Text that somebody typed, on its way between quotes. What could end the quotes or be read as something else is refused rather
 * than escaped: then nothing typed can become code, whoever reads the rule later.
 */
final class FormText {
    private static final int LONGEST = 300;
    /**
     * Quotes, backslashes, and whatever does not show: control characters, line ends, changes of direction, surrogates alone; and
     * ends of comments, since Drools writes names of rules into comments of the Java that it generates.
     */
    private static final Pattern REFUSED =
            Pattern.compile("[*]/|/[*]|[\"\\\\\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Co}\\p{Cn}]");

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");

    private FormText() {}

    /** @param faults gets what is wrong, in Japanese */
    static String quoted(String what, String typed, List<String> faults) {
        String text = typed.strip();
        if (text.isEmpty()) {
            faults.add(what + "を入れてください。");
        } else if (text.length() > LONGEST) {
            faults.add(what + "は" + LONGEST + "文字以内にしてください。");
        } else if (REFUSED.matcher(text).find()) {
            faults.add(what + "に二重引用符・円記号（バックスラッシュ）・「/*」「*/」・改行・見えない文字は使えません。かぎ括弧「」などに直してください。");
        }
        return '"' + text + '"';
    }

    static String whole(String what, String typed, List<String> faults) {
        String text = typed.strip();
        if (!WHOLE.matcher(text).matches()) {
            faults.add(what + "の値は半角の整数（9桁まで）にしてください。例: 3");
        }
        return text;
    }

    /** One of known names, which alone comes into the rule. */
    static String name(String what, String chosen, Set<String> known, List<String> faults) {
        if (!known.contains(chosen)) {
            faults.add(what + "を選んでください。");
        }
        return chosen;
    }
}
