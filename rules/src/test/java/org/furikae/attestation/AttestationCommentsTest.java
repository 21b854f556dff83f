package org.furikae.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttestationCommentsTest {
    @Test
    void comments_are_read_whatever_stands_between_them() {
        AttestationComments comments = AttestationComments.read(
                "不詳 820000246;830000501;ヤマダタロウ 830000502 社保、830000505被保険者資格申立書（住所１）；東京都千代田区\n830000506：霞が関１－２－２ 820000036");

        assertThat(comments.kanaName()).isEqualTo("ヤマダタロウ");
        assertThat(comments.insuranceKind()).isEqualTo(InsuranceKind.EMPLOYEE);
        assertThat(comments.address()).isEqualTo("東京都千代田区霞が関1-2-2");
        assertThat(comments.employerName()).isEmpty();
    }

    @Test
    void a_text_without_the_codes_has_no_comments() {
        assertThat(AttestationComments.presentIn("820000246 申立書なし 電話9830000501999"))
                .isFalse();
        assertThat(AttestationComments.presentIn("")).isFalse();
        assertThat(AttestationComments.presentIn("８３０００００５０１ヤマダ")).isFalse();
        assertThat(AttestationComments.presentIn("８３００００５０１ヤマダ")).isTrue();
    }

    @Test
    void personal_data_do_not_show_in_the_text_form() {
        assertThat(AttestationComments.read("830000501ヤマダ").toString()).doesNotContain("ヤマダ");
    }
}
