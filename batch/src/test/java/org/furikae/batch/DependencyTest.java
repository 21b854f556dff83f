package org.furikae.batch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.furikae", importOptions = DoNotIncludeTests.class)
class DependencyTest {
    @ArchTest
    static final ArchRule exchange_knows_neither_the_command_line_nor_the_sample = noClasses()
            .that()
            .resideInAPackage("org.furikae.exchange..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.furikae.batch..", "org.furikae.testdata..");

    @ArchTest
    static final ArchRule rules_know_nobody = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.furikae.claim..",
                    "org.furikae.attestation..",
                    "org.furikae.registration..",
                    "org.furikae.insurer..",
                    "org.furikae.identity..",
                    "org.furikae.decision..",
                    "org.furikae.proration..",
                    "org.furikae.ruleset..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.furikae.batch..", "org.furikae.exchange..", "org.furikae.testdata..");

    @ArchTest
    static final ArchRule the_sample_does_not_know_the_command_line = noClasses()
            .that()
            .resideInAPackage("org.furikae.testdata..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.furikae.batch..");

    /** Rules take seconds to compile, which a comparison does not need. */
    @ArchTest
    static final ArchRule comparing_needs_no_rules = noClasses()
            .that()
            .haveNameMatching("org\\.furikae\\.batch\\.(Compare|PairComparison).*")
            .or()
            .haveNameMatching("org\\.furikae\\.exchange\\.(Pair|Comparison).*")
            .should()
            .transitivelyDependOnClassesThat()
            .resideInAnyPackage("org.furikae.ruleset..", "org.kie..", "org.drools..");

    @ArchTest
    static final ArchRule there_is_no_server_in_the_command_line = noClasses()
            .that()
            .resideInAnyPackage("org.furikae.batch..", "org.furikae.testdata..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "org.furikae.app..", "org.furikae.web..", "java.sql..");
}
