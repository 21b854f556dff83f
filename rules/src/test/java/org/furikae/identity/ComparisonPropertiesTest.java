package org.furikae.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class ComparisonPropertiesTest {
    private static final FiveItems YAMADA = new FiveItems(
            "山田 太郎", "ヤマダ タロウ", Optional.of(LocalDate.of(1980, 5, 1)), Optional.of(Sex.MALE), "東京都千代田区霞が関1-2-2");

    @Property
    void usual_text_is_made_plain_as_any_text_is(
            @ForAll
                    @CharRange(from = ' ', to = '~')
                    @CharRange(from = 'ぁ', to = 'ー')
                    @CharRange(from = '一', to = '鿿')
                    @Chars({'\u3000', '\u3099', '゛', 'Ａ', 'ｶ', 'ﾞ', '神', '　'})
                    String text) {
        String normalised = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\u3000]", "");

        assertThat(PlainText.of(text)).isEqualTo(normalised);
    }

    @Property
    void comparison_is_symmetric(@ForAll("texts") String one, @ForAll("texts") String other) {
        assertThat(KanjiName.compare(one, other, KanjiVariants.shipped()))
                .isEqualTo(KanjiName.compare(other, one, KanjiVariants.shipped()));
        assertThat(KanaName.compare(one, other)).isEqualTo(KanaName.compare(other, one));
        assertThat(Address.compare(one, other, KanjiVariants.shipped()))
                .isEqualTo(Address.compare(other, one, KanjiVariants.shipped()));
    }

    @Property
    void a_text_that_is_there_equals_itself(@ForAll("texts") String text) {
        Verdict expected = PlainText.of(text).isEmpty() ? Verdict.MISSING : Verdict.EXACT;

        assertThat(KanjiName.compare(text, text, KanjiVariants.shipped()).verdict())
                .isEqualTo(expected);
        assertThat(KanaName.compare(text, text).verdict()).isEqualTo(expected);
        assertThat(Address.compare(text, text, KanjiVariants.shipped()).verdict())
                .isEqualTo(expected);
    }

    @Property
    void any_text_at_all_can_be_compared(@ForAll String one, @ForAll String other) {
        assertThat(KanjiName.compare(one, other, KanjiVariants.shipped()).tolerance())
                .isNotNull();
        assertThat(KanaName.compare(one, other).tolerance()).isNotNull();
        assertThat(Address.compare(one, other, KanjiVariants.shipped()).tolerance())
                .isNotNull();
        assertThat(KanaName.fold(one)).isNotNull();
    }

    @Property(tries = 20_000)
    void kana_that_agree_are_found_under_the_same_key(@ForAll("kana") String one, @ForAll("kana") String other) {
        if (KanaName.compare(one, other).agrees()) {
            assertThat(KanaName.fold(one)).isEqualTo(KanaName.fold(other));
        }
    }

    @Property
    void kana_spelt_otherwise_in_one_place_are_found_under_the_same_key(
            @ForAll("kana") String kana, @ForAll @IntRange(max = 20) int place, @ForAll("kanaCharacter") String other) {
        if (kana.isEmpty()) {
            return;
        }
        int at = place % kana.length();
        String changed = kana.substring(0, at) + other + kana.substring(at + 1);

        if (KanaName.compare(kana, changed).agrees()) {
            assertThat(KanaName.fold(changed)).isEqualTo(KanaName.fold(kana));
        }
    }

    @Property
    void another_birth_date_is_never_tolerated(@ForAll @LongRange(min = 1, max = 40_000) long days) {
        FiveItems other = new FiveItems(
                YAMADA.kanjiName(),
                YAMADA.kanaName(),
                YAMADA.birthDate().map(date -> date.plusDays(days)),
                YAMADA.sex(),
                YAMADA.address());

        Comparison comparison = Comparison.of(YAMADA, other);

        assertThat(comparison.verdict(Item.BIRTH_DATE)).isEqualTo(Verdict.DIFFERENT);
        assertThat(comparison.level(true)).isEqualTo(IdentityLevel.D);
    }

    @Property
    void another_block_number_is_never_tolerated(
            @ForAll("blocks") String one, @ForAll("blocks") String other, @ForAll("notations") String notation) {
        String left = "東京都千代田区霞が関" + one;
        String right = "千代田区霞ヶ関" + (notation.equals("dash") ? other : inWords(other));

        assertThat(Address.compare(left, right, KanjiVariants.shipped()).agrees())
                .isEqualTo(one.equals(other));
    }

    private static String inWords(String block) {
        String[] numbers = block.split("-", -1);
        String[] units = {"丁目", "番", "号"};
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < numbers.length; i++) {
            words.append(numbers[i]).append(units[i]);
        }
        return words.toString();
    }

    @Provide
    Arbitrary<String> blocks() {
        return Arbitraries.integers()
                .between(1, 12)
                .list()
                .ofMinSize(2)
                .ofMaxSize(3)
                .map(numbers -> numbers.stream().map(String::valueOf).collect(Collectors.joining("-")));
    }

    @Provide
    Arbitrary<String> notations() {
        return Arbitraries.of("dash", "words");
    }

    @Provide
    Arbitrary<String> kanaCharacter() {
        return Arbitraries.strings()
                .withChars("アイウエオカガコゴサシジスズタチヂツヅットノャヤヲヴブーヽヾやオゝ")
                .ofLength(1);
    }

    @Provide
    Arbitrary<String> kana() {
        return Arbitraries.strings().withChars("アイウエオカガコゴスズツヅッノャヤヲヴブーヽヾやゝ").ofMaxLength(5);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "山", "髙", "高", "邉", "邊", "●", "〓", "斎", "斉", "ヤ", "ャ", "や", "ー", "オ", "ウ", "ヅ", "ズ", "ヽ", " ", "　", "1",
                "２", "一", "十", "丁目", "番地", "番", "号", "の", "ノ", "ヶ", "が", "大字", "字", "東京都", "大阪府", "霞", "町", "条", "-",
                "－", "号室", "ビル", "A");
        return Combinators.combine(
                        pieces.list().ofMaxSize(9), Arbitraries.strings().ofMaxLength(2))
                .as((list, odd) -> String.join("", list) + odd);
    }
}
