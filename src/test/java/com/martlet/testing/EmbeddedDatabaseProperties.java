package com.martlet.testing;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points an application context to the database of the test JVM. */
public class EmbeddedDatabaseProperties
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** A test may say otherwise. */
    private static final Map<String, Object> CALM =
            Map.of(
                    "spring.quartz.auto-startup",
                    "false",
                    "martlet.spark.prewarm",
                    "false",
                    "martlet.campaign.look",
                    "0s",
                    "vaadin.productionMode",
                    "true");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        add(context, EmbeddedDatabase.properties());
    }

    /** The properties of a database and what lets an application rest in tests. */
    public static void add(ConfigurableApplicationContext context, Map<String, Object> database) {
        var sources = context.getEnvironment().getPropertySources();
        sources.addFirst(new MapPropertySource("embedded", database));
        sources.addLast(new MapPropertySource("calm", CALM));
    }
}
