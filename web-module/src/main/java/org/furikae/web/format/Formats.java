package org.furikae.web.format;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.furikae.claim.Yen;
import org.furikae.web.language.Language;

/** How values are written on pages. Days, months and moments are those of Japan, in both languages. */
public final class Formats {
    public static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final LocalDate FIRST_ERA_DAY = LocalDate.of(1873, 1, 1); // JapaneseDate begins here

    private Formats() {}

    /** {@code 2026-08-15}. */
    public static String day(LocalDate day) {
        return day.toString();
    }

    /** {@code 2026-08-15（令和8年）}, in English {@code 2026-08-15 (Reiwa 8)}. */
    public static String dayWithEra(LocalDate day, Language language) {
        return day.isBefore(FIRST_ERA_DAY) ? day.toString() : day + eraYear(day, language);
    }

    /** {@code 2026-08（令和8年）}, in English {@code 2026-08 (Reiwa 8)}. */
    public static String monthWithEra(YearMonth month, Language language) {
        return month + eraYear(month.atEndOfMonth(), language);
    }

    private static String eraYear(LocalDate day, Language language) {
        JapaneseDate japanese = JapaneseDate.from(day);
        JapaneseEra era = japanese.getEra();
        int year = japanese.get(ChronoField.YEAR_OF_ERA);
        String name = era.getDisplayName(TextStyle.FULL, language.locale());
        return language == Language.JAPANESE
                ? "（" + name + (year == 1 ? "元" : year) + "年）"
                : " (" + name + " " + year + ")";
    }

    /** The time of day in Japan, such as 13:05:09. */
    public static String time(Instant instant) {
        return TIME.format(instant.atZone(JAPAN));
    }

    /** {@code 2026-08-15 09:30} in Japan. */
    public static String moment(Instant instant) {
        return MOMENT.format(instant.atZone(JAPAN));
    }

    /** {@code 1,234}. */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** {@code 1,234円}, in English {@code ¥1,234}. */
    public static String yen(Yen amount, Language language) {
        if (language == Language.JAPANESE) {
            return count(amount.amount()) + "円";
        }
        return (amount.amount() < 0 ? "-¥" : "¥") + count(Math.abs(amount.amount()));
    }

    /** Minutes and seconds: {@code 2:05}; with hours {@code 1:02:05}. */
    public static String duration(Duration duration) {
        long seconds = duration.toSeconds();
        return seconds >= 3600
                ? String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }
}
