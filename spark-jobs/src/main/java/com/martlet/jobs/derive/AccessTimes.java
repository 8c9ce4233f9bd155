package com.martlet.jobs.derive;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_seconds;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * How long a customer stayed after a login: the seconds to the customer's next login or logout, if
 * that is a logout of the same or the next day.
 */
public final class AccessTimes {

    private AccessTimes() {}

    /** The logins and logouts among the events. */
    public static Dataset<Row> accesses(Dataset<Row> events) {
        return events.where(col("event_type").isin("login", "logout"));
    }

    /**
     * Adds access_seconds to logins.
     *
     * @param events without duplicates, those of the next day included
     * @param accesses of the same days, without duplicates
     */
    public static Dataset<Row> add(Dataset<Row> events, Dataset<Row> accesses) {
        return events.drop("access_seconds")
                .join(
                        measured(accesses),
                        scala.jdk.javaapi.CollectionConverters.asScala(
                                        java.util.List.of("dt", "event_key"))
                                .toSeq(),
                        "left");
    }

    /** For events without logins: what add would give, without its shuffles. */
    public static Dataset<Row> addNone(Dataset<Row> events) {
        return events.withColumn("access_seconds", lit(null).cast("int"));
    }

    private static Dataset<Row> measured(Dataset<Row> accesses) {
        // A logout in the very second of a login ends the access before it.
        var byCustomer =
                Window.partitionBy(Visitor.column())
                        .orderBy(col("occurred_at"), col("event_type").desc(), col("event_key"));
        return accesses.withColumn("_next_type", lead("event_type", 1).over(byCustomer))
                .withColumn("_next_at", lead("occurred_at", 1).over(byCustomer))
                .withColumn("_next_day", lead("dt", 1).over(byCustomer))
                .where(isMeasured())
                .select(
                        col("dt"),
                        col("event_key"),
                        unix_seconds(col("_next_at"))
                                .minus(unix_seconds(col("occurred_at")))
                                .cast("int")
                                .as("access_seconds"));
    }

    private static Column isMeasured() {
        return col("event_type")
                .equalTo("login")
                .and(col("_next_type").equalTo("logout"))
                .and(datediff(col("_next_day"), col("dt")).leq(1))
                .and(Visitor.column().isNotNull());
    }
}
