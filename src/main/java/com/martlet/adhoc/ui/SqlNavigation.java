package com.martlet.adhoc.ui;

import com.martlet.identity.Tenant;
import com.vaadin.flow.component.UI;

/** Ways to the page of SQL. */
final class SqlNavigation {

    private SqlNavigation() {}

    static String path(Tenant tenant, String slug) {
        return "t/%s/sql/%s".formatted(tenant.slug(), slug);
    }

    static void open(Tenant tenant, String slug) {
        UI.getCurrent().navigate(path(tenant, slug));
    }

    static void openNew(Tenant tenant) {
        UI.getCurrent().navigate("t/%s/sql".formatted(tenant.slug()));
    }
}
