package com.martlet.serving;

import com.martlet.lake.Lake;
import com.martlet.warehouse.Warehouse;
import com.martlet.warehouse.WarehouseSql;

/** Day blocks and what is asked of them, over a warehouse of a test. */
public record TestServing(DayBlocks blocks, ActivityService activities) {

    public static TestServing on(Warehouse warehouse, WarehouseSql sql, Lake lake) {
        var store = new BlockStore(lake);
        return new TestServing(
                new DayBlocks(warehouse, sql, store), new ActivityService(warehouse, store));
    }
}
