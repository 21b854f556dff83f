package org.furikae.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "高橋 花子, 髙橋花子, 異体字",
        "渡辺, 渡邉, 異体字",
        "渡邊, 渡邉, 異体字",
        "斎藤, 齋藤, 異体字",
        "斉藤, 齊藤, 異体字",
        "浜崎, 濵﨑, 異体字",
        "国沢, 國澤, 異体字",
        "山田太郎, 山田●郎, ●（表せない文字）",
        "山田太郎, 山田〓郎, ●（表せない文字）",
        "山田太郎, 山田□郎, ●（表せない文字）",
        "髙田太郎, 高田●郎, ●（表せない文字）・異体字"
    })
    void a_form_of_the_same_character_is_tolerated(String one, String other, String tolerance) {
        assertThat(KanjiName.compare(one, other, KanjiVariants.shipped()))
                .isEqualTo(new ItemComparison(Item.KANJI_NAME, Verdict.TOLERATED, tolerance));
        assertThat(KanjiName.compare(other, one, KanjiVariants.shipped()))
                .isEqualTo(KanjiName.compare(one, other, KanjiVariants.shipped()));
    }

    @ParameterizedTest
    @CsvSource({"斎藤, 斉藤", "齋藤, 齊藤", "伊藤, 伊東", "山田太郎, 山田●", "山田太郎, 山田太●郎", "山田, ●●", "渡辺, 渡部", "太田, 大田", "佐々木, 佐佐木"})
    void another_name_is_different(String one, String other) {
        assertThat(KanjiName.compare(one, other, KanjiVariants.shipped()).verdict())
                .isEqualTo(Verdict.DIFFERENT);
        assertThat(KanjiName.compare(other, one, KanjiVariants.shipped()).verdict())
                .isEqualTo(Verdict.DIFFERENT);
    }

    @ParameterizedTest
    @CsvSource({
        "シヨウタ, ショウタ, 小書き",
        "オーノ, オオノ, 長音",
        "コーイチ, コウイチ, 長音",
        "ケーコ, ケイコ, 長音",
        "ミズキ, ミヅキ, ヂ・ヅ・ヲ・ヴ",
        "カヂ, カジ, ヂ・ヅ・ヲ・ヴ",
        "カヲル, カオル, ヂ・ヅ・ヲ・ヴ",
        "ヴン, ブン, ヂ・ヅ・ヲ・ヴ",
        "やまだ, ヤマダ, ひらがな",
        "ミスヾ, ミスズ, 踊り字",
        "サヽキ, ササキ, 踊り字",
        "トヽロ, トトロ, 踊り字",
        "サ々キ, ササキ, 踊り字"
    })
    void another_spelling_of_the_same_kana_is_tolerated(String one, String other, String tolerance) {
        assertThat(KanaName.compare(one, other))
                .isEqualTo(new ItemComparison(Item.KANA_NAME, Verdict.TOLERATED, tolerance));
        assertThat(KanaName.compare(other, one)).isEqualTo(KanaName.compare(one, other));
        assertThat(KanaName.fold(one)).isEqualTo(KanaName.fold(other));
    }

    @ParameterizedTest
    @CsvSource({"オノ, オオノ", "オノ, オーノ", "コイチ, コウイチ", "ヤマダ, ヤマタ", "タロウ, タロ", "ヤマ●, ヤマダ", "ハハ, ハパ", "ケンイチ, ケンジ"})
    void another_reading_is_different(String one, String other) {
        assertThat(KanaName.compare(one, other).verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(KanaName.compare(other, one).verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    @ParameterizedTest
    @CsvSource({"ﾔﾏﾀﾞ ﾀﾛｳ, ヤマダ　タロウ", "山田　太郎, 山田太郎", "ﾎﾟﾝﾀ, ポンタ"})
    void width_and_spaces_are_no_difference(String one, String other) {
        assertThat(KanaName.compare(one, other).verdict()).isEqualTo(Verdict.EXACT);
        assertThat(KanjiName.compare(one, other, KanjiVariants.shipped()).verdict())
                .isEqualTo(Verdict.EXACT);
    }
}
