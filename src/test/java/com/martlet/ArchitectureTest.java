package com.martlet;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.martlet.identity.Needs;
import com.martlet.identity.TenantId;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;

/** The shape of the code: each rule one sentence with its reason. */
@AnalyzeClasses(packages = "com.martlet", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule nobodyUsesTheRootPackage =
            noClasses()
                    .that()
                    .resideInAPackage("com.martlet.*..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.martlet")
                    .because("the root puts the modules together and stands below all of them");

    @ArchTest
    static final ArchRule onlyUiKnowsVaadin =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("com.martlet", "..ui..", "com.martlet.chart..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.vaadin..")
                    .because("the path and the API work without a browser");

    @ArchTest
    static final ArchRule uiIsUsedByUiOnly =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("com.martlet", "..ui..", "com.martlet.chart..")
                    .should()
                    .dependOnClassesThat(
                            are(
                                    resideInAPackage("com.martlet..ui..")
                                            .and(
                                                    DescribedPredicate.not(
                                                            nameEndsWith("Navigation")))))
                    .because("screens are the end of the path");

    @ArchTest
    static final ArchRule onlySparkKnowsTheLauncher =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("com.martlet.spark..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apache.spark..")
                    .because("a request is all that others know of Spark");

    @ArchTest
    static final ArchRule onlyPipelineKnowsQuartz =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("com.martlet.pipeline..")
                    .should()
                    .dependOnClassesThat(
                            are(
                                    resideInAnyPackage(
                                            "org.quartz..",
                                            "org.springframework.scheduling.quartz..")))
                    .because("the scheduler is an alarm clock, and one module owns it");

    @ArchTest
    static final ArchRule onlySomeOpenTheWarehouse =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "com.martlet.warehouse..",
                            "com.martlet.mart..",
                            "com.martlet.serving..",
                            "com.martlet.segment..",
                            "com.martlet.gateway..")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("com.martlet.warehouse.WarehouseSql")
                    .because("numbers have one definition, and nobody else writes SQL over marts");

    @ArchTest
    static final ArchRule entitiesAndRepositoriesAreNotPublic =
            classes()
                    .that()
                    .haveSimpleNameEndingWith("Entity")
                    .or()
                    .haveSimpleNameEndingWith("Repository")
                    .should()
                    .notBePublic()
                    .because("how a module stores its data is its own affair")
                    .allowEmptyShould(false);

    @ArchTest
    static final ArchRule entitiesHaveATenant =
            classes()
                    .that()
                    .areAnnotatedWith(Entity.class)
                    .and()
                    .doNotHaveSimpleName("TenantEntity")
                    .and()
                    .doNotHaveSimpleName("UserEntity")
                    .and()
                    .doNotHaveSimpleName("MailServerEntity")
                    .and()
                    .doNotHaveSimpleName("BrowserSessionEntity")
                    .and()
                    .doNotHaveSimpleName("PasswordLinkEntity")
                    .should(haveATenant())
                    .because(
                            "whose row it is comes before what it says; people, how they sign in"
                                    + " and the mail server are the platform's");

    @ArchTest
    static final ArchRule entitiesDoNotRelate =
            noFields()
                    .that()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(Entity.class)
                    .should()
                    .beAnnotatedWith(OneToMany.class)
                    .orShould()
                    .beAnnotatedWith(ManyToOne.class)
                    .orShould()
                    .beAnnotatedWith(OneToOne.class)
                    .orShould()
                    .beAnnotatedWith(ManyToMany.class)
                    .because("ids relate, so that no query follows a reference unasked");

    @ArchTest
    static final ArchRule controllersAndViewsAreNotPublic =
            classes()
                    .that()
                    .haveSimpleNameEndingWith("Controller")
                    .or()
                    .areAnnotatedWith(Route.class)
                    .should()
                    .notBePublic()
                    .because("doors are opened from outside, not called");

    @ArchTest
    static final ArchRule everyRouteSaysWhoMayEnter =
            classes()
                    .that()
                    .areAnnotatedWith(Route.class)
                    .should(sayWhoMayEnter())
                    .because("deny by default: a door without a rule is a mistake");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked =
            classes()
                    .should(liveInANullMarkedPackage())
                    .because("NullAway checks marked packages only");

    @ArchTest
    static final ArchRule timeComesFromTheClock =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(ZonedDateTime.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .because("tests and replays of history set the time by a " + Clock.class);

    @ArchTest
    static final ArchRule noFieldInjection =
            noFields()
                    .should()
                    .beAnnotatedWith(Autowired.class)
                    .because("a constructor shows what a class needs");

    @ArchTest
    static final ArchRule nobodyPrintsToTheConsole =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("com.martlet.StartUp")
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err")
                    .orShould()
                    .callMethod(Throwable.class, "printStackTrace")
                    .because("only the start talks to the terminal; the rest is logged");

    @ArchTest
    static final ArchRule servicesTakeTheTenantFirst =
            methods()
                    .that()
                    .arePublic()
                    .and()
                    .areDeclaredInClassesThat()
                    .arePublic()
                    .and()
                    .areDeclaredInClassesThat()
                    .haveSimpleNameEndingWith("Service")
                    .should(takeATenantOnlyAsTheFirst())
                    .because("whose data it is comes before what is asked");

    @ArchTest
    static final ArchRule fieldsOfComponentsAreFinal =
            fields().that()
                    .areDeclaredInClassesThat()
                    .haveSimpleNameEndingWith("Service")
                    .and()
                    .doNotHaveModifier(JavaModifier.VOLATILE)
                    .should()
                    .beFinal()
                    .because("services are shared by all threads");

    private static DescribedPredicate<JavaClass> nameEndsWith(String ending) {
        return DescribedPredicate.describe(
                "name ends with " + ending, type -> type.getSimpleName().endsWith(ending));
    }

    private static ArchCondition<JavaClass> sayWhoMayEnter() {
        return new ArchCondition<>("say by an access annotation who may enter") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var says =
                        type.isAnnotatedWith(Needs.class)
                                || type.isAnnotatedWith(AnonymousAllowed.class);
                report(type, type.getName(), says, "says who may enter", events);
            }
        };
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                report(type, type.getPackageName(), marked, "is @NullMarked", events);
            }
        };
    }

    /** As its first field, or as the first part of its key. */
    private static ArchCondition<JavaClass> haveATenant() {
        return new ArchCondition<>("have a tenant as the first column") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var first = firstColumn(type.reflect());
                report(type, type.getName(), first.equals("tenantId"), "has a tenant", events);
            }
        };
    }

    private static String firstColumn(Class<?> type) {
        var first = type.getDeclaredFields()[0];
        return first.isAnnotationPresent(EmbeddedId.class)
                ? firstColumn(first.getType())
                : first.getName();
    }

    private static ArchCondition<JavaMethod> takeATenantOnlyAsTheFirst() {
        return new ArchCondition<>("take a tenant only as the first parameter") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var parameters = method.getRawParameterTypes();
                for (int index = 1; index < parameters.size(); index++) {
                    if (parameters.get(index).isEquivalentTo(TenantId.class)) {
                        report(method, method.getFullName(), false, "has it first", events);
                    }
                }
            }
        };
    }

    private static void report(
            Object subject, String name, boolean holds, String what, ConditionEvents events) {
        var text = name + (holds ? " " : " not: ") + what;
        events.add(new SimpleConditionEvent(subject, holds, text));
    }
}
