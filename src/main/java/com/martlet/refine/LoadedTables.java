package com.martlet.refine;

import com.martlet.warehouse.TableDay;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** report.json of a load request. */
record LoadedTables(List<Table> tables) {

    /**
     * @param rows distinct rows
     * @param typedRows rows read, without those of files taken back
     */
    record Table(String table, LocalDate day, long rows, long typedRows) {

        TableDay tableDay() {
            return new TableDay(table, day);
        }
    }

    Map<TableDay, Long> rows() {
        var rows = new LinkedHashMap<TableDay, Long>();
        tables.forEach(table -> rows.put(table.tableDay(), table.rows()));
        return rows;
    }

    Map<TableDay, Long> typedRows() {
        var rows = new LinkedHashMap<TableDay, Long>();
        tables.forEach(table -> rows.put(table.tableDay(), table.typedRows()));
        return rows;
    }
}
