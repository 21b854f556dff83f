package org.furikae.testdata;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.furikae.insurer.CheckDigit;

/**
 * A month of the whole country as proration meets it: 3,411 insurers with their payments of the three base months, and claims of
 * 2026-05 without any insurer, nobody of whom is registered, spread over all prefectures, agencies and fee schedules. For
 * measurements.
 */
public final class NationalMonth {
    /** The insurer that every claim was filed under. */
    public static final String FILED;

    private static final int INSURERS = 3_411;
    /** Of them under 支払基金. */
    private static final int HEALTH_INSURANCE = 1_648;

    private static final int PREFECTURES = 47;
    private static final List<String> SCHEDULES = List.of("1", "3", "4", "6");
    private static final List<YearMonth> BASE_MONTHS =
            List.of(YearMonth.of(2026, 2), YearMonth.of(2026, 3), YearMonth.of(2026, 4));
    private static final List<String> NUMBERS = numbers();

    static {
        FILED = NUMBERS.get(INSURERS - HEALTH_INSURANCE);
    }

    private NationalMonth() {}

    private static List<String> numbers() {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < INSURERS; i++) {
            String prefecture = String.format(Locale.ROOT, "%02d", i % PREFECTURES + 1);
            String running = String.format(Locale.ROOT, "%03d", i / PREFECTURES);
            numbers.add(withCheckDigit(
                    i < PREFECTURES
                            ? "39" + prefecture + "000"
                            : (i < INSURERS - HEALTH_INSURANCE ? "" : "06") + prefecture + running));
        }
        return numbers;
    }

    private static String withCheckDigit(String body) {
        return body + CheckDigit.of(body);
    }

    /** The table of insurers as csv. */
    public static String insurers() {
        StringBuilder rows = new StringBuilder("保険者番号,保険者名\n");
        for (int i = 0; i < INSURERS; i++) {
            rows.append(NUMBERS.get(i)).append(",保険者").append(i).append('\n');
        }
        return rows.toString();
    }

    /** The table of payment results as csv. */
    public static String payments() {
        StringBuilder rows = new StringBuilder("保険者番号,年月,支払額\n");
        for (int i = 0; i < INSURERS; i++) {
            for (YearMonth month : BASE_MONTHS) {
                rows.append(NUMBERS.get(i)).append(',').append(month).append(',');
                rows.append(1_000_000L + i * 7_654_321_987L % 40_000_000_000L).append('\n');
            }
        }
        return rows.toString();
    }

    /**
     * The table of claims as csv.
     *
     * @param count of claims, 1 or more
     */
    public static String claims(int count) {
        StringBuilder rows =
                new StringBuilder("レセプトID,受付機関,医療機関コード,診療年月,受診日,保険者番号,記号,番号,漢字氏名,カナ氏名,生年月日,性別,住所,請求点数,摘要\n");
        for (int i = 0; i < count; i++) {
            rows.append('N').append(i).append(i % 2 == 0 ? ",支払基金," : ",国保連,");
            rows.append(withCheckDigit(String.format(
                    Locale.ROOT,
                    "%02d%s%06d",
                    i / 2 % PREFECTURES + 1,
                    SCHEDULES.get(i / (2 * PREFECTURES) % SCHEDULES.size()),
                    i % 999)));
            rows.append(",2026-05,3,").append(FILED).append(",1,").append(i).append(",検査 太郎,ケンサ タロウ,");
            rows.append(LocalDate.of(1930, 1, 1).plusDays(i % 30_000)).append(",男,東京都港区");
            rows.append(i).append("-1,").append(100 + i * 7_919L % 90_000).append(",820000245\n");
        }
        return rows.toString();
    }
}
