package com.martlet.identity.ui;

import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import com.vaadin.flow.component.UI;

/** Ways to the screens of this module. */
public final class IdentityNavigation {

    private IdentityNavigation() {}

    /** The first board of a tenant, which is remembered for the next sign-in. */
    public static void openTenant(Tenant tenant) {
        RememberedTenant.remember(tenant);
        UI.getCurrent().navigate(home(tenant));
    }

    /** Where a person chooses among their tenants. */
    public static void chooseTenant() {
        UI.getCurrent().navigate(StartView.CHOOSE);
    }

    /** A person's own page, in the tenant they are in. */
    public static String account(Actor actor) {
        var tenant = actor.tenant();
        return tenant == null ? AccountView.PATH : "t/" + tenant.slug() + "/" + AccountView.PATH;
    }

    public static String home(Tenant tenant) {
        return "t/" + tenant.slug() + "/d/overview";
    }
}
