package org.furikae.web.download;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttachmentTest {
    @Test
    void a_japanese_name_is_sent_in_utf_8() {
        assertThat(Attachment.disposition("結果_1.csv"))
                .isEqualTo("attachment; filename=\"_1.csv\"; filename*=UTF-8''%E7%B5%90%E6%9E%9C_1.csv");
    }

    @Test
    void a_name_cannot_break_out_of_the_header() {
        assertThat(Attachment.disposition("a\"; b=\r\nc.csv"))
                .doesNotContain("\r")
                .doesNotContain("\n")
                .contains("%22");
    }
}
