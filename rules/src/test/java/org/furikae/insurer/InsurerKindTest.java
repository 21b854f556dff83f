package org.furikae.insurer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InsurerKindTest {
    @ParameterizedTest
    @CsvSource({
        "01130012, 協会けんぽ",
        "02130011, 船員",
        "06132013, 健保組合",
        "07130016, 自衛官",
        "31130016, 共済",
        "34130021, 共済",
        "39130000, 後期",
        "63130012, 健保組合",
        "67138016, 退職国保",
        "72130010, 共済",
        "138016, 市町村国保",
        "133033, 国保組合",
        "99130000, その他"
    })
    void the_kind_follows_from_the_number(String digits, String label) {
        assertThat(InsurerKind.of(new InsurerNumber(digits)).label()).isEqualTo(label);
    }
}
