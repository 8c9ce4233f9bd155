package com.martlet.serving;

import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import com.martlet.warehouse.LoadId;
import com.martlet.warehouse.TableDay;
import com.martlet.warehouse.Warehouse;
import com.martlet.warehouse.WarehouseRole;
import com.martlet.warehouse.WarehouseSql;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Writes and reads the day blocks of a tenant. */
@Component
public class DayBlocks {

    static final String TABLE = "day_block";

    private static final int DAYS_AT_ONCE = 31;
    private static final Set<String> FACTS = Set.of("events", "purchases", "service_requests");

    private final Warehouse warehouse;
    private final WarehouseSql sql;
    private final BlockStore store;

    DayBlocks(Warehouse warehouse, WarehouseSql sql, BlockStore store) {
        this.warehouse = warehouse;
        this.sql = sql;
        this.store = store;
    }

    /**
     * Writes the blocks of the touched days from the candidate views and compares their totals with
     * the marts.
     *
     * @return the rows of each block, to be published with the load
     */
    public Map<TableDay, Long> write(Tenant tenant, LoadId load, Set<TableDay> touched) {
        var days =
                new TreeSet<>(
                        touched.stream()
                                .filter(day -> FACTS.contains(day.table()))
                                .map(TableDay::day)
                                .toList());
        var rows = new LinkedHashMap<TableDay, Long>();
        for (var some : parts(days)) {
            rows.putAll(writeSome(tenant, load, some));
        }
        warehouse.stageMarts(tenant.id(), load, rows.keySet());
        return rows;
    }

    private Map<TableDay, Long> writeSome(Tenant tenant, LoadId load, Set<LocalDate> days) {
        var blocks =
                sql.read(
                        tenant.id(),
                        WarehouseRole.BUILDER,
                        client -> {
                            var read = BlockSource.read(client, tenant, days);
                            MartTotals.requireEqual(client, read);
                            return read;
                        });
        var rows = new LinkedHashMap<TableDay, Long>();
        blocks.forEach(
                (day, block) -> {
                    store.write(tenant.id(), load, block);
                    rows.put(new TableDay(TABLE, day), block.rows());
                });
        return rows;
    }

    private static List<Set<LocalDate>> parts(Set<LocalDate> days) {
        var all = new ArrayList<>(days);
        var parts = new ArrayList<Set<LocalDate>>();
        for (var from = 0; from < all.size(); from += DAYS_AT_ONCE) {
            parts.add(new TreeSet<>(all.subList(from, Math.min(from + DAYS_AT_ONCE, all.size()))));
        }
        return parts;
    }

    /** The days that have a block, in order; the first and the last bound the loaded range. */
    public NavigableSet<LocalDate> days(TenantId tenant) {
        return warehouse.visible(tenant, TABLE).pointers().navigableKeySet();
    }
}
