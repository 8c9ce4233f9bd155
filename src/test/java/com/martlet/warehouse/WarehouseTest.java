package com.martlet.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.testing.InMemoryLake;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The warehouse on PostgreSQL, where Martlet looks after the planner's statistics. */
class WarehouseTest extends WarehouseContract {

    private final Warehouse warehouse = warehouse(new InMemoryLake());

    @Override
    Warehouse warehouse(InMemoryLake lake) {
        return TestWarehouse.on(lake);
    }

    @Override
    WarehouseSql sql() {
        return TestWarehouse.sql();
    }

    @Test
    void looksThroughATableOnlyWhenItGrewNoticeably() {
        loadEvents(warehouse, tenant, 1_000);
        warehouse.noteFacts(tenant.id(), Map.of(EVENTS, 1_000L));
        var afterALargeLoad = plannersEvents();
        loadEvents(warehouse, tenant, 50);
        warehouse.noteFacts(tenant.id(), Map.of(EVENTS, 50L));
        var afterASmallLoad = plannersEvents();
        loadEvents(warehouse, tenant, 200);
        warehouse.noteFacts(tenant.id(), Map.of(EVENTS, 200L));

        assertThat(afterALargeLoad).isEqualTo(1_000);
        assertThat(afterASmallLoad).isEqualTo(1_000);
        assertThat(plannersEvents()).isEqualTo(1_250);
    }

    private long plannersEvents() {
        return TestWarehouse.asLoader(warehouse, tenant)
                .sql(
                        "select cast(reltuples as bigint) from pg_class"
                                + " where oid = cast(? as regclass)")
                .param(tenant.key() + "_raw_data.events")
                .query(Long.class)
                .single();
    }
}
