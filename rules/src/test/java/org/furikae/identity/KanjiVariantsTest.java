package org.furikae.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KanjiVariantsTest {
    @Test
    void a_character_of_an_official_map_is_linked_along_its_chain() {
        KanjiVariants variants = official("㡌帽", "㐆㡌");

        assertThat(KanjiName.compare("㐆美子", "帽美子", variants).verdict()).isEqualTo(Verdict.TOLERATED);
        assertThat(KanjiName.compare("㐆美子", "帽美子", KanjiVariants.shipped()).verdict())
                .isEqualTo(Verdict.DIFFERENT);
        assertThat(variants.officialForms()).isEqualTo(2);
    }

    @Test
    void the_own_table_goes_before_the_official_map() {
        assertThat(KanjiName.compare("齋藤", "斉藤", official("齋斉")).verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void a_usual_character_stays_apart_whatever_the_map_says() {
        KanjiVariants variants = official("斎斉", "吊弔", "㡌帽");

        assertThat(KanjiName.compare("斎藤", "斉藤", variants).verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(KanjiName.compare("吊", "弔", variants).verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(variants.officialForms()).isEqualTo(1);
    }

    @Test
    void a_character_that_leads_to_several_or_in_a_circle_is_not_linked() {
        KanjiVariants variants = official("㡌帽", "㡌冒", "㐆㐇", "㐇㐆");

        assertThat(variants.officialForms()).isZero();
        assertThat(KanjiName.compare("㐆", "㐇", variants).verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    private static KanjiVariants official(String... pairs) {
        Map<Integer, Set<Integer>> bases = new HashMap<>();
        for (String pair : pairs) {
            int[] characters = pair.codePoints().toArray();
            bases.computeIfAbsent(characters[0], key -> new HashSet<>()).add(characters[1]);
        }
        return KanjiVariants.withOfficial(bases, "MJ-test");
    }
}
