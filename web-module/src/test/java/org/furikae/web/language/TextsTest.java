package org.furikae.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.furikae.app.access.AccountCondition;
import org.furikae.app.access.AccountException;
import org.furikae.app.access.Role;
import org.furikae.app.audit.DecisionFault;
import org.furikae.app.intake.BatchKind;
import org.furikae.app.intake.BatchState;
import org.furikae.app.person.SearchPurpose;
import org.furikae.app.proration.MethodState;
import org.furikae.app.proration.RunState;
import org.furikae.app.studio.DraftRevision;
import org.furikae.app.studio.ImpactState;
import org.furikae.app.studio.RequestState;
import org.furikae.app.supervision.Backlog;
import org.furikae.attestation.InsuranceKind;
import org.furikae.attestation.IssuedWhen;
import org.furikae.claim.Agency;
import org.furikae.claim.FeeSchedule;
import org.furikae.claim.Medium;
import org.furikae.claim.Setting;
import org.furikae.decision.Outcome;
import org.furikae.exchange.TableKind;
import org.furikae.identity.Item;
import org.furikae.identity.Sex;
import org.furikae.identity.Verdict;
import org.furikae.insurer.InsurerKind;
import org.furikae.proration.BearerRange;
import org.furikae.proration.FirstStage;
import org.furikae.proration.PoolScope;
import org.furikae.proration.PoolUnit;
import org.furikae.proration.Rounding;
import org.furikae.proration.TieBreak;
import org.furikae.proration.WeightBasis;
import org.furikae.web.chart.OutcomeGroup;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Pattern KEY = Pattern.compile(
            "\\bt\\['([^']+)'\\]|texts\\.(?:of|with)\\('([^']+)'(?!\\.concat)[,)]|texts\\.of\\(\"([^\"]+)\"\\)");
    /** The first argument of a call that records, constants of actions, and those that a condition chooses. */
    private static final Pattern RECORDED = Pattern.compile(
            "(?:audit\\s*\\.record\\(\\s*|String \\w+ = |[?:] |CaseEvent\\.Kind\\.\\w+, (?:\\w+, |\"\", )?)\"(log(?:in|out)|(?!org\\.)(?![a-z]+\\.(?:csv|json)\")[a-z]+\\.[a-z.]+[a-z])\"(?=[;,]| :)");

    private static final Pattern VALUE = Pattern.compile("\\{[^}]*\\}");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

    private final Properties japanese = load("ja");
    private final Properties english = load("en");

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(new TreeSet<>(english.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(japanese.stringPropertyNames()))
                .hasSizeGreaterThan(200);
    }

    @Test
    void both_languages_use_the_same_values() {
        for (String key : japanese.stringPropertyNames()) {
            assertThat(values(english.getProperty(key))).as(key).isEqualTo(values(japanese.getProperty(key)));
        }
    }

    @Test
    void no_text_is_empty_and_english_is_english() {
        for (String key : japanese.stringPropertyNames()) {
            assertThat(japanese.getProperty(key)).as(key).isNotBlank();
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(JAPANESE.matcher(english.getProperty(key)).find())
                    .as(key)
                    .isFalse();
        }
    }

    @Test
    void sentences_with_values_can_be_formatted() {
        for (Properties language : List.of(japanese, english)) {
            language.stringPropertyNames().stream()
                    .filter(key -> language.getProperty(key).contains("{0}"))
                    .forEach(key -> assertThat(MessageFormat.format(language.getProperty(key), "1", "2", "3"))
                            .as(key)
                            .contains("1")
                            .doesNotContain("{"));
        }
    }

    @Test
    void every_key_that_pages_use_exists() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path root : List.of(Path.of("src/main/webapp"), Path.of("src/main/java"))) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(Files::isRegularFile)
                        .filter(file -> file.toString().endsWith(".xhtml")
                                || file.toString().endsWith(".java"))
                        .forEach(file -> used.addAll(keys(file)));
            }
        }
        assertThat(used).contains("login.title", "upload.limits", "login.wrong").hasSizeGreaterThan(100);
        assertThat(japanese.stringPropertyNames()).containsAll(used);
    }

    /** Punctuation apart: what a page says itself is a text in both languages. */
    @Test
    void no_page_and_no_script_has_words_of_its_own() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
            for (Path file : files.filter(file -> file.toString().matches(".*\\.(xhtml|js)"))
                    .toList()) {
                assertThat(JAPANESE.matcher(Files.readString(file).replaceAll("[（）、〜・／：　［］｜]", ""))
                                .find())
                        .as(file.toString())
                        .isFalse();
            }
        }
    }

    @Test
    void words_of_the_field_are_those_of_files() {
        assertLabels("outcome", Outcome.values(), Outcome::label);
        assertLabels("item", Item.values(), Item::label);
        assertLabels("verdict", Verdict.values(), Verdict::label);
        assertLabels("agency", Agency.values(), Agency::label);
        assertLabels("schedule", FeeSchedule.values(), FeeSchedule::label);
        assertLabels("setting", Setting.values(), Setting::label);
        assertLabels("medium", Medium.values(), Medium::label);
        assertLabels("sex", Sex.values(), Sex::label);
        assertLabels("insuranceKind", InsuranceKind.values(), InsuranceKind::label);
        assertLabels("issuedWhen", IssuedWhen.values(), IssuedWhen::label);
        assertLabels("kind", TableKind.intake().toArray(TableKind[]::new), TableKind::label);
        assertLabels("accountRefusal", AccountException.Reason.values(), AccountException.Reason::label);
        assertLabels("role", Role.values(), Role::label);
        assertLabels("purpose", SearchPurpose.values(), SearchPurpose::label);
        assertLabels("runState", RunState.values(), RunState::label);
        assertLabels("ruleRequest", RequestState.values(), RequestState::label);
        assertLabels("impactState", ImpactState.values(), ImpactState::label);
        assertNamed("revisionKind", DraftRevision.Kind.values());
        assertLabels("methodState", MethodState.values(), MethodState::label);
        assertLabels("scope", PoolScope.values(), PoolScope::label);
        assertLabels("bearers", BearerRange.values(), BearerRange::label);
        assertLabels("unit", PoolUnit.values(), PoolUnit::label);
        assertLabels("stage1", FirstStage.values(), FirstStage::label);
        assertLabels("weight", WeightBasis.values(), WeightBasis::label);
        assertLabels("rounding", Rounding.values(), Rounding::label);
        assertLabels("tieBreak", TieBreak.values(), TieBreak::label);
        assertLabels("insurerKind", InsurerKind.values(), InsurerKind::label);
    }

    @Test
    void everything_that_pages_name_at_run_time_has_a_text() {
        assertNamed("kind", BatchKind.values());
        assertNamed("state", BatchState.values());
        assertNamed("stateText", BatchState.values());
        assertNamed("accountCondition", AccountCondition.values());
        assertNamed("group", OutcomeGroup.values());
        assertNamed("age", Backlog.Age.values());
        for (String reason : List.of("NO_ACCOUNT", "NO_ROLE", "NOT_CONFIRMED", "NO_ANSWER")) {
            assertThat(japanese).containsKey("login.openid." + reason);
        }
        for (String phase : List.of("filing", "person", "insurer", "outcome", "proration", "quality")) {
            assertThat(japanese).containsKey("phase." + phase);
        }
        for (String problem :
                List.of("duplicate-file", "file-too-large", "file-type-not-supported", "file-not-readable")) {
            assertThat(japanese).containsKey("problem." + problem);
        }
    }

    /** Each action that some code records, found in the sources. */
    @Test
    void every_action_in_the_audit_trail_has_a_text() throws IOException {
        Set<String> actions = new TreeSet<>();
        for (Path root : List.of(Path.of("src/main/java"), Path.of("../ejb-module/src/main/java"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    RECORDED.matcher(Files.readString(file)).results().forEach(found -> actions.add(found.group(1)));
                }
            }
        }
        assertThat(actions)
                .contains("claim.open", "decision.store", "login", "logout")
                .hasSizeGreaterThan(30);
        assertThat(japanese.stringPropertyNames())
                .containsAll(actions.stream().map("audit.action."::concat).toList());
        assertNamed("audit.fault", DecisionFault.Kind.values());
    }

    private <T extends Enum<T>> void assertLabels(String prefix, T[] constants, Function<T, String> label) {
        assertNamed(prefix, constants);
        for (T constant : constants) {
            assertThat(japanese.getProperty(prefix + "." + constant.name())).isEqualTo(label.apply(constant));
        }
    }

    private void assertNamed(String prefix, Enum<?>[] constants) {
        for (Enum<?> constant : constants) {
            assertThat(japanese).containsKey(prefix + "." + constant.name());
        }
    }

    private static Set<String> values(String text) {
        Set<String> values = new TreeSet<>();
        VALUE.matcher(text).results().forEach(found -> values.add(found.group()));
        return values;
    }

    private static Set<String> keys(Path file) {
        try {
            Set<String> keys = new TreeSet<>();
            KEY.matcher(Files.readString(file))
                    .results()
                    .forEach(found -> keys.add(Stream.of(found.group(1), found.group(2), found.group(3))
                            .filter(key -> key != null)
                            .findFirst()
                            .orElseThrow()));
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties load(String language) {
        String name = "/" + Texts.BUNDLE.replace('.', '/') + "_" + language + ".properties";
        try (InputStream in = TextsTest.class.getResourceAsStream(name)) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
