package org.furikae.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.furikae.app.fixture.Codes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodesTest {
    private static final byte[] RFC_SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private final OneTimeCodes codes = new OneTimeCodes();

    /** Appendix B of RFC 6238, of which the last six digits are ours. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codes_are_those_of_the_standard(long second, String code) {
        assertThat(codes.step(RFC_SECRET, code, Instant.ofEpochSecond(second), 0))
                .hasValue(second / 30);
    }

    @Test
    void clocks_may_be_one_step_off_and_no_more() throws Exception {
        Instant now = Instant.ofEpochSecond(3_000_000);
        for (long steps = -3; steps <= 3; steps++) {
            String code = Codes.at(RFC_SECRET, 100_000 + steps);
            assertThat(codes.step(RFC_SECRET, code, now, 0).isPresent())
                    .as("%d steps", steps)
                    .isEqualTo(Math.abs(steps) <= 1);
        }
    }

    @Test
    void a_code_is_not_taken_again_nor_one_of_an_earlier_step() throws Exception {
        Instant now = Instant.ofEpochSecond(3_000_000);
        assertThat(codes.step(RFC_SECRET, Codes.at(RFC_SECRET, 100_000), now, 99_999))
                .hasValue(100_000);
        assertThat(codes.step(RFC_SECRET, Codes.at(RFC_SECRET, 100_000), now, 100_000))
                .isEmpty();
        assertThat(codes.step(RFC_SECRET, Codes.at(RFC_SECRET, 99_999), now, 100_000))
                .isEmpty();
    }

    @Test
    void spaces_and_full_width_digits_do_not_matter_but_letters_do() {
        Instant now = Instant.ofEpochSecond(59);
        assertThat(codes.step(RFC_SECRET, "２８７ ０８２", now, 0)).hasValue(1);
        assertThat(codes.step(RFC_SECRET, "", now, 0)).isEmpty();
        assertThat(codes.step(RFC_SECRET, "28708x", now, 0)).isEmpty();
    }

    @Test
    void secrets_are_long_and_differ() {
        assertThat(codes.newSecret()).hasSize(20).isNotEqualTo(codes.newSecret());
    }

    @Test
    void a_device_is_told_who_and_how() {
        SecondFactorProposal proposal = SecondFactorProposal.of(RFC_SECRET, "yamada.taro");
        assertThat(proposal.secret()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(proposal.bytes()).isEqualTo(RFC_SECRET);
        assertThat(proposal.address())
                .isEqualTo("otpauth://totp/Furikae:yamada.taro?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Furikae&algorithm=SHA1&digits=6&period=30");
        assertThat(proposal).hasToString("SecondFactorProposal");
    }
}
