package org.furikae;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.furikae");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "claim",
                "attestation",
                "registration",
                "registration.memory",
                "insurer",
                "identity",
                "decision",
                "proration",
                "ruleset",
                "ruleset.fact",
                "ruleset.gate",
                "ruleset.grid",
                "ruleset.trial"
            })
    void no_checked_package_is_empty(String name) {
        assertThat(CLASSES.stream().filter(one -> one.getPackageName().equals("org.furikae." + name)))
                .isNotEmpty();
    }

    @Test
    void rules_know_no_server_no_database_and_no_network() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta..", "javax..", "java.sql..", "java.net..", "org.mariadb..", "org.apache.poi..")
                .check(CLASSES);
    }

    @Test
    void only_the_engine_and_the_gates_before_it_know_drools() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.furikae.ruleset", "org.furikae.ruleset.gate")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .check(CLASSES);
    }

    @Test
    void only_rule_sets_and_their_cases_are_read_from_files() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.furikae.ruleset..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..")
                .check(CLASSES);
    }

    @Test
    void facts_do_not_know_the_engine_that_reasons_about_them() {
        classes()
                .that()
                .resideInAPackage("org.furikae.ruleset.fact")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.furikae.ruleset.fact",
                        "org.furikae.claim",
                        "org.furikae.attestation",
                        "org.furikae.registration",
                        "org.furikae.insurer",
                        "org.furikae.identity",
                        "org.furikae.decision",
                        "org.furikae.proration")
                .check(CLASSES);
    }

    @Test
    void the_engine_and_the_trial_of_rules_do_not_run_in_a_circle() {
        slices().matching("org.furikae.ruleset.(*)").should().beFreeOfCycles().check(CLASSES);
    }
}
