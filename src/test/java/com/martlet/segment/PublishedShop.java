package com.martlet.segment;

import com.martlet.identity.Tenant;
import com.martlet.segment.ShopRows.Happening;
import com.martlet.segment.ShopRows.Sale;
import com.martlet.serving.DayBlocks;
import com.martlet.warehouse.Warehouse;
import com.martlet.warehouse.WarehouseSql;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** Lets a tenant of the application look at a small shop. */
public final class PublishedShop {

    private PublishedShop() {}

    public static void in(Tenant tenant, ApplicationContext context) {
        publish(tenant, context, ShopRows.random(42));
    }

    /** The same days with other rows: a further version. */
    public static long again(Tenant tenant, ApplicationContext context) {
        return publish(tenant, context, ShopRows.random(43));
    }

    /** Views and sales by the day, in thousands; whoever buys on a day has looked on it. */
    public record Day(LocalDate day, int viewers, int buyers, int thousandsEach) {}

    public static void of(Tenant tenant, ApplicationContext context, List<Day> days) {
        var views = new ArrayList<Happening>();
        var sales = new ArrayList<Sale>();
        for (var day : days) {
            var noon = day.day().atTime(3, 0);
            for (int i = 0; i < day.viewers(); i++) {
                var who = day.day() + "/" + i;
                views.add(
                        new Happening(
                                views.size(),
                                who,
                                noon,
                                "view",
                                null,
                                null,
                                "P",
                                null,
                                "mobile",
                                null));
                if (i < day.buyers()) {
                    var amount = BigDecimal.valueOf(1000L * day.thousandsEach());
                    sales.add(
                            new Sale(
                                    sales.size(),
                                    who,
                                    who,
                                    noon,
                                    "P",
                                    null,
                                    null,
                                    null,
                                    1,
                                    amount,
                                    "completed"));
                }
            }
        }
        publish(tenant, context, new ShopRows(List.of(), views, sales, List.of()));
    }

    private static long publish(Tenant tenant, ApplicationContext context, ShopRows rows) {
        var warehouse = context.getBean(Warehouse.class);
        return new ShopWarehouse(
                        warehouse,
                        context.getBean(WarehouseSql.class),
                        context.getBean(DayBlocks.class))
                .publish(tenant, rows);
    }
}
