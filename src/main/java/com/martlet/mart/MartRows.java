package com.martlet.mart;

import com.martlet.warehouse.LoadId;
import com.martlet.warehouse.TableDay;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stored rows of one mart under one load. */
record MartRows(JdbcClient client, LoadId load, Mart mart) {

    /** Deletes what the load has built of the days, and builds them anew. */
    Map<TableDay, Long> replace(Set<LocalDate> days) {
        client.sql("delete from %s where load_id = :load and day in (:days)".formatted(stored()))
                .param("load", load.value())
                .param("days", days)
                .update();
        client.sql(
                        "insert into %s select :load, mart.* from (%n%s%n) as mart"
                                .formatted(stored(), mart.select()))
                .param("load", load.value())
                .param("days", days)
                .update();
        return count(days);
    }

    private Map<TableDay, Long> count(Set<LocalDate> days) {
        var counts = new LinkedHashMap<TableDay, Long>();
        days.forEach(day -> counts.put(new TableDay(mart.name(), day), 0L));
        client.sql(
                        """
                        select day, count(*) as count_rows from %s
                        where load_id = :load and day in (:days)
                        group by day
                        """
                                .formatted(stored()))
                .param("load", load.value())
                .param("days", days)
                .query(
                        (RowCallbackHandler)
                                row ->
                                        counts.put(
                                                new TableDay(
                                                        mart.name(),
                                                        row.getObject("day", LocalDate.class)),
                                                row.getLong("count_rows")));
        return counts;
    }

    private String stored() {
        return mart.name() + "_rows";
    }
}
