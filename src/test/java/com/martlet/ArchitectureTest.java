package com.martlet;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.springframework.beans.factory.annotation.Autowired;

/** Which module may know what: each rule one sentence with its reason. */
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
                            "com.martlet.prediction..",
                            "com.martlet.serving..",
                            "com.martlet.segment..",
                            "com.martlet.gateway..")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("com.martlet.warehouse.WarehouseSql")
                    .because("numbers have one definition, and nobody else writes SQL over marts");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked =
            classes()
                    .should(Conditions.liveInANullMarkedPackage())
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
}
