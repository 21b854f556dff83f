package org.furikae.web.batches;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTest {
    @Test
    void folders_are_left_out() {
        assertThat(FileName.of("C:\\請求\\8月.xlsx")).isEqualTo("8月.xlsx");
        assertThat(FileName.of("../../etc/passwd")).isEqualTo("passwd");
    }

    @Test
    void control_characters_are_left_out() {
        assertThat(FileName.of("a\r\nb\u0000.csv")).isEqualTo("ab.csv");
    }

    @Test
    void a_long_name_keeps_its_end() {
        assertThat(FileName.of("x".repeat(400) + ".xlsx")).hasSize(255).endsWith(".xlsx");
    }
}
