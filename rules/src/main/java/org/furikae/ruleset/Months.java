package org.furikae.ruleset;

import java.time.DateTimeException;
import java.time.YearMonth;

/**
 * A span of treatment months.
 *
 * @param from first month
 * @param until last month, inclusive
 */
public record Months(YearMonth from, YearMonth until) {
    private static final YearMonth FIRST = YearMonth.of(1868, 1);
    static final YearMonth LAST = YearMonth.of(9999, 12);

    /** @param from and until {@code yyyy-MM}, or null for an open end */
    static Months parse(String where, String from, String until) {
        try {
            Months months = new Months(
                    from == null ? FIRST : YearMonth.parse(from), until == null ? LAST : YearMonth.parse(until));
            if (months.until().isBefore(months.from())) {
                throw new RulesetException("「" + where + "」の適用期間の終わりが始めより前です。年-月を直してください。");
            }
            return months;
        } catch (DateTimeException e) {
            throw new RulesetException("「" + where + "」の適用期間は2023-08のように年-月で書いてください。", e);
        }
    }

    public boolean contain(YearMonth month) {
        return !month.isBefore(from) && !month.isAfter(until);
    }

    /** In Japanese. */
    String text() {
        return (from.equals(FIRST) ? "" : from) + "から" + (until.equals(LAST) ? "" : until + "まで");
    }
}
