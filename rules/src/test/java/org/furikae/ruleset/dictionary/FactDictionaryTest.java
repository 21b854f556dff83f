package org.furikae.ruleset.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.furikae.ruleset.Vocabulary;
import org.junit.jupiter.api.Test;

class FactDictionaryTest {
    private final List<FactType> types = FactDictionary.shipped().types();

    private FactType type(String name) {
        return types.stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_type_and_member_that_rules_may_write_is_explained_and_no_other() {
        Set<String> allowed = new TreeSet<>();
        for (String type : Vocabulary.ofRules().types()) {
            if (type.startsWith("org.furikae.")) {
                allowed.add(type);
                Vocabulary.ofRules().members(type).stream()
                        .filter(member -> !member.equals("constants"))
                        .forEach(member -> allowed.add(type + "." + member.replaceFirst("\\(.*", "")));
            }
        }

        Set<String> explained = new TreeSet<>();
        for (FactType type : types) {
            explained.add(type.qualifiedName());
            type.members().forEach(member -> explained.add(type.qualifiedName() + "." + member.name()));
        }

        assertThat(explained).isEqualTo(allowed);
    }

    @Test
    void words_are_there_in_both_languages() {
        for (FactType type : types) {
            assertThat(type.japanese()).as(type.name()).isNotBlank();
            assertThat(type.english()).as(type.name()).isNotBlank();
            for (FactMember member : type.members()) {
                assertThat(member.japanese()).as(member.signature()).isNotBlank();
                assertThat(member.english()).as(member.signature()).isNotBlank();
            }
        }
    }

    @Test
    void a_member_shows_how_it_is_written_and_what_it_gives() {
        List<FactMember> members = type("FiledClaim").members();

        assertThat(members)
                .contains(new FactMember(
                        "numberDigits", "numberDigits", true, "int", "番号の桁数", "how many characters the number has"));
        assertThat(members).extracting(FactMember::signature).contains("comment(String code)", "monthsElapsed");
        assertThat(type("Registration").members())
                .filteredOn(member -> member.name().equals("qualifiedUntil"))
                .extracting(FactMember::type)
                .containsExactly("Optional<LocalDate>");
        assertThat(type("Exclusion").members())
                .extracting(FactMember::signature)
                .contains("new Exclusion(String what)");
    }

    @Test
    void kinds_of_values_list_their_constants_with_the_names_people_use() {
        assertThat(type("Outcome").constants().stream()
                        .collect(Collectors.toMap(FactConstant::name, FactConstant::japanese)))
                .containsEntry("TRANSFERRED", "振替");
        assertThat(types).filteredOn(type -> !type.constants().isEmpty()).allMatch(type -> !type.fact());
    }

    @Test
    void conditions_are_put_on_facts_only() {
        assertThat(types.stream().filter(FactType::fact).map(FactType::name).toList())
                .contains("FiledClaim", "Coverage", "Conclusions")
                .doesNotContain("Claim", "Outcome", "BillTo");
        assertThat(types.stream().collect(Collectors.toMap(FactType::name, Function.identity())))
                .hasSameSizeAs(types);
    }
}
