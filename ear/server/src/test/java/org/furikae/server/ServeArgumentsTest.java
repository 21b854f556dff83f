package org.furikae.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServeArgumentsTest {
    private static final Path DEFAULT = Path.of("/var/lib/furikae");

    @Test
    void without_arguments_the_defaults_hold() throws ServerFailure {
        assertThat(ServeArguments.parse(List.of(), DEFAULT)).isEqualTo(new ServeArguments(8080, DEFAULT, false));
    }

    @Test
    void arguments_may_be_joined_by_an_equals_sign_or_follow() throws ServerFailure {
        ServeArguments joined = ServeArguments.parse(List.of("--port=9090", "--data=/srv/f", "--demo"), DEFAULT);
        ServeArguments apart = ServeArguments.parse(List.of("--demo", "--data", "/srv/f", "--port", "9090"), DEFAULT);

        assertThat(joined).isEqualTo(apart).isEqualTo(new ServeArguments(9090, Path.of("/srv/f"), true));
    }

    @Test
    void a_relative_folder_is_taken_from_where_the_caller_is() throws ServerFailure {
        ServeArguments arguments = ServeArguments.parse(List.of("--data", "here/../there"), DEFAULT);

        assertThat(arguments.data()).isEqualTo(Path.of("").toAbsolutePath().resolve("there"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port 0",
                "--port 65536",
                "--port eighty",
                "--port -1",
                "--port",
                "--data",
                "--data --demo",
                "--demo=yes",
                "--prot 80",
                "extra",
                "--port 080808"
            })
    void a_wrong_call_is_refused_with_status_2(String call) {
        assertThatThrownBy(() -> ServeArguments.parse(List.of(call.split(" ")), DEFAULT))
                .isInstanceOfSatisfying(
                        ServerFailure.class,
                        failure -> assertThat(failure.exitStatus()).isEqualTo(2))
                .hasMessageContaining(call.replaceFirst("[ =].*", ""));
    }
}
