package org.furikae.ruleset.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompilerWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Unable to parse left part of expression: papr == true | 「papr」という項目はありません。「paper」のことですか。
                    The method propos(Outcome, String) is undefined for the type Conclusions | 「Conclusions」に「propos」はありません。「propose」のことですか。
                    UNRESOLVD cannot be resolved or is not a field | 「UNRESOLVD」という名前はありません。「UNRESOLVED」のことですか。
                    quiteUnknown cannot be resolved | 「quiteUnknown」という名前はありません。「書ける言葉」で確かめてください。
                    The method finding(String) in the type Conclusions is not applicable for the arguments (int) | 「Conclusions」の「finding」に渡すものが違います。要るのは（String）、書かれているのは（int）です。
                    Syntax error, insert ";" to complete BlockStatements | 「;」が足りません。
                    Type mismatch: cannot convert from int to String | 値の種類が合いません。Stringを書く所にintがあります。
                    """)
    void what_the_compiler_says_is_said_to_an_author(String said, String words) {
        assertThat(CompilerWords.of(said).japanese()).isEqualTo(words);
        assertThat(CompilerWords.of(said).english()).isNotBlank().doesNotContain("compile");
    }

    @Test
    void what_is_not_known_is_quoted() {
        assertThat(CompilerWords.of("something else").japanese()).contains("コンパイルできません", "（something else）");
        assertThat(CompilerWords.of("something else").english()).contains("(something else)");
    }
}
