package org.furikae.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.furikae.decision.Decision;
import org.furikae.decision.ExplanationJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesetTest {
    private static final String MANIFEST = """
            version: "1"
            effectiveFrom: 2021-10
            phases:
              outcome: [one]
            sources:
              S: 根拠の題名
            parameters:
              kindsFoundByFiledNumber: [{value: [CURRENT], source: S}]
              elderlyAge: [{value: 75, source: S}]
              healthFederationKinds: [{value: [後期], source: S}]
            """;
    private static final String RULE = """
            package org.furikae.rulebook
            import org.furikae.ruleset.fact.Conclusions;
            rule "知らせる"
                @reason("例だから")
                @source("S")
            when
                $conclusions : Conclusions()
            then
                $conclusions.finding("例");
            end
            """;

    @TempDir
    Path folder;

    @Test
    void a_folder_with_the_shipped_rules_decides_as_the_shipped_rules_do() throws Exception {
        try (Ruleset fromFolder = Ruleset.load(shippedFolder())) {
            World.Case one = new World(5).next(1);

            assertThat(fromFolder.label()).isEqualTo("2026-11");
            assertThat(fromFolder.effectiveFrom()).isEqualTo(YearMonth.of(2021, 10));
            assertThat(fromFolder.version()).isEqualTo(ShippedRuleset.ruleset().version());
            assertThat(ExplanationJson.write(decide(fromFolder, one)))
                    .isEqualTo(ExplanationJson.write(decide(ShippedRuleset.ruleset(), one)));
        }
    }

    @Test
    void a_rule_set_made_again_of_its_texts_has_the_same_version_and_decides_alike() {
        try (Ruleset again = Ruleset.of(ShippedRuleset.ruleset().texts())) {
            World.Case one = new World(5).next(1);

            assertThat(again.version()).isEqualTo(ShippedRuleset.ruleset().version());
            assertThat(ExplanationJson.write(decide(again, one)))
                    .isEqualTo(ExplanationJson.write(decide(ShippedRuleset.ruleset(), one)));
        }
    }

    @Test
    void line_ends_do_not_change_the_version_but_a_changed_word_does() throws IOException {
        write(MANIFEST, RULE);
        String version = version();

        write(MANIFEST.replace("\n", "\r\n"), "\uFEFF" + RULE.replace("\n", "\r\n"));
        assertThat(version()).isEqualTo(version).hasSize(12);

        write(MANIFEST, RULE.replace("例だから", "例ですから"));
        assertThat(version()).isNotEqualTo(version);
    }

    @Test
    void a_rule_set_that_decides_nothing_leaves_every_claim_to_a_person() throws IOException {
        write(MANIFEST, RULE);
        try (Ruleset ruleset = Ruleset.load(folder)) {
            Decision decision = decide(ruleset, new World(5).next(1));

            assertThat(decision.outcome().name()).isEqualTo("REVIEW");
            assertThat(decision.reason()).contains("担当者が確認します");
            assertThat(decision.explanation().findings()).containsExactly("例");
            assertThat(decision.explanation().rules().get(0).source()).isEqualTo("根拠の題名");
        }
    }

    @Test
    void a_rule_outside_its_treatment_months_does_not_fire() throws IOException {
        write(MANIFEST, RULE.replace("    @source", "    @effectiveFrom(\"2023-09\")\n    @source"));
        try (Ruleset ruleset = Ruleset.load(folder)) {
            assertThat(decide(ruleset, new World(5).next(1)).rulesFired()).isEmpty();
        }
    }

    @Test
    void an_error_in_a_rule_is_named_with_its_file() throws IOException {
        write(MANIFEST, RULE.replace("Conclusions()", "Conclusions( nothingLikeThis == 1 )"));
        assertRefused("outcome/one/rule.drl");
    }

    @Test
    void what_is_missing_or_not_allowed_is_refused_with_a_word_on_how_to_mend_it() throws IOException {
        assertRefused("「ruleset.yaml」がありません");
        write(MANIFEST.replace("[one]", "[one, two]"), RULE);
        assertRefused("「outcome/two/rule.drl」がありません");
        write(MANIFEST.replace("phases:", "phasen:"), RULE);
        assertRefused("ruleset.yaml");
        write(MANIFEST, RULE.replace("@source(\"S\")", "@source(\"T\")"));
        assertRefused("根拠「T」");
        write(MANIFEST, RULE.replace("    @reason(\"例だから\")\n", ""));
        assertRefused("@reason");
        write(MANIFEST, RULE.replace("when\n", "salience 5\nwhen\n").replace("salience", "    salience"));
        assertRefused("salience");
        write(MANIFEST, RULE + RULE.substring(RULE.indexOf("rule \"")).replace("知らせる", "もう一つ"));
        assertRefused("一つのファイルに一つの規則");
        write(MANIFEST.replace("elderlyAge: [{value: 75, source: S}]", "elderlyAge: [{value: 75, source: X}]"), RULE);
        assertRefused("パラメータ「elderlyAge」の根拠");
        assertThatThrownBy(() -> Ruleset.load(folder.resolve("nowhere")))
                .isInstanceOf(RulesetException.class)
                .hasMessageContaining("nowhere");
    }

    private void assertRefused(String words) {
        assertThatThrownBy(() -> Ruleset.load(folder))
                .isInstanceOf(RulesetException.class)
                .hasMessageContaining(words);
    }

    private String version() {
        try (Ruleset ruleset = Ruleset.load(folder)) {
            return ruleset.version();
        }
    }

    private void write(String manifest, String rule) throws IOException {
        Files.createDirectories(folder.resolve("outcome/one"));
        Files.writeString(folder.resolve("ruleset.yaml"), manifest);
        Files.writeString(folder.resolve("outcome/one/rule.drl"), rule);
    }

    private static Decision decide(Ruleset ruleset, World.Case one) {
        return ruleset.reconciler()
                .decide(
                        List.of(one.submission()),
                        (chunk, asOf) -> List.of(one.candidates(World.insurers())),
                        World.insurers(),
                        World.AS_OF)
                .get(0);
    }

    @Test
    void every_rule_folder_is_named_in_the_manifest() throws Exception {
        try (Stream<Path> files = Files.walk(shippedFolder())) {
            List<String> folders = files.filter(file -> file.endsWith("rule.drl"))
                    .map(file -> shippedFolder()
                            .relativize(file.getParent())
                            .toString()
                            .replace('\\', '/'))
                    .toList();

            assertThat(ShippedRuleset.ruleset().rules().stream().map(rule -> rule.phase() + "/" + rule.slug()))
                    .containsExactlyInAnyOrderElementsOf(folders);
        }
    }

    private static Path shippedFolder() {
        try {
            return Path.of(ShippedRuleset.class
                    .getClassLoader()
                    .getResource("rulesets")
                    .toURI());
        } catch (URISyntaxException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
