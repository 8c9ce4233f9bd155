package com.martlet.testing;

import static org.springframework.test.context.TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * The whole application on the embedded database, with a fake in place of Spark and no schedules
 * and nobody who works on runs. A test of the web says webEnvironment = RANDOM_PORT.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@Import(SparkInTests.class)
@TestExecutionListeners(listeners = OwnSecurity.class, mergeMode = MERGE_WITH_DEFAULTS)
@ContextConfiguration(initializers = EmbeddedDatabaseProperties.class)
public @interface MartletTest {

    @AliasFor(annotation = SpringBootTest.class)
    SpringBootTest.WebEnvironment webEnvironment() default SpringBootTest.WebEnvironment.MOCK;

    @AliasFor(annotation = SpringBootTest.class)
    String[] properties() default {
        "spring.quartz.auto-startup=false",
        "martlet.pipeline.workers=0",
        "vaadin.productionMode=true"
    };

    @AliasFor(annotation = SpringBootTest.class)
    Class<?>[] classes() default {};
}
