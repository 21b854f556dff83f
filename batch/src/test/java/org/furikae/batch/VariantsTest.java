package org.furikae.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The official map of variants, given by option or by the environment. */
class VariantsTest {
    private static final String MAP = "char,shrink_to,tbl\n㡌,帽,JIS包摂規準UCS統合規則\n";

    @TempDir
    Path folder;

    private Path map;

    @BeforeEach
    void write_the_map() throws IOException {
        map = Files.writeString(folder.resolve("map.csv"), MAP);
    }

    @Test
    void names_are_compared_by_the_map_that_the_call_names() throws IOException {
        Path pairs = Files.writeString(folder.resolve("pairs.csv"), "漢字氏名1,漢字氏名2\n㡌子,帽子\n");

        assertThat(verdict(pairs)).isEqualTo("DIFFERENT");
        assertThat(verdict(pairs, "--variants", map.toString())).isEqualTo("TOLERATED");
    }

    @Test
    void a_decision_by_the_map_names_it_in_its_version() throws IOException {
        Batch batch = Batch.in(folder).write();

        assertThat(Call.of(batch.call("--variants", map.toString(), "--format", "csv"))
                        .status())
                .isZero();

        assertThat(CsvFile.read(batch.out().resolve("decisions.csv")))
                .extracting(row -> row.get("規則版"))
                .allMatch(version -> version.matches("[0-9a-f]+\\+MJ[0-9a-f]{12}"));
    }

    @Test
    void the_environment_names_the_map_where_the_call_does_not() throws WrongCall {
        Map<String, String> environment = Map.of("FURIKAE_VARIANTS", map.toString());

        assertThat(Variants.of(Optional.empty(), environment::get).officialForms())
                .isOne();
        assertThat(Variants.of(Optional.empty(), name -> null).officialForms()).isZero();
        assertThatThrownBy(() -> Variants.of(Optional.of(folder.toString()), environment::get))
                .isInstanceOf(WrongCall.class)
                .hasMessageContaining("--variants");
        assertThatThrownBy(() -> Variants.of(Optional.empty(), name -> "no-such-map.csv"))
                .isInstanceOf(WrongCall.class)
                .hasMessageContaining("FURIKAE_VARIANTS=no-such-map.csv");
    }

    @Test
    void a_file_that_is_no_map_ends_the_call_and_nothing_is_written() throws IOException {
        Path other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
        Batch batch = Batch.in(folder).write();

        Call call = Call.of(batch.call("--variants", other.toString()));

        assertThat(call.status()).isEqualTo(2);
        assertThat(call.err()).contains("--variants", "見出しがありません: char、shrink_to、tbl");
        assertThat(batch.out()).doesNotExist();
    }

    private String verdict(Path pairs, String... more) throws IOException {
        Path out = folder.resolve("out");
        List<String> call = new ArrayList<>(
                List.of("compare", "--pairs", pairs.toString(), "--format", "csv", "--out", out.toString()));
        call.addAll(List.of(more));
        assertThat(Call.of(call).status()).isZero();
        return CsvFile.read(out.resolve("comparison.csv")).get(0).get("漢字氏名判定");
    }
}
