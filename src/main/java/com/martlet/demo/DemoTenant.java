package com.martlet.demo;

import com.martlet.home.HomeFolder;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantToday;
import com.martlet.source.Delivery;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The demo shop as it lives here: it opened on one day and has files for each day since. */
@Component
class DemoTenant implements Delivery {

    static final String SLUG = "demo";

    private static final String OPENED = "demo-first-day.txt";

    private final HomeFolder home;
    private final DemoFolder folder;
    private final TenantToday calendar;
    private final ShopSize size;

    DemoTenant(
            HomeFolder home, DemoFolder folder, TenantToday calendar, DemoProperties properties) {
        this.home = home;
        this.folder = folder;
        this.calendar = calendar;
        this.size = properties.size();
    }

    /** Adds the days up to yesterday, the last full one. */
    @Override
    public void deliver(Tenant tenant) {
        if (isDemo(tenant)) {
            folder.bringUpTo(yesterday(tenant), open(tenant), tenant.slug());
        }
    }

    /** Whether it is the demo shop, and was opened. */
    boolean isDemo(Tenant tenant) {
        return tenant.slug().equals(SLUG) && home.findText(OPENED).isPresent();
    }

    /** The shop with its days up to the day before it was opened here. */
    DemoShop open(Tenant tenant) {
        var firstDay = home.findText(OPENED).map(LocalDate::parse);
        if (firstDay.isPresent()) {
            return new DemoShop(DemoShop.SEED, firstDay.get(), size);
        }
        var shop = DemoShop.endingOn(DemoShop.SEED, yesterday(tenant), size);
        home.writePrivately(OPENED, shop.firstDay().toString());
        return shop;
    }

    private LocalDate yesterday(Tenant tenant) {
        return calendar.today(tenant).minusDays(1);
    }
}
