package org.furikae.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.furikae.app.proration.DraftRequest;
import org.furikae.app.proration.ProrationRefusedException;
import org.furikae.app.proration.ProrationRefusedException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProrationCallTest {
    @Test
    void what_is_left_out_or_null_is_not_asked_for() throws IOException {
        assertThat(read("{}")).isEqualTo(DraftRequest.ALL);
        assertThat(read("{\"treatmentMonth\":null,\"method\":null,\"asOf\":null}"))
                .isEqualTo(DraftRequest.ALL);
    }

    @Test
    void every_member_is_read() throws IOException {
        assertThat(read("{\"treatmentMonth\":\"2026-08\",\"method\":2,\"asOf\":\"2026-11-01\"}"))
                .isEqualTo(new DraftRequest(
                        Optional.of(YearMonth.of(2026, 8)), Optional.of(2L), Optional.of(LocalDate.of(2026, 11, 1))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "2026-08",
                "{} {}",
                "{\"method\":1,\"method\":2}",
                "{'method':1}",
                "{\"asOf\":\"2026-11-01\",}"
            })
    void what_is_no_single_json_object_is_refused(String body) {
        assertThat(problem(body).getResponse().getStatus()).isEqualTo(400);
        assertThat(problem(body).getResponse().getEntity().toString()).contains("bad-json");
    }

    @Test
    void bytes_that_are_no_utf8_are_refused() {
        byte[] body = "{\"asOf\":\"\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(problem(MediaType.APPLICATION_JSON_TYPE, body).getResponse().getStatus())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"treatmentMonth\":202608}|treatmentMonth",
                "{\"treatmentMonth\":\"2026-13\"}|treatmentMonth",
                "{\"treatmentMonth\":\"\"}|treatmentMonth",
                "{\"method\":\"2\"}|method",
                "{\"method\":0}|method",
                "{\"method\":1.5}|method",
                "{\"method\":123456789012345678901234567890}|method",
                "{\"asOf\":\"2026-02-30\"}|asOf",
                "{\"asOf\":true}|asOf",
                "{\"treatment_month\":\"2026-08\"}|json"
            })
    void a_wrong_value_is_refused_and_its_field_named(String body, String field) {
        assertThat(problem(body).getResponse().getStatus()).isEqualTo(400);
        assertThat(problem(body).getResponse().getEntity().toString()).contains("\"field\":\"" + field + "\"");
    }

    @Test
    void other_types_and_large_bodies_have_their_own_status() {
        assertThat(problem(MediaType.TEXT_PLAIN_TYPE, "{}".getBytes(StandardCharsets.UTF_8))
                        .getResponse()
                        .getStatus())
                .isEqualTo(415);
        assertThat(problem(null, "{}".getBytes(StandardCharsets.UTF_8))
                        .getResponse()
                        .getStatus())
                .isEqualTo(415);
        assertThat(problem("{}" + " ".repeat(10_000)).getResponse().getStatus()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_FOUND, 404, 422",
        "NOT_POSSIBLE, 422, 422",
        "CHANGED_MEANWHILE, 409, 409",
        "ANOTHER_PERSON, 403, 403"
    })
    void a_refusal_keeps_its_words_and_has_a_status_of_its_kind(Reason reason, int status, int whenDrafting) {
        ProrationRefusedException refusal = new ProrationRefusedException(reason, "直し方");
        assertThat(ProrationProblems.refused(refusal).status()).isEqualTo(status);
        assertThat(ProrationProblems.notDrafted(refusal).status()).isEqualTo(whenDrafting);
        assertThat(ProrationProblems.refused(refusal).detail()).isEqualTo("直し方");
    }

    private static DraftRequest read(String body) throws IOException {
        return ProrationCall.of(
                        MediaType.valueOf("application/json;charset=UTF-8"),
                        new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))
                .request();
    }

    private static ProblemException problem(String body) {
        return problem(MediaType.APPLICATION_JSON_TYPE, body.getBytes(StandardCharsets.UTF_8));
    }

    private static ProblemException problem(MediaType type, byte[] body) {
        return catchThrowableOfType(
                ProblemException.class, () -> ProrationCall.of(type, new ByteArrayInputStream(body)));
    }
}
