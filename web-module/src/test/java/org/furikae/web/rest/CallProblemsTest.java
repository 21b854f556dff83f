package org.furikae.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.furikae.web.access.TooLargeException;
import org.furikae.web.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallProblemsTest {
    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 406, 413, 415, 500})
    void what_the_framework_refuses_keeps_its_status_and_says_how_to_mend_it(int status) {
        Problem problem = CallProblems.ofStatus(status);
        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.detail()).containsPattern("[\\p{IsHiragana}]");
    }

    @Test
    void a_request_that_broke_off_for_its_size_is_recognised_in_any_wrapping() {
        Throwable wrapped = new IllegalStateException(new UncheckedIOException(new TooLargeException(50)));
        assertThat(CallProblems.tooLarge(wrapped)).map(Problem::status).contains(413);
        assertThat(CallProblems.tooLarge(new IOException("other"))).isEmpty();
    }

    @Test
    void circular_causes_come_to_an_end() {
        IllegalStateException first = new IllegalStateException("first");
        IllegalStateException second = new IllegalStateException("second", first);
        first.initCause(second);
        assertThat(CallProblems.tooLarge(first)).isEmpty();
    }
}
