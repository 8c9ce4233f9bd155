package com.martlet.spark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param master local[2], or a cluster's address; drivers run on this machine in any case
 * @param home the Spark home that the build of spark-jobs assembles
 * @param jobsJar the jar of the jobs; null means it lies in the home's jars
 * @param prewarm start the driver with the application, so that the first request need not wait
 * @param silence a driver that shows no sign of life for so long while requests wait is replaced
 * @param conf further settings of Spark, without secrets: they show in the list of processes
 */
@ConfigurationProperties("martlet.spark")
record SparkProperties(
        @DefaultValue("local[2]") String master,
        @DefaultValue("1g") String driverMemory,
        @DefaultValue("spark-jobs/target/spark-home") Path home,
        @Nullable Path jobsJar,
        @DefaultValue("true") boolean prewarm,
        @DefaultValue("10m") Duration silence,
        @DefaultValue Map<String, String> conf) {}
