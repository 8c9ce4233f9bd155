package com.martlet.jobs;

import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** The Spark session, started when it is first needed. Master and memory come from spark-submit. */
public final class Session implements AutoCloseable {

    private @Nullable SparkSession spark;

    public synchronized SparkSession get() {
        if (spark == null) {
            spark = start();
        }
        return spark;
    }

    private static SparkSession start() {
        var spark =
                SparkSession.builder()
                        .config("spark.sql.session.timeZone", "UTC")
                        // A task writes files and rows itself: repeating it would write them twice.
                        .config("spark.task.maxFailures", "1")
                        .config("spark.speculation", "false")
                        // Many small files of many days are one reading, not one task each.
                        .config("spark.sql.files.openCostInBytes", "65536")
                        .config("spark.sql.sources.parallelPartitionDiscovery.threshold", "2000")
                        .getOrCreate();
        spark.sparkContext().setLogLevel("WARN");
        if (!spark.sparkContext().conf().contains("spark.sql.shuffle.partitions")) {
            var cores = spark.sparkContext().defaultParallelism();
            spark.conf().set("spark.sql.shuffle.partitions", 2 * cores);
        }
        return spark;
    }

    @Override
    public synchronized void close() {
        if (spark != null) {
            spark.stop();
        }
    }
}
