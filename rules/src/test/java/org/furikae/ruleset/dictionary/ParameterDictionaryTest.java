package org.furikae.ruleset.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.furikae.ruleset.ParameterValue;
import org.furikae.ruleset.RulesetFiles;
import org.furikae.ruleset.RulesetYaml;
import org.junit.jupiter.api.Test;

class ParameterDictionaryTest {
    @Test
    void every_shipped_parameter_has_words_and_no_other() {
        assertThat(ParameterDictionary.shipped().names())
                .containsExactlyElementsOf(
                        RulesetYaml.parameters(RulesetFiles.shipped().text("ruleset.yaml")).stream()
                                .map(ParameterValue::name)
                                .distinct()
                                .toList());
        assertThat(ParameterDictionary.shipped().of("retryMonths").unit()).isEqualTo(ParameterWords.Unit.MONTHS);
        assertThat(ParameterDictionary.shipped().of("ownOne").japanese()).isEqualTo("ownOne");
    }

    @Test
    void a_notice_confirms_and_what_was_laid_down_here_does_not() {
        Map<String, String> sources = RulesetFiles.shipped().sources();

        assertThat(ParameterDictionary.confirmed(sources.get("N0719"))).isTrue();
        assertThat(ParameterDictionary.confirmed(sources.get("CMAST"))).isTrue();
        assertThat(ParameterDictionary.confirmed(sources.get("RETRY"))).isFalse();
        assertThat(ParameterDictionary.confirmed(sources.get("PRODUCT"))).isFalse();
    }
}
