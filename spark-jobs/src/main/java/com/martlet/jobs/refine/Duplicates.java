package com.martlet.jobs.refine;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Keeps one row of each key and day and says in the column "copies" how many there were. Which one
 * is kept depends on the rows alone, never on the order in which they came.
 */
public enum Duplicates {
    EVENTS("event_key", latestInFiles()),
    PURCHASES("purchase_key", latestInFiles()),
    CUSTOMERS("customer_id", latestInFiles()),
    SERVICE_REQUESTS("request_id", latestUpdate());

    public static final String COPIES = "copies";

    private final String key;
    private final Column[] best;

    Duplicates(String key, Column[] best) {
        this.key = key;
        this.best = best;
    }

    public static Duplicates of(String dataset) {
        return valueOf(dataset.toUpperCase(java.util.Locale.ROOT));
    }

    private static Column[] latestInFiles() {
        return new Column[] {col("_file").desc(), col("_line").desc()};
    }

    private static Column[] latestUpdate() {
        return new Column[] {
            col("updated_at").desc_nulls_last(),
            col("_hash").desc(),
            col("_file").desc(),
            col("_line").desc()
        };
    }

    /**
     * @param typed rows with their day in the column dt
     */
    public Dataset<Row> remove(Dataset<Row> typed) {
        var same = Window.partitionBy("dt", key);
        return typed.withColumn("_place", row_number().over(same.orderBy(best)))
                .withColumn(COPIES, count(lit(1)).over(same))
                .where(col("_place").equalTo(1))
                .drop("_place");
    }
}
