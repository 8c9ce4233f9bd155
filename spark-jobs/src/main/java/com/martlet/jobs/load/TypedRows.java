package com.martlet.jobs.load;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import com.martlet.jobs.lake.DatasetSchema;
import com.martlet.jobs.lake.LakeFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Reads typed rows of (batch, day) pairs, all in one reading. */
final class TypedRows {

    /** Some 40,000 rows: sooner done by one task than shared out, which costs a job per shuffle. */
    private static final long FEW_BYTES = 2L << 20;

    /** The setting of Spark that gives another limit. */
    static final String LIMIT = "spark.martlet.fewBytes";

    private final SparkSession spark;
    private final LakeFiles lake;
    private final List<Long> excludedFiles;

    TypedRows(SparkSession spark, LakeFiles lake, List<Long> excludedFiles) {
        this.spark = spark;
        this.lake = lake;
        this.excludedFiles = excludedFiles;
    }

    /** Where the typed rows lie; days without any have no directory. */
    Found find(String dataset, Collection<BatchDay> days) throws IOException {
        var paths = new ArrayList<String>();
        long bytes = 0;
        for (var day : days) {
            var directory = "typed/%s/batch=%d/dt=%s".formatted(dataset, day.batch(), day.day());
            var size = lake.size(directory);
            if (size.isPresent()) {
                paths.add(lake.path(directory).toString());
                bytes += size.getAsLong();
            }
        }
        return new Found(dataset, paths, bytes <= fewBytes());
    }

    Dataset<Row> read(Found found) {
        var all = readAll(found);
        var kept =
                excludedFiles.isEmpty()
                        ? all
                        : all.where(not(col("_file").isin(excludedFiles.toArray())));
        return found.isFew() ? inOneTask(kept) : kept;
    }

    private Dataset<Row> readAll(Found found) {
        var columns = DatasetSchema.of(found.dataset()).typedColumns();
        var schema = StructType.fromDDL(DatasetSchema.ddl(columns) + ", batch bigint, dt date");
        return found.paths().isEmpty()
                ? spark.createDataFrame(List.of(), schema)
                : spark.read()
                        .schema(schema)
                        .option("basePath", lake.path("typed/" + found.dataset()).toString())
                        .parquet(found.paths().toArray(String[]::new));
    }

    private long fewBytes() {
        return Long.parseLong(spark.conf().get(LIMIT, Long.toString(FEW_BYTES)));
    }

    /** Rows in one partition are shuffled by none of the steps that follow. */
    static Dataset<Row> inOneTask(Dataset<Row> rows) {
        return rows.coalesce(1);
    }

    record BatchDay(long batch, String day) {}

    /**
     * @param isFew so little that one task is enough
     */
    record Found(String dataset, List<String> paths, boolean isFew) {}
}
