package com.martlet.jobs.load;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.martlet.jobs.InvalidRequest;
import com.martlet.jobs.Job;
import com.martlet.jobs.JobContext;
import com.martlet.jobs.Json;
import com.martlet.jobs.Told;
import com.martlet.jobs.lake.DatasetSchema;
import com.martlet.jobs.lake.LakeFiles;
import com.martlet.jobs.load.LoadRequest.DatasetPlan;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Typed rows of days to clean rows in the lake and in the warehouse, both invisible until a pointer
 * names the load. One pass per dataset, however many days.
 */
public final class LoadJob implements Job {

    private final LoadRequest request;

    public LoadJob(LoadRequest request) {
        this.request = request;
        request.datasets().forEach(plan -> check(plan, request.zone()));
    }

    private static void check(DatasetPlan plan, String zone) {
        DatasetSchema.of(plan.dataset());
        try {
            ZoneId.of(zone);
            plan.days().forEach(day -> LocalDate.parse(day.day()));
        } catch (DateTimeException e) {
            throw new InvalidRequest(
                    "Cannot load %s: %s".formatted(plan.dataset(), e.getMessage()));
        }
    }

    @Override
    public String title() {
        return "load %d of %s".formatted(request.loadId(), request.tenant());
    }

    @Override
    public ObjectNode run(JobContext context) throws Exception {
        var warehouse = request.warehouse();
        var loader =
                warehouse == null
                        ? null
                        : new Loader(warehouse, context.requireSecret("warehouse.password"));
        clear(loader);
        var report = Json.object();
        var tables = report.putArray("tables");
        double each = 1.0 / Math.max(1, request.datasets().size());
        for (int i = 0; i < request.datasets().size(); i++) {
            var plan = request.datasets().get(i);
            var rows = new DatasetLoader(context.spark(), request, plan).rows();
            var counts =
                    context.step(
                            title(plan), i * each, (i + 1) * each, () -> write(plan, rows, loader));
            add(tables, plan, counts, context);
        }
        return report;
    }

    private static String title(DatasetPlan plan) {
        var days = plan.days();
        var first = days.get(0).day();
        return days.size() == 1
                ? plan.dataset() + " " + first
                : "%s %s and %d more days".formatted(plan.dataset(), first, days.size() - 1);
    }

    /** A retried request starts clean. */
    private void clear(@Nullable Loader loader) throws SQLException {
        var lake = new LakeFiles(request.lake());
        for (var plan : request.datasets()) {
            plan.days()
                    .forEach(
                            day ->
                                    lake.delete(
                                            CleanDirectory.of(
                                                    plan.dataset(), day.day(), request.loadId())));
            if (loader != null) {
                for (var table : WarehouseTable.of(plan.dataset(), loader.schemas())) {
                    loader.clear(table, request.loadId());
                }
            }
        }
    }

    private LoadCounts write(DatasetPlan plan, Dataset<Row> rows, @Nullable Loader loader) {
        var request = this.request;
        var dataset = plan.dataset();
        var counts = new LoadCounts();
        rows.queryExecution()
                .toRdd()
                .toJavaRDD()
                .mapPartitions(
                        partition ->
                                List.of(PartitionSink.write(partition, request, dataset, loader))
                                        .iterator())
                .collect()
                .forEach(counts::plus);
        return counts;
    }

    private static void add(
            ArrayNode tables, DatasetPlan plan, LoadCounts counts, JobContext context) {
        long rows = 0;
        for (var day : plan.days()) {
            int since1970 = (int) LocalDate.parse(day.day()).toEpochDay();
            tables.addObject()
                    .put("table", plan.dataset())
                    .put("day", day.day())
                    .put("rows", counts.rows(since1970))
                    .put("typedRows", counts.typedRows(since1970));
            rows += counts.rows(since1970);
        }
        context.info(Told.ROWS_LOADED, plan.dataset(), rows, plan.days().size());
    }
}
