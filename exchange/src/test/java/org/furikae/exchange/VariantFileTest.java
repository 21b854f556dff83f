package org.furikae.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.furikae.identity.Comparison;
import org.furikae.identity.FiveItems;
import org.furikae.identity.Item;
import org.furikae.identity.KanjiVariants;
import org.furikae.identity.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariantFileTest {
    private static final Path OFFICIAL = Path.of("../../shared/data/name/mj_shrink_map.csv");

    @TempDir
    private Path folder;

    @Test
    void an_official_map_adds_its_characters_and_names_itself_in_the_version() throws IOException, UnreadableFile {
        KanjiVariants variants = VariantFile.read(file("""
                "char","mj","ivs","shrink_to","tbl","ord","hops"
                "㡌",MJ000973,"","帽","JIS包摂規準UCS統合規則",,
                "尔",MJ008000,"","示","民一2842号通達別表_誤字俗字正字一覧表_別字",,
                """));

        assertThat(verdict("㡌子", "帽子", variants)).isEqualTo(Verdict.TOLERATED);
        assertThat(verdict("尔", "示", variants)).isEqualTo(Verdict.DIFFERENT);
        assertThat(variants.version()).matches("MJ[0-9a-f]{12}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                                             | ファイルが空です
                    'a,b'                                                          | 見出しがありません: char、shrink_to、tbl
                    'char,shrink_to,tbl'                                           | 使える行がありません
                    'char,shrink_to,tbl\n㡌,帽子,JIS包摂規準UCS統合規則'          | 2行目のshrink_toが漢字1文字ではありません
                    'char,shrink_to,tbl\n,帽,JIS包摂規準UCS統合規則'              | 2行目のcharが漢字1文字ではありません
                    """)
    void a_file_that_is_no_such_map_is_refused_with_what_is_wrong(String content, String message) throws IOException {
        Path file = file(content.replace("\\n", "\n"));

        assertThatThrownBy(() -> VariantFile.read(file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining(message);
    }

    @Test
    void the_official_map_links_register_characters_and_keeps_apart_what_people_keep_apart()
            throws IOException, UnreadableFile {
        assumeTrue(Files.exists(OFFICIAL), "the official map is not here");

        KanjiVariants variants = VariantFile.read(OFFICIAL);

        assertThat(variants.officialForms()).isGreaterThan(8_000);
        for (String pair : new String[] {"髙高", "﨑崎", "邉辺", "邊辺", "齋斎", "齊斉", "㡌帽", "𠮷吉"}) {
            assertThat(verdict(first(pair), second(pair), variants)).as(pair).isEqualTo(Verdict.TOLERATED);
        }
        for (String pair : new String[] {"斎斉", "齋齊", "齋斉", "吊弔", "宍肉", "玉王", "師帥", "切功", "祐裕", "土士"}) {
            assertThat(verdict(first(pair), second(pair), variants)).as(pair).isEqualTo(Verdict.DIFFERENT);
        }
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("map.csv"), content);
    }

    private static Verdict verdict(String one, String other, KanjiVariants variants) {
        return Comparison.of(named(one), named(other), variants).verdict(Item.KANJI_NAME);
    }

    private static FiveItems named(String name) {
        return new FiveItems(name, "", Optional.empty(), Optional.empty(), "");
    }

    private static String first(String pair) {
        return Character.toString(pair.codePointAt(0));
    }

    private static String second(String pair) {
        return Character.toString(pair.codePointBefore(pair.length()));
    }
}
