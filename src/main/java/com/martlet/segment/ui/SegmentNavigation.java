package com.martlet.segment.ui;

import com.martlet.identity.Tenant;
import com.vaadin.flow.component.UI;

/** Ways to the screens of segments. */
public final class SegmentNavigation {

    private SegmentNavigation() {}

    public static void open(Tenant tenant, String slug) {
        UI.getCurrent().navigate(editor(tenant, slug));
    }

    static void create(Tenant tenant) {
        UI.getCurrent().navigate("t/%s/new-segment".formatted(tenant.slug()));
    }

    static void list(Tenant tenant) {
        UI.getCurrent().navigate("t/%s/segments".formatted(tenant.slug()));
    }

    static String editor(Tenant tenant, String slug) {
        return "t/%s/segments/%s".formatted(tenant.slug(), slug);
    }

    static String board(Tenant tenant, String slug) {
        return "t/%s/d/overview?seg=%s".formatted(tenant.slug(), slug);
    }
}
