package com.martlet.jobs.derive;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.last;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.unix_seconds;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Gives each event its session and each view its dwell time. The source's own session id wins;
 * without one a session ends after 30 minutes of silence, not at midnight.
 */
public final class Sessions {

    public static final int SILENCE_SECONDS = 30 * 60;
    private static final int LONGEST_DWELL_SECONDS = 1800;

    /** The column that marks the last events of the day before, which are not events to load. */
    public static final String IS_CARRIED = "_carried";

    private static final WindowSpec SESSION =
            Window.partitionBy("_group").orderBy("occurred_at", "event_key");

    private Sessions() {}

    /**
     * Events of the day before as a start for the sessions of the day: they hand on their session
     * key.
     */
    public static Dataset<Row> carried(Dataset<Row> cleanEvents) {
        return cleanEvents
                .where(col("session_id").isNull())
                .select("event_key", "occurred_at", "customer_id", "visitor_id", "session_key")
                .withColumn(IS_CARRIED, lit(true));
    }

    /**
     * Fills session_key and dwell_seconds.
     *
     * @param events without duplicates, some of them carried
     */
    public static Dataset<Row> add(Dataset<Row> events) {
        return withDwell(withKeys(events)).drop("_group", "_silence", "_next_silence");
    }

    private static Dataset<Row> withKeys(Dataset<Row> events) {
        return events.withColumn("_group", group())
                .withColumn("_silence", secondsSince(lag("occurred_at", 1).over(SESSION)))
                .withColumn("session_key", sessionKey());
    }

    private static Column group() {
        var own = xxhash64(col("session_id"));
        var visitor = coalesce(Visitor.column(), col("event_key").cast("string"));
        return when(col("session_id").isNotNull(), own)
                .otherwise(xxhash64(lit("visitor"), visitor));
    }

    private static Column secondsSince(Column earlier) {
        return unix_seconds(col("occurred_at")).minus(unix_seconds(earlier));
    }

    private static Column sessionKey() {
        var begins = col("_silence").isNull().or(col("_silence").gt(SILENCE_SECONDS));
        var carriedKey = when(col(IS_CARRIED), col("session_key"));
        var visitor = coalesce(Visitor.column(), col("event_key").cast("string"));
        var newKey = xxhash64(visitor, unix_micros(col("occurred_at")));
        var running = last(when(begins, coalesce(carriedKey, newKey)), true).over(SESSION);
        return when(col("session_id").isNotNull(), col("_group")).otherwise(running);
    }

    /** Only within a day, so that a day never depends on the next one's page views. */
    private static Dataset<Row> withDwell(Dataset<Row> events) {
        var next = lead("occurred_at", 1).over(SESSION);
        var isSameDay = lead("dt", 1).over(SESSION).equalTo(col("dt"));
        var seconds = unix_seconds(next).minus(unix_seconds(col("occurred_at")));
        var isSameSession = lead("session_key", 1).over(SESSION).equalTo(col("session_key"));
        var measured =
                when(
                        col("event_type")
                                .isin("view", "page_view")
                                .and(isSameDay)
                                .and(isSameSession),
                        least(seconds, lit(LONGEST_DWELL_SECONDS)).cast("int"));
        return events.withColumn("dwell_seconds", coalesce(col("dwell_seconds"), measured));
    }
}
