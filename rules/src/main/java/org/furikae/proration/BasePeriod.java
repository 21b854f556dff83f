package org.furikae.proration;

import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The months whose payment results make the weights (基準期間). */
public sealed interface BasePeriod {
    /** More than this is no base period that anybody could check. */
    int MOST_MONTHS = 60;

    String FISCAL_YEAR_CODE = "PREVIOUS_FISCAL_YEAR";
    Pattern NUMBER = Pattern.compile("[0-9]{1,2}");

    /** The base months of a treatment month, in order. */
    List<YearMonth> monthsFor(YearMonth treatmentMonth);

    /** The code in files. */
    String code();

    /**
     * @param code a number of months or {@code PREVIOUS_FISCAL_YEAR}
     * @throws ProrationException when it is neither
     */
    static BasePeriod ofCode(String code) {
        if (code.equalsIgnoreCase(FISCAL_YEAR_CODE)) {
            return new PreviousFiscalYear();
        }
        if (!NUMBER.matcher(code).matches()) {
            throw new ProrationException("基準期間は月数（1～" + MOST_MONTHS + "）か " + FISCAL_YEAR_CODE + " にしてください");
        }
        return new MonthsBefore(Integer.parseInt(code));
    }

    /**
     * The months before the treatment month.
     *
     * @param count 1 to {@link #MOST_MONTHS}
     */
    record MonthsBefore(int count) implements BasePeriod {
        public MonthsBefore {
            if (count < 1 || count > MOST_MONTHS) {
                throw new ProrationException("基準期間の月数は1～" + MOST_MONTHS + "にしてください");
            }
        }

        @Override
        public List<YearMonth> monthsFor(YearMonth treatmentMonth) {
            return consecutive(treatmentMonth.minusMonths(count), count);
        }

        @Override
        public String code() {
            return Integer.toString(count);
        }
    }

    /** April to March of the fiscal year before the one in which the treatment month lies. */
    record PreviousFiscalYear() implements BasePeriod {
        @Override
        public List<YearMonth> monthsFor(YearMonth treatmentMonth) {
            int fiscalYear = treatmentMonth.getMonthValue() >= Month.APRIL.getValue()
                    ? treatmentMonth.getYear()
                    : treatmentMonth.getYear() - 1;
            return consecutive(YearMonth.of(fiscalYear - 1, Month.APRIL), 12);
        }

        @Override
        public String code() {
            return FISCAL_YEAR_CODE;
        }
    }

    private static List<YearMonth> consecutive(YearMonth first, int count) {
        return IntStream.range(0, count).mapToObj(first::plusMonths).toList();
    }
}
