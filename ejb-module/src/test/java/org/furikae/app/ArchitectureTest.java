package org.furikae.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.batch.api.Batchlet;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.batch.api.chunk.ItemReader;
import jakarta.batch.api.chunk.ItemWriter;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import org.furikae.app.intake.JobWork;

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
                    "org.furikae.app.proration",
                    "org.furikae.app.review",
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

    /** Otherwise a job would count as dead while the part is at work. */
    @ArchTest
    static final ArchRule every_part_of_a_job_is_seen_at_work = classes()
            .that()
            .implement(Batchlet.class)
            .or()
            .implement(ItemReader.class)
            .or()
            .implement(ItemProcessor.class)
            .or()
            .implement(ItemWriter.class)
            .or()
            .implement(PartitionMapper.class)
            .should()
            .beAnnotatedWith(JobWork.class);

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

    /** A full Payara Server finds callbacks by name, and may call an overload. */
    @ArchTest
    static final ArchRule callbacks_of_the_container_have_names_of_their_own = methods()
            .that()
            .areAnnotatedWith(PostConstruct.class)
            .or()
            .areAnnotatedWith(PreDestroy.class)
            .should(new ArchCondition<>("have a name that no other method of the class has") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    long alike = method.getOwner().getMethods().stream()
                            .filter(other -> other.getName().equals(method.getName()))
                            .count();
                    events.add(new SimpleConditionEvent(method, alike == 1, method.getFullName() + " is overloaded"));
                }
            });
}
