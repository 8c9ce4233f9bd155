package com.martlet.refine;

import com.martlet.base.RowCounts;
import com.martlet.refine.LoadPlan.DayPlan;
import com.martlet.warehouse.TableDay;
import java.util.Map;

/** Where the source rows of a run went: in = loaded + duplicates + quarantined. */
final class RowAccount {

    private final LoadPlan plan;
    private final LoadedTables tables;
    private final Map<TableDay, Long> visibleBefore;

    RowAccount(LoadPlan plan, LoadedTables tables, Map<TableDay, Long> visibleBefore) {
        this.plan = plan;
        this.tables = tables;
        this.visibleBefore = visibleBefore;
    }

    RowCounts counts(long quarantined) {
        var counts = new RowCounts(quarantined, 0, 0, quarantined);
        for (var day : plan.days()) {
            counts = counts.plus(counts(day));
        }
        return counts;
    }

    private RowCounts counts(DayPlan day) {
        var tableDay = new TableDay(day.dataset().id(), day.day());
        var after = tables.rows().getOrDefault(tableDay, 0L);
        var in = in(day, tableDay);
        var gained = plan.period() == null ? after - before(tableDay) : after;
        // Less than nothing is gained where a file was taken back in the same run.
        var loaded = Math.clamp(gained, 0, in);
        return new RowCounts(in, loaded, in - loaded, 0);
    }

    /** With a period all rows count, but for those of files taken back. */
    private long in(DayPlan day, TableDay tableDay) {
        return plan.period() == null
                ? day.primaryRows()
                : Math.min(
                        day.primaryRows(),
                        tables.typedRows().getOrDefault(tableDay, day.primaryRows()));
    }

    private long before(TableDay tableDay) {
        return visibleBefore.getOrDefault(tableDay, 0L);
    }
}
