package com.martlet.jobs;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** One Spark session for all tests of the JVM. */
public final class LocalSpark {

    static {
        System.setProperty("spark.master", "local[2]");
        System.setProperty("spark.app.name", "tests");
        System.setProperty("spark.ui.enabled", "false");
    }

    private static final Session SESSION = new Session();

    private LocalSpark() {}

    public static Session session() {
        return SESSION;
    }

    public static SparkSession spark() {
        return SESSION.get();
    }

    /** Rows with the columns of the DDL. */
    public static Dataset<Row> rows(String ddl, Object[]... values) {
        List<Row> rows = Stream.of(values).map(RowFactory::create).toList();
        return spark().createDataFrame(rows, StructType.fromDDL(ddl));
    }

    public static Object[] row(Object... values) {
        return values;
    }
}
