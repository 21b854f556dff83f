package org.furikae.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.furikae.exchange.UnreadableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {
    @ParameterizedTest
    @CsvSource({
        "TOO_LARGE, 413, urn:furikae:problem:file-too-large",
        "UNSUPPORTED, 415, urn:furikae:problem:file-type-not-supported",
        "UNREADABLE, 422, urn:furikae:problem:file-not-readable"
    })
    void a_file_that_cannot_be_read_says_how_to_mend_it(UnreadableFile.Reason reason, int status, String type) {
        JsonObject json = json(
                Refusal.unreadable(new UnreadableFile(reason, "見出しを直してください。")).problem());
        assertThat(json.getString("type")).isEqualTo(type);
        assertThat(json.getInt("status")).isEqualTo(status);
        assertThat(json.getString("detail")).isEqualTo("見出しを直してください。");
        assertThat(json.getString("title")).isNotBlank();
    }

    @Test
    void a_file_that_was_taken_before_names_the_first_batch() {
        Refusal refusal = Refusal.duplicate(7);
        assertThat(refusal.firstBatchId()).contains(7L);
        JsonObject json = json(refusal.problem().with("firstBatch", "/api/v1/batches/7"));
        assertThat(json.getInt("status")).isEqualTo(409);
        assertThat(json.getString("detail")).contains("受付番号 7");
        assertThat(json.getString("firstBatch")).isEqualTo("/api/v1/batches/7");
    }

    @Test
    void a_file_that_is_too_large_is_told_the_limit() {
        assertThat(json(Refusal.tooLarge(50).problem()).getString("detail")).contains("50MB");
    }

    private static JsonObject json(Problem problem) {
        return Json.createReader(new StringReader(problem.toJson())).readObject();
    }
}
