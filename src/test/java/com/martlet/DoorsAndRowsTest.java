package com.martlet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.router.Route;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;

/** Who may enter and whose row it is: each rule one sentence with its reason. */
@AnalyzeClasses(packages = "com.martlet", importOptions = ImportOption.DoNotIncludeTests.class)
class DoorsAndRowsTest {

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
                    .should(Conditions.haveATenant())
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
                    .should(Conditions.sayWhoMayEnter())
                    .because("deny by default: a door without a rule is a mistake");

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
                    .should(Conditions.takeATenantOnlyAsTheFirst())
                    .because("whose data it is comes before what is asked");
}
