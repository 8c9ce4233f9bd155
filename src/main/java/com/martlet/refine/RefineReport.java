package com.martlet.refine;

import com.martlet.base.RowCounts;
import com.martlet.warehouse.TableDay;
import java.util.Map;

/**
 * What a load brought into the warehouse, still invisible.
 *
 * @param rows source rows of the run: in = loaded + duplicates + quarantined
 * @param tableDays distinct rows of each day under the load's id
 */
public record RefineReport(RowCounts rows, Map<TableDay, Long> tableDays) {

    public RefineReport {
        tableDays = Map.copyOf(tableDays);
    }
}
