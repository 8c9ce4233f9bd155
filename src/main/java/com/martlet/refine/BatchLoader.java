package com.martlet.refine;

import com.martlet.base.Dataset;
import com.martlet.base.ExternalError;
import com.martlet.base.ExternalError.Retry;
import com.martlet.base.FailPoints;
import com.martlet.identity.Tenant;
import com.martlet.lake.Lake;
import com.martlet.refine.LoadPlan.DayPlan;
import com.martlet.refine.LoadSpec.DatasetDays;
import com.martlet.refine.LoadSpec.Day;
import com.martlet.refine.LoadSpec.Target;
import com.martlet.spark.JobListener;
import com.martlet.spark.JobRequest;
import com.martlet.warehouse.LoadId;
import com.martlet.warehouse.LoaderCredentials;
import com.martlet.warehouse.Pointer;
import com.martlet.warehouse.TableDay;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Typed batches to clean files and warehouse rows under a load's id. */
@Component
class BatchLoader {

    private final LoadJournal journal;
    private final LoadTarget warehouse;
    private final Requests requests;
    private final Lake lake;

    BatchLoader(LoadJournal journal, LoadTarget warehouse, Requests requests, Lake lake) {
        this.journal = journal;
        this.warehouse = warehouse;
        this.requests = requests;
        this.lake = lake;
    }

    RefineReport load(Tenant tenant, LoadId load, LoadPlan plan, JobListener listener) {
        var quarantined = journal.begin(tenant.id(), load, plan);
        if (plan.isEmpty()) {
            var account = new RowAccount(plan, new LoadedTables(List.of()), Map.of());
            return new RefineReport(account.counts(quarantined), Map.of());
        }
        var visible = visible(tenant, plan);
        var takenBack = journal.takenBack(tenant.id(), plan);
        var request = request(tenant, load, datasets(plan, load, visible), takenBack);
        var tables = requests.run(request, listener, LoadedTables.class);
        FailPoints.reach("LOAD:reported");
        requireAll(plan, tables, takenBack.isEmpty());
        warehouse.complete(tenant, load, plan.tableDays());
        var account = new RowAccount(plan, tables, rows(visible));
        return new RefineReport(account.counts(quarantined), tables.rows());
    }

    private Map<TableDay, Pointer> visible(Tenant tenant, LoadPlan plan) {
        var visible = new HashMap<TableDay, Pointer>();
        plan.days().stream()
                .map(day -> day.dataset().id())
                .distinct()
                .forEach(
                        table ->
                                warehouse
                                        .visible(tenant.id(), table)
                                        .forEach(
                                                (day, pointer) ->
                                                        visible.put(
                                                                new TableDay(table, day),
                                                                pointer)));
        return visible;
    }

    private JobRequest request(
            Tenant tenant, LoadId load, List<DatasetDays> datasets, List<Long> takenBack) {
        var credentials = warehouse.credentials(tenant);
        var spec =
                new LoadSpec(
                        "load",
                        tenant.key(),
                        tenant.zone().getId(),
                        lake.root(tenant.id()),
                        load.value(),
                        datasets,
                        takenBack,
                        credentials.map(BatchLoader::target).orElse(null));
        return new JobRequest(
                "load",
                "build %d days of datasets"
                        .formatted(datasets.stream().mapToInt(each -> each.days().size()).sum()),
                spec,
                credentials
                        .map(login -> Map.of("warehouse.password", login.password()))
                        .orElseGet(Map::of));
    }

    private static Target target(LoaderCredentials credentials) {
        return new Target(
                credentials.url(),
                credentials.user(),
                Map.of("raw", credentials.rawSchema(), "pii", credentials.piiSchema()));
    }

    private static List<DatasetDays> datasets(
            LoadPlan plan, LoadId load, Map<TableDay, Pointer> visible) {
        var byDataset =
                plan.days().stream()
                        .collect(
                                Collectors.groupingBy(
                                        DayPlan::dataset, TreeMap::new, Collectors.toList()));
        return byDataset.entrySet().stream()
                .map(
                        entry ->
                                new DatasetDays(
                                        entry.getKey().id(),
                                        entry.getValue().stream()
                                                .map(day -> day(day, plan, load, visible))
                                                .toList()))
                .toList();
    }

    private static Day day(
            DayPlan day, LoadPlan plan, LoadId load, Map<TableDay, Pointer> visible) {
        return new Day(
                day.day(),
                day.batches(),
                day.previousDay(),
                day.nextDay(),
                previousClean(day, plan, load, visible),
                day.accessRows());
    }

    private static @Nullable String previousClean(
            DayPlan day, LoadPlan plan, LoadId load, Map<TableDay, Pointer> visible) {
        var before = new TableDay(day.dataset().id(), day.day().minusDays(1));
        if (plan.tableDays().contains(before)) {
            return clean(day.dataset(), before.day(), load);
        }
        var pointer = visible.get(before);
        return pointer == null ? null : clean(day.dataset(), before.day(), pointer.load());
    }

    private static String clean(Dataset dataset, LocalDate day, LoadId load) {
        return "clean/%s/dt=%s/run=%d".formatted(dataset.id(), day, load.value());
    }

    private static Map<TableDay, Long> rows(Map<TableDay, Pointer> visible) {
        var rows = new HashMap<TableDay, Long>();
        visible.forEach((day, pointer) -> rows.put(day, pointer.rows()));
        return rows;
    }

    /** No row may get lost between the typed files and the load. */
    private static void requireAll(LoadPlan plan, LoadedTables tables, boolean areAllWanted) {
        for (var day : plan.days()) {
            var tableDay = new TableDay(day.dataset().id(), day.day());
            var read = tables.typedRows().get(tableDay);
            if (read == null || read > day.typedRows() || areAllWanted && read < day.typedRows()) {
                throw new ExternalError(
                        Retry.HELPS,
                        "refine.error.typedRows",
                        read == null ? "none" : read,
                        day.typedRows(),
                        tableDay.table(),
                        tableDay.day());
            }
        }
    }
}
