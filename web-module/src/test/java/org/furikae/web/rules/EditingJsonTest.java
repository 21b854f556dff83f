package org.furikae.web.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.furikae.app.studio.CaseRun;
import org.furikae.app.studio.DraftConflict;
import org.furikae.app.studio.RuleFault;
import org.furikae.app.studio.SaveResult;
import org.furikae.web.language.Language;
import org.junit.jupiter.api.Test;

class EditingJsonTest {
    private static final Instant NOW = Instant.parse("2026-11-25T04:05:09Z");
    private static final RuleFault FAULT =
            new RuleFault("compile", "filing/a/rule.drl", "規則", 7, "直してください。", "Mend it.");

    @Test
    void faults_are_told_in_the_language_of_the_user() {
        assertThat(EditingJson.faults(List.of(FAULT), Language.JAPANESE).build().toString())
                .contains("\"text\":\"直してください。\"", "\"language\":\"ja\"", "\"line\":7");
        assertThat(EditingJson.faults(List.of(FAULT), Language.ENGLISH).build().toString())
                .contains("\"text\":\"Mend it.\"", "\"language\":\"en\"")
                .doesNotContain("直してください");
    }

    @Test
    void a_saved_text_has_its_revision_and_the_time_of_day_in_japan() {
        assertThat(EditingJson.saved(new SaveResult(3, "0", Optional.empty()), NOW, Optional.empty())
                        .build()
                        .toString())
                .isEqualTo("{\"revision\":3,\"savedAt\":\"13:05:09\"}");
    }

    @Test
    void a_conflict_brings_the_text_that_is_there_and_who_saved_it() {
        DraftConflict conflict = new DraftConflict(1, "ruleset.yaml", 0, 2, "theirs", "mine", "author", NOW);

        assertThat(EditingJson.saved(new SaveResult(2, "0", Optional.of(conflict)), NOW, Optional.of("author2"))
                        .build()
                        .toString())
                .contains("\"theirs\":\"theirs\"", "\"found\":2", "\"by\":\"author2\"");
    }

    @Test
    void a_red_case_says_where_it_is_written() {
        CaseRun run = new CaseRun(
                List.of(), 5, List.of(new CaseRun.Red("filing/a/cases.yaml", "規則", "例", List.of("違う"))), 10);

        assertThat(EditingJson.run(run, Language.JAPANESE).build().toString())
                .contains("\"green\":5", "\"file\":\"filing/a/cases.yaml\"", "\"failures\":[\"違う\"]");
    }
}
