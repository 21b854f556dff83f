package org.furikae.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;

@AnalyzeClasses(packages = "org.furikae", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** Packages that must not be empty, so that no rule below holds for want of classes. */
    @ArchTest
    static final ArchRule the_packages_of_the_design_hold_classes = classes()
            .that()
            .resideInAnyPackage(
                    "org.furikae.app.intake",
                    "org.furikae.app.reconciliation",
                    "org.furikae.app.audit",
                    "org.furikae.app.access",
                    "org.furikae.app.persistence")
            .should()
            .bePublic()
            .orShould()
            .notBePublic();

    @ArchTest
    static final ArchRule the_core_and_the_formats_do_not_know_the_use_cases = noClasses()
            .that()
            .resideOutsideOfPackage("org.furikae.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.furikae.app..");

    @ArchTest
    static final ArchRule the_core_does_not_know_the_formats = noClasses()
            .that()
            .resideOutsideOfPackages("org.furikae.app..", "org.furikae.exchange..", "org.furikae.testdata..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.furikae.exchange..");

    @ArchTest
    static final ArchRule use_cases_do_not_know_pages_or_the_command_line = noClasses()
            .that()
            .resideInAPackage("org.furikae.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.furikae.web..",
                    "org.furikae.batch..",
                    "org.furikae.server..",
                    "jakarta.servlet..",
                    "jakarta.faces..");

    @ArchTest
    static final ArchRule intake_does_not_know_what_decides = noClasses()
            .that()
            .resideInAPackage("org.furikae.app.intake..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.furikae.app.reconciliation..");

    @ArchTest
    static final ArchRule packages_do_not_depend_on_each_other_in_circles =
            slices().matching("org.furikae.app.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule every_use_case_says_who_may_use_it = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .or()
            .areAnnotatedWith(Singleton.class)
            .should()
            .beAnnotatedWith(DenyAll.class)
            .orShould()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class);
}
