package org.furikae.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ComparePropertiesTest {
    private static final Set<String> GIVEN =
            Set.of("漢字氏名1", "漢字氏名2", "カナ氏名1", "カナ氏名2", "生年月日1", "生年月日2", "性別1", "性別2", "住所1", "住所2");

    @Property(tries = 25)
    void swapping_the_two_sides_gives_the_same_verdicts_tolerances_and_level(
            @ForAll("pairs") List<Map<String, String>> pairs) throws IOException {
        List<Map<String, String>> results = compared(pairs);

        assertThat(results).hasSameSizeAs(pairs);
        assertThat(compared(pairs.stream().map(ComparePropertiesTest::swapped).toList()))
                .isEqualTo(results);
    }

    @Provide
    Arbitrary<List<Map<String, String>>> pairs() {
        return Arbitraries.maps(Arbitraries.of(GIVEN), Arbitraries.integers().between(0, 7))
                .map(ComparePropertiesTest::pair)
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    private static Map<String, String> pair(Map<String, Integer> choices) {
        Map<String, String> pair = new LinkedHashMap<>();
        choices.forEach((header, choice) -> {
            List<String> values = values(header.substring(0, header.length() - 1));
            pair.put(header, values.get(choice % values.size()));
        });
        return pair;
    }

    private static List<String> values(String item) {
        return switch (item) {
            case "漢字氏名" -> List.of("渡邉斎", "渡辺齋", "渡●斎", "渡　辺 斎", "渡辺斉", "");
            case "カナ氏名" -> List.of("ワタナベショウコ", "ﾜﾀﾅﾍﾞ ｼﾖｳｺ", "わたなべしょうこ", "ワタナベショーコ", "ワタベショウコ");
            case "生年月日" -> List.of("1980-05-01", "昭和55年5月1日", "1980-05-02");
            case "性別" -> List.of("男", "1", "女", " ");
            case "住所" ->
                List.of(
                        "東京都港区芝1-2-2",
                        "港区芝一丁目二番二号",
                        "東京都港区芝1丁目2番2号 芝ハイツ101",
                        "東京都港区大字芝1-2-2",
                        "東京都●区芝1-2-2",
                        "東京都港区芝1-2-3",
                        "");
            default -> throw new IllegalArgumentException(item);
        };
    }

    private static Map<String, String> swapped(Map<String, String> pair) {
        Map<String, String> swapped = new LinkedHashMap<>();
        pair.forEach((header, value) ->
                swapped.put(header.substring(0, header.length() - 1) + (header.endsWith("1") ? "2" : "1"), value));
        return swapped;
    }

    /** What was added to each row. */
    private static List<Map<String, String>> compared(List<Map<String, String>> pairs) throws IOException {
        Path folder = Files.createTempDirectory("compare");
        try {
            Path file = folder.resolve("pairs.csv");
            // A row without any value would be blank and not count.
            List<Map<String, String>> numbered = Stream.iterate(0, i -> i < pairs.size(), i -> i + 1)
                    .map(i -> {
                        Map<String, String> row = new LinkedHashMap<>(pairs.get(i));
                        row.put("行番号", "n" + i);
                        return row;
                    })
                    .toList();
            CsvFile.write(file, numbered, GIVEN);
            Call call = Call.of(
                    "compare",
                    "--pairs",
                    file.toString(),
                    "--format",
                    "csv",
                    "--out",
                    folder.resolve("out").toString());
            assertThat(call.status()).as(call.err()).isZero();
            List<Map<String, String>> rows = CsvFile.read(folder.resolve("out/comparison.csv"));
            return rows.stream()
                    .map(row -> {
                        Map<String, String> added = new LinkedHashMap<>(row);
                        added.keySet().removeAll(GIVEN);
                        return added;
                    })
                    .toList();
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
