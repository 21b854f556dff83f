package org.furikae.testdata;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.LocalDate;

@AnalyzeClasses(packages = "org.furikae.testdata", importOptions = DoNotIncludeTests.class)
class DependencyTest {
    @ArchTest
    static final ArchRule the_sample_knows_facts_and_files_only = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "com.fasterxml.jackson..",
                    "org.furikae.testdata..",
                    "org.furikae.exchange..",
                    "org.furikae.claim..",
                    "org.furikae.attestation..",
                    "org.furikae.registration..",
                    "org.furikae.insurer..",
                    "org.furikae.identity..",
                    "org.furikae.proration..");

    @ArchTest
    static final ArchRule the_sample_depends_neither_on_the_clock_nor_on_foreign_chance = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.time\\.Clock|java\\.util\\.(Random|SplittableRandom|UUID)|java\\.util\\.random\\..*")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Math.class, "random");
}
