package com.martlet.identity.ui;

import com.martlet.base.ui.EmptyState;
import com.martlet.base.ui.Page;
import com.martlet.base.ui.Texts;
import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantsOfUser;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.util.List;

/** Leads a person to their tenant, lets them choose among several, or to the platform. */
@Route("")
@RouteAlias(StartView.CHOOSE)
@Needs(Permission.USE_ACCOUNT)
class StartView extends Page implements BeforeEnterObserver {

    static final String CHOOSE = "tenants";

    private final transient CurrentActor currentActor;
    private final transient TenantsOfUser tenantsOfUser;
    private final Div content = new Div();

    StartView(CurrentActor currentActor, TenantsOfUser tenantsOfUser) {
        super(Texts.of("identity.start.title"), Texts.of("identity.start.explanation"));
        this.currentActor = currentActor;
        this.tenantsOfUser = tenantsOfUser;
        content.addClassName("m-choices");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = currentActor.require();
        var tenants = tenantsOfUser.list(actor.user());
        var isAsked = event.getLocation().getPath().equals(CHOOSE);
        if (tenants.isEmpty() && actor.platform()) {
            event.forwardTo(TenantListView.class);
        } else if (isAsked || tenants.isEmpty()) {
            show(actor, tenants);
        } else {
            NearestTenant.lastOrOnly(tenants)
                    .ifPresentOrElse(
                            tenant -> event.forwardTo(IdentityNavigation.home(tenant)),
                            () -> show(actor, tenants));
        }
    }

    private void show(Actor actor, List<Tenant> tenants) {
        content.removeAll();
        tenants.forEach(tenant -> content.add(choice(tenant)));
        if (tenants.isEmpty()) {
            content.add(new EmptyState(Texts.of("identity.start.none", actor.email())));
        }
    }

    private static Button choice(Tenant tenant) {
        return new Button(tenant.name(), click -> IdentityNavigation.openTenant(tenant));
    }
}
