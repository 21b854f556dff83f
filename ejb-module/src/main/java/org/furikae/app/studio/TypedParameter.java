package org.furikae.app.studio;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import org.furikae.ruleset.ParameterValue;

/**
 * A row of the parameters of a rule set as somebody typed it, sound or not.
 *
 * @param name of the parameter
 * @param from first treatment month; empty: from the beginning
 * @param until last treatment month; empty: for ever
 * @param kind 有無, 整数, 文字 or 文字の並び
 * @param value 有 or 無, digits, text, or texts with {@code ;} between them
 * @param source key of a source
 */
public record TypedParameter(String name, String from, String until, String kind, String value, String source)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    static TypedParameter of(ParameterValue value) {
        return new TypedParameter(
                value.name(),
                value.from().map(YearMonth::toString).orElse(""),
                value.until().map(YearMonth::toString).orElse(""),
                value.value().kind(),
                value.value().typed(),
                value.source());
    }

    static List<TypedParameter> of(List<ParameterValue> values) {
        return values.stream().map(TypedParameter::of).toList();
    }

    /** The value with its months, for showing: {@code 3 (2026-05〜)}. */
    public String text() {
        return from.isEmpty() && until.isEmpty() ? value : value + "（" + from + "〜" + until + "）";
    }
}
