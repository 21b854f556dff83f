package org.furikae.exchange.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeReadingTest {
    @ParameterizedTest
    @CsvSource({
        "01130012,01130012",
        "1130012,01130012",
        "６１３２０１３,06132013",
        "06132013,06132013",
        "138016,138016",
        "  138016,138016",
        "１３８０１６,138016",
        "10017,010017",
        "33120015,33120015",
        "39130000,39130000",
        "77777777,77777777",
        "77777779,77777779",
        "99999999,99999999"
    })
    void an_insurer_number_gets_back_the_zeros_that_a_numeric_cell_lost(String text, String digits) throws BadValue {
        assertThat(InsurerNumberText.parse(text).digits()).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01130013",
                "138017",
                "1130013",
                "10018",
                "2015",
                "8",
                "0",
                "113001200",
                "0113001A",
                "999999",
                "7777777"
            })
    void an_insurer_number_with_no_valid_reading_is_refused(String text) {
        assertThatThrownBy(() -> InsurerNumberText.parse(text)).isInstanceOf(BadValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"77777777", "77777779", "99999999"})
    void a_placeholder_is_no_real_insurer(String text) {
        assertThatThrownBy(() -> InsurerNumberText.parseReal(text))
                .isInstanceOf(BadValue.class)
                .hasMessageContaining("不詳");
    }

    @ParameterizedTest
    @CsvSource({
        "0110113719,0110113719",
        "110113719,0110113719",
        "1310000015,1310000015",
        "１３１００００１４ ,0131000014",
        "9999999999,9999999999"
    })
    void an_institution_code_is_taken_whatever_its_check_digit(String text, String digits) throws BadValue {
        assertThat(InstitutionCodeText.parse(text).digits()).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10113719", "13100000145", "131000001X", "1"})
    void an_institution_code_of_another_length_is_refused(String text) {
        assertThatThrownBy(() -> InstitutionCodeText.parse(text)).isInstanceOf(BadValue.class);
    }

    @ParameterizedTest
    @CsvSource({"1,01", "01,01", "13,13", "東京都,13", "東京,13", "北海道,01", "京都,26", "京都府,26", "４７,47"})
    void a_prefecture_is_read_by_code_or_name(String text, String code) throws BadValue {
        assertThat(PrefectureText.parse(text).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "48", "013", "江戸", "都", "道"})
    void anything_else_is_no_prefecture(String text) {
        assertThatThrownBy(() -> PrefectureText.parse(text)).isInstanceOf(BadValue.class);
    }

    @ParameterizedTest
    @CsvSource({
        "3割,3",
        "３割,3",
        "30,3",
        "30%,3",
        "３０％,3",
        "0.3,3",
        ".3,3",
        "3,3",
        "0.30000000000000004,3",
        "2割,2",
        "20,2",
        "0.2,2",
        "1,1",
        "10,1",
        "0.1,1",
        "0,0",
        "10割,10",
        "100,10",
        "100%,10",
        "0割,0"
    })
    void a_ratio_is_read_in_tenths(String text, int tenths) throws BadValue {
        assertThat(RatioText.parse(text).tenths()).isEqualTo(tenths);
    }

    @ParameterizedTest
    @ValueSource(strings = {"35", "0.35", "1.0", "3.5割", "110", "-3", "三割", "11割", "0.299", "わからない"})
    void a_ratio_that_is_no_whole_tenth_is_refused(String text) {
        assertThatThrownBy(() -> RatioText.parse(text)).isInstanceOf(BadValue.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1200|1200", "1,200|1200", "１２００|1200", "1200.0|1200", "0|0", "007|7"})
    void a_whole_number_is_read(String text, long number) throws BadValue {
        assertThat(NumberText.parse(text, 99_999_999)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "12,00", "1e5", "100000000", "99999999999999999999", "千"})
    void anything_else_is_no_whole_number(String text) {
        assertThatThrownBy(() -> NumberText.parse(text, 99_999_999)).isInstanceOf(BadValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3;17;24", "3、17、24", "３；１７；２４", "3; 17 ;24;", "3,17,24", "03;17;24"})
    void days_may_be_separated_in_several_ways(String text) throws BadValue {
        assertThat(TreatmentDayText.days(text)).isEqualTo(List.of(3, 17, 24));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "32", "3-17", "三", "3;x"})
    void a_day_that_no_month_has_is_refused(String text) {
        assertThatThrownBy(() -> TreatmentDayText.days(text)).isInstanceOf(BadValue.class);
    }

    @Test
    void points_are_read_by_day() throws BadValue {
        assertThat(TreatmentDayText.pointsByDay("3:450；１７：1200")).isEqualTo(Map.of(3, 450L, 17, 1200L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3:450;3:10", "3", "3:", "3:-5", "32:10", ":450", "3:450:1"})
    void points_without_one_day_each_are_refused(String text) {
        assertThatThrownBy(() -> TreatmentDayText.pointsByDay(text)).isInstanceOf(BadValue.class);
    }

    @ParameterizedTest
    @CsvSource({"1,01", "01,01", "１２,12", "0,00"})
    void a_branch_number_has_two_digits(String text, String branch) throws BadValue {
        assertThat(BranchNumberText.parse(text)).isEqualTo(branch);
    }

    @ParameterizedTest
    @ValueSource(strings = {"001", "A1", "-1"})
    void anything_else_is_no_branch_number(String text) {
        assertThatThrownBy(() -> BranchNumberText.parse(text)).isInstanceOf(BadValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789018", "1234-5678-9018", "１２３４５６７８９０１８", "1234 5678 9018", "000000000000"})
    void an_individual_number_is_recognised_by_its_check_digit(String text) {
        assertThat(IndividualNumber.matches(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789010",
                "123456789017",
                "12345678901",
                "1234567890180",
                "P12345678901",
                "12345678901A",
                ""
            })
    void anything_else_is_no_individual_number(String text) {
        assertThat(IndividualNumber.matches(text)).isFalse();
    }

    @Test
    void a_message_repeats_only_the_beginning_of_a_long_value() {
        assertThatThrownBy(() -> DateText.date("あ".repeat(500))).hasMessageContaining("「" + "あ".repeat(40) + "…」");
    }
}
