package org.furikae.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleCompilerTest {
    private static final String RULE = """
            package org.furikae.rulebook
            import org.furikae.ruleset.fact.Conclusions;
            BEFORE
            rule "一つ"
                @reason("例だから")
                ANNOTATION
                ATTRIBUTE
            when
                $conclusions : Conclusions()
                CONDITION
            then
                CONSEQUENCE
            end
            """;
    /** Leaves a mark when it runs. */
    private static final String RUNS = "java.nio.file.Files.createFile(java.nio.file.Path.of(\"MARK\"))";

    @TempDir
    Path folder;

    /** Whatever the gate of grammar refuses before: compiling alone must not run it either. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONSEQUENCE",
                "CONDITION Conclusions( RUN != null )",
                "CONDITION eval( RUN != null )",
                "CONDITION Object() from RUN",
                "CONDITION Conclusions( this == RUN )",
                "CONDITION Number() from accumulate( Conclusions(), init( int n = 0; RUN; ) action( n++; ) result( n ) )",
                "ANNOTATION @effectiveFrom( RUN )",
                "ANNOTATION @effectiveFrom( value = RUN )",
                "ATTRIBUTE salience ( RUN == null ? 1 : 2 )",
                "ATTRIBUTE enabled ( RUN != null )",
                "ATTRIBUTE timer ( expr: RUN )",
                "BEFORE function Object run() { return RUN; }",
                "BEFORE declare Kept text : String = \"\" + RUN end",
                "BEFORE declare enum Kept ONE(RUN); text : Object end",
                "BEFORE global java.util.List list;"
            })
    void compiling_runs_nothing_of_what_an_author_wrote(String hostile) throws Exception {
        Path mark = folder.resolve("mark");
        String run = RUNS.replace("MARK", mark.toString());
        String place = hostile.substring(0, hostile.indexOf(' ') < 0 ? hostile.length() : hostile.indexOf(' '));
        String text = RULE.replace(place, hostile.equals(place) ? run + ";" : hostile.substring(place.length()))
                .replaceAll("BEFORE|ANNOTATION|ATTRIBUTE|CONDITION|CONSEQUENCE", "")
                .replace("RUN", run);
        try {
            List<RuleUnit> units =
                    new RuleCompiler(getClass().getClassLoader()).compile(new TreeMap<>(Map.of("a/rule.drl", text)));
            assertThat(units).isNotEmpty();
        } catch (RuleCompileException refused) {
            assertThat(refused.problems()).isNotEmpty();
        }
        assertThat(Files.exists(mark)).isFalse();
    }

    @Test
    void of_two_rules_the_one_that_was_edited_is_compiled_again_and_the_other_is_kept() {
        RuleCompiler compiler = new RuleCompiler(getClass().getClassLoader());
        String one = plain("一つ");
        List<RuleUnit> first = compiler.compile(new TreeMap<>(Map.of("a/rule.drl", one, "b/rule.drl", plain("二つ"))));

        List<RuleUnit> second = compiler.compile(new TreeMap<>(Map.of("a/rule.drl", one, "b/rule.drl", plain("三つ"))));

        assertThat(second).hasSize(2);
        assertThat(second.get(0).sameClasses(first.get(0))).isTrue();
        assertThat(second.get(0).texts()).containsOnlyKeys("a/rule.drl");
        assertThat(second.get(1).texts()).containsOnlyKeys("b/rule.drl");
    }

    private static String plain(String name) {
        return RULE.replace("一つ", name)
                .replace("CONSEQUENCE", "$conclusions.finding(\"" + name + "\");")
                .replaceAll("BEFORE|ANNOTATION|ATTRIBUTE|CONDITION", "");
    }
}
