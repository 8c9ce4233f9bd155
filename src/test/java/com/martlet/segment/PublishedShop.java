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
        var warehouse = context.getBean(Warehouse.class);
        new ShopWarehouse(
                        warehouse,
                        context.getBean(WarehouseSql.class),
                        context.getBean(DayBlocks.class))
                .publish(tenant, ShopRows.random(42));
    }
}
