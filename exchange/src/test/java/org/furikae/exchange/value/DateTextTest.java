package org.furikae.exchange.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-08-15",
                "2023/8/15",
                "2023/08/15",
                "20230815",
                "令和5年8月15日",
                "令和５年８月１５日",
                "R5.8.15",
                "R05/08/15",
                "r5.8.15",
                "5050815",
                "２０２３－０８－１５",
                "2023年8月15日",
                " 2023-08-15 ",
                "令和 5年 8月15日",
                "2023-08-15 00:00:00",
                "2023-08-15T00:00:00",
                "2023/8/15 0:00"
            })
    void every_form_names_the_same_day(String text) throws BadValue {
        assertThat(DateText.date(text)).isEqualTo(LocalDate.of(2023, 8, 15));
    }

    @ParameterizedTest
    @CsvSource({
        "令和元年5月1日,2019-05-01",
        "R1.5.1,2019-05-01",
        "R元.5.1,2019-05-01",
        "㋿元年5月1日,2019-05-01",
        "平成31年4月30日,2019-04-30",
        "H1.1.8,1989-01-08",
        "昭和64年1月7日,1989-01-07",
        "3640107,1989-01-07",
        "昭和元年12月25日,1926-12-25",
        "大正15年12月24日,1926-12-24",
        "2010730,1912-07-30",
        "明治45年7月29日,1912-07-29",
        "M33.1.1,1900-01-01",
        "2024-02-29,2024-02-29",
        "2023-8-2 00:00,2023-08-02"
    })
    void a_day_of_an_era_is_read_by_the_era(String text, LocalDate day) throws BadValue {
        assertThat(DateText.date(text)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-30",
                "20230230",
                "2023-02-29",
                "2023-13-01",
                "2023-00-10",
                "令和5年2月29日",
                "5050230",
                "R5.13.1"
            })
    void a_day_that_does_not_exist_is_refused_with_an_example(String text) {
        assertThatThrownBy(() -> DateText.date(text))
                .isInstanceOf(BadValue.class)
                .hasMessage("「" + text + "」は存在しない日付です。例: 1980-05-01、昭和55年5月1日");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "昭和65年1月1日",
                "昭和64年1月8日",
                "3640108",
                "平成1年1月7日",
                "平成31年5月1日",
                "令和元年4月30日",
                "大正15年12月25日",
                "S65.1.1",
                "明治45年7月30日"
            })
    void a_day_outside_its_era_is_refused(String text) {
        assertThatThrownBy(() -> DateText.date(text))
                .isInstanceOf(BadValue.class)
                .hasMessageContaining("の期間");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "45153",
                "23/8/15",
                "8/15/2023",
                "2023-08",
                "202308150",
                "6050815",
                "0050815",
                "令和0年1月1日",
                "X5.8.15",
                "昨日",
                "2023-08-15 13:45",
                "2023-08/15",
                "0023-08-15"
            })
    void anything_else_is_no_date(String text) {
        assertThatThrownBy(() -> DateText.date(text)).isInstanceOf(BadValue.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-08",
                "2023/8",
                "202308",
                "令和5年8月",
                "50508",
                "R5.8",
                "R05/08",
                "2023年8月",
                "２０２３０８",
                "2023-08-01",
                "2023/8/1 0:00:00"
            })
    void every_form_names_the_same_month(String text) throws BadValue {
        assertThat(DateText.month(text)).isEqualTo(YearMonth.of(2023, 8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-13",
                "202300",
                "令和5年13月",
                "45108",
                "昭和65年1月",
                "平成31年5月",
                "41",
                "2023",
                "2023-08-15",
                "60508",
                "令和0年8月"
            })
    void a_month_that_does_not_exist_is_refused(String text) {
        assertThatThrownBy(() -> DateText.month(text)).isInstanceOf(BadValue.class);
    }

    @ParameterizedTest
    @CsvSource({"昭和64年1月,1989-01", "平成元年1月,1989-01", "平成31年4月,2019-04", "令和元年5月,2019-05", "36401,1989-01"})
    void a_month_in_which_an_era_begins_or_ends_belongs_to_it(String text, YearMonth month) throws BadValue {
        assertThat(DateText.month(text)).isEqualTo(month);
    }
}
