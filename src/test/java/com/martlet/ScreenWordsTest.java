package com.martlet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.martlet.base.InvalidInput.FieldError;
import com.martlet.base.Phrase;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What went wrong is said in the language of the reader, never as it stands in an exception. */
@AnalyzeClasses(packages = "com.martlet", importOptions = ImportOption.DoNotIncludeTests.class)
class ScreenWordsTest {

    @ArchTest
    static final ArchRule screensSayNoMessageOfAnException =
            noClasses()
                    .that()
                    .resideInAnyPackage("com.martlet", "..ui..")
                    .and()
                    .doNotHaveSimpleName("StartFailure")
                    .should()
                    .callMethod(Throwable.class, "getMessage")
                    .orShould()
                    .callMethod(Throwable.class, "getLocalizedMessage")
                    .orShould()
                    .callMethod(FieldError.class, "message")
                    .because("it is English; Phrases say it in the language of the reader");

    @ArchTest
    static final ArchRule fewSayWhatIsEnglishOnly =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "com.martlet.base..", "com.martlet.spark..", "com.martlet.pipeline..")
                    .and()
                    .doNotHaveSimpleName("InvalidRule")
                    .should()
                    .callMethod(Phrase.class, "plain", String.class)
                    .because("a sentence has a code and is said in Korean too");
}
