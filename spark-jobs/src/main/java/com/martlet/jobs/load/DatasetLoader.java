package com.martlet.jobs.load;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import com.martlet.jobs.derive.AccessTimes;
import com.martlet.jobs.derive.Sessions;
import com.martlet.jobs.lake.DatasetSchema;
import com.martlet.jobs.lake.LakeFiles;
import com.martlet.jobs.load.LoadRequest.DatasetPlan;
import com.martlet.jobs.load.LoadRequest.DayPlan;
import com.martlet.jobs.load.TypedRows.BatchDay;
import com.martlet.jobs.load.TypedRows.Found;
import com.martlet.jobs.refine.Duplicates;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The rows of one dataset to load, of all planned days at once. */
final class DatasetLoader {

    private final SparkSession spark;
    private final LakeFiles lake;
    private final LoadRequest request;
    private final DatasetPlan plan;
    private final TypedRows typedRows;
    private final Set<String> days;

    DatasetLoader(SparkSession spark, LoadRequest request, DatasetPlan plan) {
        this.spark = spark;
        this.request = request;
        this.plan = plan;
        this.lake = new LakeFiles(request.lake());
        this.typedRows = new TypedRows(spark, lake, request.excludedFiles());
        this.days =
                plan.days().stream()
                        .map(DayPlan::day)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The dataset's columns, then dt and the number of copies, ordered by dt in each partition. */
    Dataset<Row> rows() throws IOException {
        var rows = plan.dataset().equals("events") ? events() : withoutDuplicates(find(planned()));
        var columns = new ArrayList<Column>();
        DatasetSchema.of(plan.dataset())
                .columns()
                .forEach(column -> columns.add(col(column.name())));
        columns.add(col("dt"));
        columns.add(col(Duplicates.COPIES));
        return rows.select(columns.toArray(Column[]::new));
    }

    private Dataset<Row> withoutDuplicates(Found typed) {
        return Duplicates.of(plan.dataset()).remove(typedRows.read(typed));
    }

    private Found find(Set<BatchDay> batchDays) throws IOException {
        return typedRows.find(plan.dataset(), batchDays);
    }

    private Dataset<Row> events() throws IOException {
        var typed = find(with(planned(), context(Side.BEFORE)));
        var events =
                withAccessTimes(withoutDuplicates(typed))
                        .withColumn(Sessions.IS_CARRIED, lit(false));
        for (var day : plan.days()) {
            var clean = day.previousClean();
            if (clean != null && !days.contains(before(day))) {
                events = events.unionByName(carried(day, clean), true);
            }
        }
        if (typed.isFew()) {
            events = TypedRows.inOneTask(events);
        }
        var complete = Sessions.add(events).where(isPlanned());
        return days.size() == 1 ? complete : complete.sortWithinPartitions("dt");
    }

    private Dataset<Row> withAccessTimes(Dataset<Row> events) throws IOException {
        if (plan.days().stream().noneMatch(DayPlan::mayHaveAccesses)) {
            return AccessTimes.addNone(events);
        }
        var typed = find(with(planned(), context(Side.AFTER)));
        var accesses = Duplicates.EVENTS.remove(AccessTimes.accesses(typedRows.read(typed)));
        return AccessTimes.add(events, typed.isFew() ? accesses.hint("shuffle_hash") : accesses);
    }

    private Column isPlanned() {
        var planned = days.stream().map(LocalDate::parse).toArray();
        return col("dt").isin(planned).and(col(Sessions.IS_CARRIED).equalTo(false));
    }

    private Dataset<Row> carried(DayPlan day, String previousClean) {
        var schema = DatasetSchema.ddl(DatasetSchema.of("events").columns());
        var midnight = LocalDate.parse(day.day()).atStartOfDay(ZoneId.of(request.zone()));
        var earliest = midnight.minusSeconds(Sessions.SILENCE_SECONDS).toInstant();
        var clean = spark.read().schema(schema).parquet(lake.path(previousClean).toString());
        return Sessions.carried(clean.where(col("occurred_at").geq(lit(earliest))));
    }

    private Set<BatchDay> planned() {
        var planned = new LinkedHashSet<BatchDay>();
        for (var day : plan.days()) {
            day.batches().forEach(batch -> planned.add(new BatchDay(batch, day.day())));
        }
        return planned;
    }

    /** Neighbours of planned days that are not planned themselves. */
    private Set<BatchDay> context(Side side) {
        var context = new LinkedHashSet<BatchDay>();
        for (var day : plan.days()) {
            var neighbour = side == Side.BEFORE ? before(day) : after(day);
            if (!days.contains(neighbour)) {
                batches(day, side).forEach(b -> context.add(new BatchDay(b, neighbour)));
            }
        }
        return context;
    }

    private static List<Long> batches(DayPlan day, Side side) {
        if (side == Side.AFTER) {
            return day.nextDay();
        }
        return day.previousClean() == null ? day.previousDay() : List.of();
    }

    private static String before(DayPlan day) {
        return LocalDate.parse(day.day()).minusDays(1).toString();
    }

    private static String after(DayPlan day) {
        return LocalDate.parse(day.day()).plusDays(1).toString();
    }

    private static Set<BatchDay> with(Set<BatchDay> some, Set<BatchDay> others) {
        var all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }

    private enum Side {
        BEFORE,
        AFTER
    }
}
