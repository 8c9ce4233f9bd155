package com.martlet.identity.ui;

import com.martlet.base.ui.Notices;
import com.martlet.base.ui.Page;
import com.martlet.base.ui.Texts;
import com.martlet.identity.ActingForTenant;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantDraft;
import com.martlet.identity.TenantService;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/** The platform's page: all tenants, opening one, acting for one. */
@Route("platform/tenants")
@Menu(title = "identity.tenants.title", order = 450, icon = "vaadin:building-o")
@Needs(Permission.MANAGE_PLATFORM)
class TenantListView extends Page {

    private final transient TenantService tenants;
    private final transient ActingForTenant acting;
    private final transient CurrentActor currentActor;
    private final transient TenantOnScreen onScreen;
    private final Grid<Tenant> grid = new Grid<>();

    TenantListView(
            TenantService tenants,
            ActingForTenant acting,
            CurrentActor currentActor,
            TenantOnScreen onScreen) {
        super(Texts.of("identity.tenants.title"), Texts.of("identity.tenants.explanation"));
        this.tenants = tenants;
        this.acting = acting;
        this.currentActor = currentActor;
        this.onScreen = onScreen;
        addActions(openButton());
        addColumns();
        add(grid);
        refresh();
    }

    private Button openButton() {
        var open =
                new Button(
                        Texts.of("identity.tenants.open"),
                        click -> new TenantForm(this::open).open());
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return open;
    }

    private void addColumns() {
        grid.addColumn(Tenant::name).setHeader(Texts.of("identity.tenant.name"));
        grid.addColumn(Tenant::slug).setHeader(Texts.of("identity.tenant.slug"));
        grid.addColumn(tenant -> tenant.zone().getId()).setHeader(Texts.of("identity.tenant.zone"));
        grid.addColumn(tenant -> tenant.currency().getCurrencyCode())
                .setHeader(Texts.of("identity.tenant.currency"));
        grid.addComponentColumn(this::actButton);
        grid.setAllRowsVisible(true);
    }

    private Button actButton(Tenant tenant) {
        var act = new Button(Texts.of("identity.tenants.act"), click -> actFor(tenant));
        act.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return act;
    }

    private void actFor(Tenant tenant) {
        acting.begin(currentActor.require(), tenant);
        onScreen.actFor(tenant.id());
        IdentityNavigation.openTenant(tenant);
    }

    private void open(TenantDraft draft) {
        var tenant = tenants.create(currentActor.require(), draft);
        Notices.success(Texts.of("identity.tenants.opened", tenant.name()));
        refresh();
    }

    private void refresh() {
        grid.setItems(tenants.all());
    }
}
