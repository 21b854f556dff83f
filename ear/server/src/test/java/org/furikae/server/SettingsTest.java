package org.furikae.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    @Test
    void without_settings_the_defaults_hold() throws ServerFailure {
        Settings settings = Settings.of(Map.of("HOME", "/root", "FURIKAE_HEAP_MEGABYTES", ""));

        assertThat(settings.heapMegabytes()).isEmpty();
        assertThat(settings.requestThreads()).isEmpty();
        assertThat(settings.javaOptions()).isEmpty();
        assertThat(settings.logFormat()).isEqualTo(LogFormat.TEXT);
    }

    @Test
    void settings_within_their_ranges_are_taken() throws ServerFailure {
        Settings settings = Settings.of(Map.of(
                "FURIKAE_HEAP_MEGABYTES", " 4096 ",
                "FURIKAE_REQUEST_THREADS", "8",
                "FURIKAE_BATCH_THREADS", "64",
                "FURIKAE_OIDC_SECOND_FACTOR", "true"));

        assertThat(settings.heapMegabytes()).contains(4096);
        assertThat(settings.requestThreads()).contains(8);
    }

    @ParameterizedTest
    @CsvSource({
        "FURIKAE_HEAP_MEGABYTES,511,512",
        "FURIKAE_HEAP_MEGABYTES,4g,512",
        "FURIKAE_HEAP_MEGABYTES,99999999999,512",
        "FURIKAE_REQUEST_THREADS,1001,1000",
        "FURIKAE_BATCH_THREADS,0,64",
        "FURIKAE_BATCH_THREADS,-1,64",
        "FURIKAE_LOCK_FAILURES,ten,1000",
        "FURIKAE_SESSION_SECONDS,59,60",
        "FURIKAE_OIDC_SECOND_FACTOR,yes,true",
        "FURIKAE_LOG_FORMAT,xml,json",
        "FURIKAE_SESION_SECONDS,600,綴り"
    })
    void a_wrong_setting_is_named_with_what_it_may_be_and_without_its_value(String name, String value, String words) {
        assertThatThrownBy(() -> Settings.of(Map.of(name, value + "#secret")))
                .isInstanceOfSatisfying(
                        ServerFailure.class, e -> assertThat(e.exitStatus()).isEqualTo(2))
                .hasMessageStartingWith("設定の誤り: " + name)
                .hasMessageContaining(words)
                .hasMessageNotContaining("#secret");
        assertThatThrownBy(() -> Settings.of(Map.of(name, value))).hasMessageContaining(words);
    }

    @Test
    void the_manual_tells_of_every_setting_that_there_is() throws IOException {
        String manual = Files.readString(Path.of("..", "..", "docs", "operations.md"));
        List<String> told = Pattern.compile("FURIKAE_[A-Z_]*[A-Z]")
                .matcher(manual)
                .results()
                .map(MatchResult::group)
                .toList();

        for (String name : new TreeSet<>(told)) {
            assertThat(Settings.names()).as("told of in the manual").contains(name);
        }
        assertThat(told).containsAll(Settings.names());
    }
}
