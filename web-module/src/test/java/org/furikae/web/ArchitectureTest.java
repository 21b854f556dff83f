package org.furikae.web;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Pages and calls show and hand on; they neither store nor decide. ArchUnit fails on rules that match no class. */
@AnalyzeClasses(packages = "org.furikae", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule pages_know_no_database = noClasses()
            .that()
            .resideInAPackage("org.furikae.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..", "javax.sql..", "jakarta.persistence..", "org.mariadb..", "org.flywaydb..");

    @ArchTest
    static final ArchRule pages_decide_nothing = noClasses()
            .that()
            .resideInAPackage("org.furikae.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..")
            .orShould()
            // The dictionary only names what authors may write.
            .dependOnClassesThat(resideInAPackage("org.furikae.ruleset..")
                    .and(resideOutsideOfPackage("org.furikae.ruleset.dictionary..")))
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.furikae.decision.Reconciler");

    @ArchTest
    static final ArchRule services_know_no_pages = noClasses()
            .that()
            .resideInAPackage("org.furikae.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.furikae.web..");

    @ArchTest
    static final ArchRule files_know_neither_services_nor_pages = noClasses()
            .that()
            .resideInAPackage("org.furikae.exchange..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.furikae.app..", "org.furikae.web..", "jakarta..");

    @ArchTest
    static final ArchRule the_core_knows_nobody = noClasses()
            .that()
            .resideInAnyPackage("org.furikae.claim..", "org.furikae.decision..", "org.furikae.registration..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.furikae.exchange..", "org.furikae.app..", "org.furikae.web..", "jakarta..");

    @ArchTest
    static final ArchRule only_the_door_knows_passwords = classes()
            .that()
            .resideInAPackage("org.furikae.web..")
            .and()
            .resideOutsideOfPackages("org.furikae.web.access..", "org.furikae.web.login..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("jakarta.security.enterprise..");

    @ArchTest
    static final ArchRule subjects_do_not_go_in_circles =
            slices().matching("org.furikae.web.(*)..").should().beFreeOfCycles();
}
