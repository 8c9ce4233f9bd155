package com.martlet.refine.ui;

import com.martlet.identity.Tenant;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;

/** Ways to the refused rows. */
public final class QuarantineNavigation {

    private QuarantineNavigation() {}

    public static void openRun(Tenant tenant, long run) {
        UI.getCurrent().navigate(address(tenant), QueryParameters.of("run", String.valueOf(run)));
    }

    /** The address of all refused rows; takes "source" and "run" as parameters. */
    public static String address(Tenant tenant) {
        return "t/%s/quarantine".formatted(tenant.slug());
    }
}
