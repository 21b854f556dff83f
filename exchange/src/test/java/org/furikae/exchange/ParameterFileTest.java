package org.furikae.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.furikae.ruleset.ParameterValue;
import org.furikae.ruleset.RulesetFiles;
import org.furikae.ruleset.RulesetYaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParameterFileTest {
    @TempDir
    private Path folder;

    @Test
    void what_is_written_is_read_back_the_same() throws Exception {
        List<ParameterValue> values =
                RulesetYaml.parameters(RulesetFiles.shipped().text("ruleset.yaml"));
        Path file = folder.resolve("parameters.xlsx");

        ParameterFile.write(values, Files.newOutputStream(file));

        assertThat(ParameterFile.read(file, "parameters.xlsx")).isEqualTo(new ParameterFile(values, List.of()));
    }

    @Test
    void what_is_not_of_its_kind_is_told_with_its_row() throws Exception {
        ParameterFile read = csv("""
                パラメータ,適用開始,適用終了,種類,値,根拠
                retryMonths,2026-04,,整数,四,RETRY
                paperExcluded,,2026-03,有無,たぶん,P
                formerWord,2026-04,2026-03,文字,旧,P
                retryMonths,令和8年4月,,整数,４,RETRY
                formerWord,,,何か,旧,P
                """);

        assertThat(read.values()).singleElement().satisfies(value -> {
            assertThat(value.value()).isEqualTo(new ParameterValue.Whole(4));
            assertThat(value.from().orElseThrow()).hasToString("2026-04");
        });
        assertThat(read.errors())
                .extracting(error -> error.rowNumber() + " " + error.column())
                .containsExactly("2 値", "3 値", "4 適用終了", "6 値");
    }

    private ParameterFile csv(String text) throws IOException, UnreadableFile {
        Path file = folder.resolve("parameters.csv");
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        return ParameterFile.read(file, "parameters.csv");
    }
}
