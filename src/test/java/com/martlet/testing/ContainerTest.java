package com.martlet.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole application on a PostgreSQL in a container, with a fake in place of Spark. For *IT. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@NeedsContainers
@SpringBootTest
@Import(SparkInTests.class)
@ContextConfiguration(initializers = ContainerDatabase.class)
public @interface ContainerTest {}
