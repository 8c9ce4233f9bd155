package com.martlet.spark;

import com.martlet.base.ExternalError;
import com.martlet.home.HomeFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import tools.jackson.databind.json.JsonMapper;

/** One driver for the application, started with it and stopped with it. */
@Configuration(proxyBeanMethods = false)
class SparkConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SparkConfiguration.class);

    private final SparkProperties properties;

    SparkConfiguration(SparkProperties properties) {
        this.properties = properties;
    }

    @Bean(destroyMethod = "close")
    Drivers sparkDrivers(HomeFolder home) {
        var folder = home.folder("spark");
        return new Drivers(new SparkDriverStarter(properties, folder), folder.resolve("spool"));
    }

    @Bean
    @ConditionalOnMissingBean(SparkJobs.class)
    SparkJobs sparkJobs(Drivers drivers, JsonMapper json) {
        return new LauncherSparkJobs(drivers, json, properties.silence());
    }

    @Bean
    Prewarming sparkPrewarming(Drivers drivers, SparkJobs jobs) {
        return new Prewarming(drivers, properties.prewarm() && jobs instanceof LauncherSparkJobs);
    }

    /** Starts the driver behind the application's back; a failure shows with the first request. */
    record Prewarming(Drivers drivers, boolean isWanted) {

        @EventListener(ApplicationReadyEvent.class)
        void start() {
            if (isWanted) {
                Thread.ofVirtual().name("spark-prewarming").start(this::warm);
            }
        }

        private void warm() {
            try {
                drivers.current();
            } catch (ExternalError e) {
                LOG.warn("Spark is not started ahead: {}", e.getMessage());
            }
        }
    }
}
