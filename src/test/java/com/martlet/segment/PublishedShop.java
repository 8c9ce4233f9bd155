package com.martlet.segment;

import com.martlet.identity.Tenant;
import com.martlet.serving.DayBlocks;
import com.martlet.warehouse.Warehouse;
import com.martlet.warehouse.WarehouseSql;
import org.springframework.context.ApplicationContext;

/** Lets a tenant of the application look at a small shop. */
public final class PublishedShop {

    private PublishedShop() {}

    public static void in(Tenant tenant, ApplicationContext context) {
        publish(tenant, context, 42);
    }

    /** The same days with other rows: a further version. */
    public static long again(Tenant tenant, ApplicationContext context) {
        return publish(tenant, context, 43);
    }

    private static long publish(Tenant tenant, ApplicationContext context, long seed) {
        var warehouse = context.getBean(Warehouse.class);
        return new ShopWarehouse(
                        warehouse,
                        context.getBean(WarehouseSql.class),
                        context.getBean(DayBlocks.class))
                .publish(tenant, ShopRows.random(seed));
    }
}
