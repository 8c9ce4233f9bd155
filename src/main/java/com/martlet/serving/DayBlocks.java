package com.martlet.serving;

import com.martlet.base.FailPoints;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import com.martlet.warehouse.LoadId;
import com.martlet.warehouse.TableDay;
import com.martlet.warehouse.Warehouse;
import com.martlet.warehouse.WarehouseRole;
import com.martlet.warehouse.WarehouseSql;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Writes and reads the day blocks of a tenant. */
@Component
public class DayBlocks {

    static final String TABLE = "day_block";

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
     * @param facts the rows of each day of each fact table under the load
     * @return the rows of each block, to be published with the load
     */
    public Map<TableDay, Long> write(Tenant tenant, LoadId load, Map<TableDay, Long> facts) {
        var days = new TreeMap<LocalDate, Long>();
        facts.forEach(
                (day, count) -> {
                    if (FACTS.contains(day.table())) {
                        days.merge(day.day(), count, Long::sum);
                    }
                });
        warehouse.announce(
                tenant.id(),
                load,
                days.keySet().stream().map(day -> new TableDay(TABLE, day)).toList());
        var rows = new LinkedHashMap<TableDay, Long>();
        for (var some : DayParts.ofMemory().of(days)) {
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
                            var read = BlockSource.read(sql.dialect(), client, tenant, days);
                            MartTotals.requireEqual(client, read);
                            return read;
                        });
        var rows = new LinkedHashMap<TableDay, Long>();
        blocks.forEach(
                (day, block) -> {
                    store.write(tenant.id(), load, block);
                    FailPoints.reach("BLOCKS:written");
                    rows.put(new TableDay(TABLE, day), block.rows());
                });
        return rows;
    }

    /** The days that have a block, in order; the first and the last bound the loaded range. */
    public NavigableSet<LocalDate> days(TenantId tenant) {
        return warehouse.visible(tenant, TABLE).pointers().navigableKeySet();
    }
}
