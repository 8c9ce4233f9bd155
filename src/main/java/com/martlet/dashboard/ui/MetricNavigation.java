package com.martlet.dashboard.ui;

import com.martlet.identity.Tenant;
import com.vaadin.flow.component.html.Anchor;

/** The ways to the reference of metrics. */
public final class MetricNavigation {

    private MetricNavigation() {}

    /** To one metric. */
    public static Anchor link(Tenant tenant, String metric, String text) {
        return link("t/%s/metrics/%s".formatted(tenant.slug(), metric), text);
    }

    /** To all of them. */
    public static Anchor toAll(Tenant tenant, String text) {
        return link("t/%s/metrics".formatted(tenant.slug()), text);
    }

    private static Anchor link(String path, String text) {
        var link = new Anchor(path, text);
        link.getElement().setAttribute("router-link", true);
        return link;
    }
}
