package org.furikae.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
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

        ParameterFile.Origin origin = new ParameterFile.Origin(3, 5);
        ParameterFile.write(values, origin, Files.newOutputStream(file));

        assertThat(ParameterFile.read(file, "parameters.xlsx"))
                .isEqualTo(new ParameterFile(values, List.of(), Optional.of(origin)));
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

    @Test
    void a_formula_is_no_value() throws Exception {
        Path file = folder.resolve("formula.xlsx");
        try (Workbook workbook = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("パラメータ");
            List<String> header = List.of("パラメータ", "適用開始", "適用終了", "種類", "値", "根拠");
            List<String> row = List.of("retryMonths", "", "", "整数", "", "RETRY");
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
                sheet.value(1, column, row.get(column));
            }
            sheet.formula(1, 4, "1+3");
            sheet.finish();
        }

        ParameterFile read = ParameterFile.read(file, "formula.xlsx");

        assertThat(read.values()).isEmpty();
        assertThat(read.errors()).first().satisfies(error -> {
            assertThat(error.rowNumber()).isEqualTo(2);
            assertThat(error.column()).isEqualTo("値");
            assertThat(error.message()).contains("数式");
        });
    }

    private ParameterFile csv(String text) throws IOException, UnreadableFile {
        Path file = folder.resolve("parameters.csv");
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        return ParameterFile.read(file, "parameters.csv");
    }
}
