package org.furikae.harness.chaos;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.furikae.harness.WrongCall;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChaosCommandTest {
    @ParameterizedTest
    @ValueSource(strings = {"--cycles", "--cycles 0", "--cycles 1001", "--cycles ten", "--seed -1", "--loud", "5"})
    void a_wrong_call_breaks_nothing_and_says_what_is_possible(String arguments) {
        PrintStream out = new PrintStream(new ByteArrayOutputStream());

        assertThatThrownBy(() -> ChaosCommand.run(List.of(arguments.split(" ")), out))
                .isInstanceOf(WrongCall.class)
                .hasMessageContaining("--");
    }
}
