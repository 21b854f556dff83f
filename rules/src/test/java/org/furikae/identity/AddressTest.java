package org.furikae.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {
    @ParameterizedTest
    @CsvSource({
        "東京都千代田区霞が関1-2-2, 東京都千代田区霞が関１丁目２番地２号, 番地の表記",
        "東京都千代田区霞が関1-2-2, 東京都千代田区霞が関一丁目二番二号, 番地の表記",
        "東京都千代田区霞が関1-2-2, 東京都千代田区霞が関一－二－二, 番地の表記",
        "東京都千代田区霞が関1-2-2, 東京都千代田区霞が関1の2の2, 番地の表記",
        "東京都千代田区霞が関1-2-2, 東京都千代田区霞ヶ関1-2-2, ヶ・ケ・がの表記",
        "東京都千代田区霞が関1-2-2, 千代田区霞が関1-2-2, 都道府県の省略",
        "東京都千代田区霞が関1-2-2, 東京都千代田区霞が関1-2-2 中央ハイツ201, 建物名の有無",
        "東京都千代田区霞が関1-2-2, 東京都千代田区霞が関1-2-2中央ハイツ201号室, 建物名の有無",
        "群馬県前橋市大字川原123番地, 群馬県前橋市川原123, 大字・字の省略・番地の表記",
        "群馬県前橋市大字川原字下山10, 群馬県前橋市川原下山10, 大字・字の省略",
        "札幌市中央区北1条西2丁目3-4, 札幌市中央区北一条西二丁目3番4号, 番地の表記",
        "東京都世田谷区桜●1-2-3, 東京都世田谷区桜丘1-2-3, ●（表せない文字）",
        "東京都澁谷区広尾1-2-3, 東京都渋谷区広尾1-2-3, 異体字",
        "京都市中京区寺町通御池上る上本能寺前町488, 京都市中京区寺町通御池上ル上本能寺前町488, る・ルの表記",
        "埼玉県さいたま市丸之内1-2, 埼玉県さいたま市丸の内1-2, の・ノ・之の表記",
        "東京都港区麻布十番二丁目3-1, 東京都港区麻布十番2-3-1, 番地の表記",
        "新潟県三条市梅田5-23-2, 新潟県三条市梅田5丁目23番2号, 番地の表記"
    })
    void a_place_in_another_notation_is_tolerated_by_name(String one, String other, String tolerance) {
        assertThat(Address.compare(one, other, KanjiVariants.shipped()))
                .isEqualTo(new ItemComparison(Item.ADDRESS, Verdict.TOLERATED, tolerance));
        assertThat(Address.compare(other, one, KanjiVariants.shipped()))
                .isEqualTo(Address.compare(one, other, KanjiVariants.shipped()));
    }

    @ParameterizedTest
    @CsvSource({
        "東京都千代田区霞が関1-2-3, 東京都千代田区霞が関1-23",
        "東京都千代田区霞が関1-2-3, 東京都千代田区霞が関12-3",
        "東京都千代田区霞が関1-2-3, 東京都千代田区霞が関1-2",
        "東京都千代田区霞が関1-2-3, 東京都千代田区霞が関1-3-2",
        "東京都千代田区霞が関1丁目2番, 東京都千代田区霞が関1番2号",
        "東京都府中市片町1-2, 広島県府中市片町1-2",
        "府中市片町1-2, 府中市府中町1-2",
        "東京都千代田区霞が関1-2-2中央ハイツ201, 東京都千代田区霞が関1-2-2中央ハイツ202",
        "東京都千代田区霞が関1-2-2中央ハイツ201, 東京都千代田区霞が関1-2-2北ハイツ201",
        "札幌市中央区北1条西2丁目3, 札幌市中央区北1条東2丁目3",
        "札幌市中央区北1, 札幌市中央区北1条西2丁目3",
        "京都市中京区寺町通御池上る上本能寺前町488, 京都市中京区上本能寺前町488",
        "京都市中京区寺町通4上る, 京都市中京区寺町通4",
        "京都市中京区寺町通御池上る上本能寺前町488, 京都市中京区寺町通御池下ル上本能寺前町488",
        "春日部市春る1-2, 春日部市春ル1-2",
        "東京都千代田区三番町5, 東京都千代田区四番町5",
        "東京都千代田区三番町5, 東京都千代田区3-5",
        "東京都世田谷区桜丘1-●-3, 東京都世田谷区桜丘1-2-3",
        "長野県上田市中央1番地イ, 長野県上田市中央1番地",
        "1-2-3, 1の2の3",
        "東京都港区麻布十番1-2, 東京都港区麻布10-1-2",
        "新潟県三条市梅田5-23-2, 新潟県三条市梅田5-2-32"
    })
    void another_place_is_different(String one, String other) {
        assertThat(Address.compare(one, other, KanjiVariants.shipped()).verdict())
                .isEqualTo(Verdict.DIFFERENT);
        assertThat(Address.compare(other, one, KanjiVariants.shipped()).verdict())
                .isEqualTo(Verdict.DIFFERENT);
    }

    @ParameterizedTest
    @CsvSource({
        "東京都千代田区霞が関1-2-2, 東京都 千代田区霞が関１－２－２, EXACT",
        "東京都千代田区霞が関1-2-2, '', MISSING",
        "' 　', 東京都千代田区霞が関1-2-2, MISSING"
    })
    void width_and_spaces_are_no_difference(String one, String other, Verdict verdict) {
        assertThat(Address.compare(one, other, KanjiVariants.shipped()).verdict())
                .isEqualTo(verdict);
    }
}
