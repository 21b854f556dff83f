package org.furikae.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.furikae.ruleset.RulesetFiles;
import org.furikae.ruleset.RulesetZip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checking a rule set and running its cases on the command line. */
class RulesTest {
    private static final Path HOSTILE = Path.of("../test-data/hostile/rules");

    @TempDir
    Path folder;

    @Test
    void a_good_rule_set_passes_and_what_could_be_better_is_shown() throws IOException {
        Call call = Call.of("rules", "check", shipped().toString());

        assertThat(call.status()).as(call.err()).isZero();
        assertThat(call.out()).contains("[食い違う規則]", "[例が届かないマス]");
        assertThat(call.lastLine())
                .startsWith("rules 90 passed cells 18800 reached ")
                .contains(" without_outcome 0 ", " never 0 removable 0 ", " red 0 ");
    }

    @Test
    void a_hostile_rule_is_refused_with_the_name_of_the_gate_and_the_line() {
        Call call = Call.of(
                "rules", "check", HOSTILE.resolve("process-runtime-exec.drl").toString());

        assertThat(call.status()).isOne();
        assertThat(call.out())
                .contains("process-runtime-exec/rule.drl:13 [bytecode.member] 規則「敵対: process-runtime-exec」");
    }

    @Test
    void a_rule_set_in_a_zip_is_refused_at_the_gate_of_grammar() throws IOException {
        Path zip = folder.resolve("rules.zip");
        RulesetFiles hostile = RulesetFiles.shipped()
                .with("filing", "import-file", Files.readString(HOSTILE.resolve("import-file.drl")));
        try (OutputStream out = Files.newOutputStream(zip)) {
            RulesetZip.write(hostile, out);
        }

        Call call = Call.of("rules", "check", zip.toString());

        assertThat(call.status()).isOne();
        assertThat(call.out()).contains("[grammar.import]");
    }

    @Test
    void every_case_is_shown_with_the_rules_that_fired_and_a_red_one_gives_status_one() throws IOException {
        Path rules = shipped();
        Path cases = rules.resolve("insurer/as-filed/cases.yaml");
        Files.writeString(cases, Files.readString(cases).replaceFirst("outcome: AS_FILED", "outcome: REVIEW"));

        Call call = Call.of("rules", "test", rules.toString());

        assertThat(call.status()).isOne();
        assertThat(call.out())
                .contains("× 記載の資格が受診日のすべてで有効なら請求どおりとする／記載の資格が有効で、別の資格も有効")
                .contains("outcomeは「REVIEW」のはずが「AS_FILED」でした")
                .contains("働いた規則: ");
        assertThat(call.lastLine()).contains(" red 1 ");
    }

    @Test
    void a_link_in_a_folder_and_a_broken_zip_stop_at_the_gate_of_files() throws IOException {
        Path rules = shipped();
        Path linked = rules.resolve("filing/linked");
        Files.createDirectories(linked);
        Files.createSymbolicLink(linked.resolve("rule.drl"), Path.of("/etc/passwd"));
        Path broken = Files.writeString(folder.resolve("broken.zip"), "PK");

        Call link = Call.of("rules", "check", rules.toString());
        Call zip = Call.of("rules", "test", broken.toString());

        assertThat(link.status()).isOne();
        assertThat(link.out()).contains("[files]", "リンク");
        assertThat(zip.status()).isOne();
        assertThat(zip.out()).contains("[files]", "zip");
    }

    @Test
    void a_wrong_call_says_how_to_call() {
        assertThat(Call.of("rules").status()).isEqualTo(2);
        assertThat(Call.of("rules", "prove", "x").err()).contains("rules check");
        assertThat(Call.of("rules", "check", folder.resolve("nowhere").toString())
                        .err())
                .contains("場所と名前を確かめてください");
    }

    private Path shipped() throws IOException {
        Path root = folder.resolve("rules");
        for (Map.Entry<String, String> text : RulesetFiles.shipped().texts().entrySet()) {
            Path file = root.resolve(text.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.getValue());
        }
        return root;
    }
}
