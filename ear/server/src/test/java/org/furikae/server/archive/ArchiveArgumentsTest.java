package org.furikae.server.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.furikae.server.ServerFailure;
import org.junit.jupiter.api.Test;

class ArchiveArgumentsTest {
    private static final Path DEFAULT = Path.of("/var/lib/furikae");

    @Test
    void a_call_names_a_month_and_a_file_or_a_file_to_return() throws Exception {
        assertThat(ArchiveArguments.parse(List.of("--month", "2025-03", "--out", "/a/f.archive"), DEFAULT))
                .isEqualTo(new ArchiveArguments(Optional.of(YearMonth.of(2025, 3)), Path.of("/a/f.archive"), DEFAULT));
        assertThat(ArchiveArguments.parse(List.of("return", "--data=/d", "--file=/a/f.archive"), DEFAULT))
                .isEqualTo(new ArchiveArguments(Optional.empty(), Path.of("/a/f.archive"), Path.of("/d")));
    }

    @Test
    void a_wrong_call_is_refused_with_how_to_call() {
        for (List<String> wrong : List.of(
                List.<String>of(),
                List.of("--month", "2025-03"),
                List.of("--out", "/a"),
                List.of("--month", "202503", "--out", "/a"),
                List.of("--month", "2025-03", "--out"),
                List.of("--month", "2025-03", "--file", "/a"),
                List.of("return"),
                List.of("return", "--file", "--data"),
                List.of("return", "--month", "2025-03", "--file", "/a"))) {
            assertThatThrownBy(() -> ArchiveArguments.parse(wrong, DEFAULT))
                    .as(wrong.toString())
                    .isInstanceOfSatisfying(
                            ServerFailure.class, e -> assertThat(e.exitStatus()).isEqualTo(2))
                    .hasMessageContaining("使い方: ./furikae archive");
        }
    }
}
