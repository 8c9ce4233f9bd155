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

/** Reads typed rows of (batch, day) pairs, all in one reading. */
final class TypedRows {

    private final SparkSession spark;
    private final LakeFiles lake;
    private final List<Long> excludedFiles;

    TypedRows(SparkSession spark, LakeFiles lake, List<Long> excludedFiles) {
        this.spark = spark;
        this.lake = lake;
        this.excludedFiles = excludedFiles;
    }

    Dataset<Row> read(String dataset, Collection<BatchDay> days) throws IOException {
        var paths = new ArrayList<String>();
        for (var day : days) {
            var directory = "typed/%s/batch=%d/dt=%s".formatted(dataset, day.batch(), day.day());
            if (lake.exists(directory)) {
                paths.add(lake.path(directory).toString());
            }
        }
        var ddl =
                DatasetSchema.ddl(DatasetSchema.of(dataset).typedColumns())
                        + ", batch bigint, dt date";
        var reader = spark.read().schema(ddl);
        var rows =
                paths.isEmpty()
                        ? spark.createDataFrame(List.of(), reader(ddl))
                        : reader.option("basePath", lake.path("typed/" + dataset).toString())
                                .parquet(paths.toArray(String[]::new));
        return excludedFiles.isEmpty()
                ? rows
                : rows.where(not(col("_file").isin(excludedFiles.toArray())));
    }

    private static org.apache.spark.sql.types.StructType reader(String ddl) {
        return org.apache.spark.sql.types.StructType.fromDDL(ddl);
    }

    record BatchDay(long batch, String day) {}
}
