package org.furikae.web.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.furikae.claim.Yen;
import org.furikae.web.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
    @ParameterizedTest
    @CsvSource({
        "2026-08-15, 2026-08-15（令和8年）, 2026-08-15 (Reiwa 8)",
        "2019-05-01, 2019-05-01（令和元年）, 2019-05-01 (Reiwa 1)",
        "2019-04-30, 2019-04-30（平成31年）, 2019-04-30 (Heisei 31)",
        "1989-01-07, 1989-01-07（昭和64年）, 1989-01-07 (Shōwa 64)",
        "1926-12-25, 1926-12-25（昭和元年）, 1926-12-25 (Shōwa 1)",
        "1912-07-29, 1912-07-29（明治45年）, 1912-07-29 (Meiji 45)",
        "1872-12-31, 1872-12-31, 1872-12-31"
    })
    void a_day_has_its_era_year_beside_it(LocalDate day, String japanese, String english) {
        assertThat(Formats.dayWithEra(day, Language.JAPANESE)).isEqualTo(japanese);
        assertThat(Formats.dayWithEra(day, Language.ENGLISH)).isEqualTo(english);
    }

    @Test
    void a_month_has_the_era_of_its_last_day() {
        assertThat(Formats.monthWithEra(YearMonth.of(2026, 8), Language.JAPANESE))
                .isEqualTo("2026-08（令和8年）");
        assertThat(Formats.monthWithEra(YearMonth.of(1989, 1), Language.JAPANESE))
                .isEqualTo("1989-01（平成元年）");
        assertThat(Formats.monthWithEra(YearMonth.of(1989, 1), Language.ENGLISH))
                .isEqualTo("1989-01 (Heisei 1)");
    }

    @Test
    void a_moment_is_written_in_the_time_of_japan() {
        assertThat(Formats.moment(Instant.parse("2026-08-15T15:30:59Z"))).isEqualTo("2026-08-16 00:30");
    }

    @Test
    void amounts_have_separators_and_a_unit() {
        assertThat(Formats.yen(Yen.of(1234567), Language.JAPANESE)).isEqualTo("1,234,567円");
        assertThat(Formats.yen(Yen.of(-1234), Language.JAPANESE)).isEqualTo("-1,234円");
        assertThat(Formats.yen(Yen.of(1234567), Language.ENGLISH)).isEqualTo("¥1,234,567");
        assertThat(Formats.yen(Yen.of(-1234), Language.ENGLISH)).isEqualTo("-¥1,234");
        assertThat(Formats.count(0)).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({"5, 0:05", "125, 2:05", "3599, 59:59", "3725, 1:02:05"})
    void a_duration_is_written_in_minutes_and_hours(long seconds, String written) {
        assertThat(Formats.duration(Duration.ofSeconds(seconds))).isEqualTo(written);
    }
}
