package org.furikae.exchange;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.furikae", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule EXCHANGE_KNOWS_THE_FACTS_AND_NO_OTHER_MODULE = classes()
            .that()
            .resideInAPackage("org.furikae.exchange..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.furikae.exchange..",
                    "org.furikae.attestation..",
                    "org.furikae.claim..",
                    "org.furikae.decision..",
                    "org.furikae.identity..",
                    "org.furikae.insurer..",
                    "org.furikae.proration..",
                    "org.furikae.registration..",
                    "org.furikae.ruleset",
                    "java..",
                    "javax.xml.stream..",
                    "com.fasterxml.aalto..",
                    "de.siegmar.fastcsv..",
                    "org.apache.commons.compress..",
                    "org.apache.fontbox.ttf..",
                    "org.apache.pdfbox..",
                    "org.apache.poi..",
                    "org.dhatim.fastexcel..");

    @ArchTest
    static final ArchRule EXCHANGE_KNOWS_NO_DATABASE = noClasses()
            .that()
            .resideInAPackage("org.furikae.exchange..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "jakarta..");

    @ArchTest
    static final ArchRule VALUES_KNOW_NOTHING_OF_FILES = noClasses()
            .that()
            .resideInAPackage("org.furikae.exchange.value..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.furikae.exchange", "java.io..", "java.nio..")
            .because("a value is read from text alone");
}
