package org.furikae.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchKeyTest {
    @Test
    void a_name_is_found_whatever_spaces_and_widths_it_is_written_with() {
        assertThat(SearchKey.ofKanji("山田　太郎"))
                .isEqualTo(SearchKey.ofKanji("山田 太郎"))
                .isEqualTo("山田太郎");
        assertThat(SearchKey.ofKana("ﾔﾏﾀﾞ ﾀﾛｳ"))
                .isEqualTo(SearchKey.ofKana("やまだ　たろう"))
                .isEqualTo("ヤマダタロウ");
    }

    @Test
    void a_long_name_is_cut_without_breaking_a_character() {
        assertThat(SearchKey.ofKanji("\uD842\uDFB7".repeat(60))).isEqualTo("\uD842\uDFB7".repeat(40));
    }

    @Test
    void registers_are_searched_in_any_form_and_spelling() {
        assertThat(SearchKey.ofKanjiInAnyForm("髙 﨑")).isEqualTo(SearchKey.ofKanjiInAnyForm("高崎"));
        assertThat(SearchKey.ofKanjiInAnyForm("斎藤")).isNotEqualTo(SearchKey.ofKanjiInAnyForm("斉藤"));
        assertThat(SearchKey.ofKanaInAnySpelling("おおの")).isEqualTo(SearchKey.ofKanaInAnySpelling("オーノ"));
        assertThat(SearchKey.ofNumber("００１２-３４")).isEqualTo("1234");
    }

    @Test
    void what_is_typed_is_searched_for_to_the_letter() {
        assertThat(Sql.beginningWith("50%_\\")).isEqualTo("50\\%\\_\\\\%");
    }
}
