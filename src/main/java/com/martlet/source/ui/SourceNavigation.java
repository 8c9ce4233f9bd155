package com.martlet.source.ui;

import com.martlet.identity.Tenant;
import com.vaadin.flow.component.UI;

/** Ways to the screens of sources. */
public final class SourceNavigation {

    private SourceNavigation() {}

    public static void openSources(Tenant tenant) {
        UI.getCurrent().navigate(sources(tenant));
    }

    public static void openSource(Tenant tenant, String source) {
        UI.getCurrent().navigate(sources(tenant) + "/" + source);
    }

    public static void openNewSource(Tenant tenant) {
        UI.getCurrent().navigate("t/%s/new-source".formatted(tenant.slug()));
    }

    /** The address of the list of sources. */
    public static String sources(Tenant tenant) {
        return "t/%s/sources".formatted(tenant.slug());
    }
}
