package com.martlet.identity.ui;

import com.martlet.base.ui.ConfirmDialog;
import com.martlet.base.ui.EmptyState;
import com.martlet.base.ui.Formats;
import com.martlet.base.ui.Notices;
import com.martlet.base.ui.Page;
import com.martlet.base.ui.PhoneCards;
import com.martlet.base.ui.StateBadge;
import com.martlet.base.ui.StateBadge.Tone;
import com.martlet.base.ui.Texts;
import com.martlet.identity.ActingForTenant;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.identity.PlatformTenants;
import com.martlet.identity.PlatformTenants.Row;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantDraft;
import com.martlet.identity.TenantService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/** The platform's page: all tenants, opening one, acting for one, letting one rest. */
@Route("platform/tenants")
@Menu(title = "identity.tenants.title", order = 450, icon = "vaadin:building-o")
@Needs(Permission.MANAGE_PLATFORM)
class TenantListView extends Page {

    private final transient TenantService tenants;
    private final transient PlatformTenants rows;
    private final transient ActingForTenant acting;
    private final transient CurrentActor currentActor;
    private final transient TenantOnScreen onScreen;
    private final Grid<Row> grid = new Grid<>();
    private final EmptyState none =
            new EmptyState(VaadinIcon.BUILDING_O, Texts.of("identity.tenants.none"));

    TenantListView(
            TenantService tenants,
            PlatformTenants rows,
            ActingForTenant acting,
            CurrentActor currentActor,
            TenantOnScreen onScreen) {
        super(Texts.of("identity.tenants.title"), Texts.of("identity.tenants.explanation"));
        this.tenants = tenants;
        this.rows = rows;
        this.acting = acting;
        this.currentActor = currentActor;
        this.onScreen = onScreen;
        addActions(openButton());
        addColumns();
        add(none, grid);
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
        grid.addComponentColumn(row -> new TwoLines(row.tenant().name(), row.tenant().slug()))
                .setHeader(Texts.of("identity.tenant.name"))
                .setFlexGrow(2)
                .setWidth("200px");
        grid.addComponentColumn(row -> state(row.tenant()))
                .setHeader(Texts.of("identity.tenant.state"))
                .setAutoWidth(true);
        grid.addColumn(row -> counting(row.tenant()))
                .setHeader(Texts.of("identity.tenant.counting"))
                .setWidth("170px");
        number(grid.addColumn(row -> Formats.current().number(row.members())), "members");
        number(grid.addColumn(TenantListView::version), "version");
        grid.addComponentColumn(this::buttons).setAutoWidth(true).setFlexGrow(0);
        grid.setAllRowsVisible(true);
        PhoneCards.of(grid);
    }

    private static void number(Grid.Column<Row> column, String what) {
        column.setHeader(Texts.of("identity.tenant." + what))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private static StateBadge state(Tenant tenant) {
        return tenant.suspended()
                ? new StateBadge(Tone.WARN, Texts.of("identity.tenant.suspended"))
                : new StateBadge(Tone.GOOD, Texts.of("identity.tenant.open"));
    }

    private static String counting(Tenant tenant) {
        return tenant.zone().getId() + ", " + tenant.currency().getCurrencyCode();
    }

    private static String version(Row row) {
        var version = row.dataVersion();
        return version.isPresent() ? String.valueOf(version.getAsLong()) : Formats.MISSING;
    }

    private Component buttons(Row row) {
        var tenant = row.tenant();
        var act = new RowButton("identity.tenants.act", () -> actFor(tenant));
        var rest =
                tenant.suspended()
                        ? new RowButton("identity.tenants.resume", () -> resume(tenant))
                        : new RowButton("identity.tenants.suspend", () -> askToSuspend(tenant));
        return new Div(act, rest);
    }

    private void actFor(Tenant tenant) {
        acting.begin(currentActor.require(), tenant);
        onScreen.actFor(tenant.id());
        IdentityNavigation.openTenant(tenant);
    }

    private void askToSuspend(Tenant tenant) {
        new ConfirmDialog(
                        Texts.of("identity.tenants.suspend.question", tenant.name()),
                        Texts.of("identity.tenants.suspend.consequence"),
                        Texts.of("identity.tenants.suspend"),
                        () -> suspend(tenant))
                .open();
    }

    private void suspend(Tenant tenant) {
        tenants.suspend(tenant.id(), currentActor.require());
        Notices.success(Texts.of("identity.tenants.suspended", tenant.name()));
        refresh();
    }

    private void resume(Tenant tenant) {
        tenants.resume(tenant.id(), currentActor.require());
        Notices.success(Texts.of("identity.tenants.resumed", tenant.name()));
        refresh();
    }

    private void open(TenantDraft draft) {
        var tenant = tenants.create(currentActor.require(), draft);
        Notices.success(Texts.of("identity.tenants.opened", tenant.name()));
        refresh();
    }

    private void refresh() {
        var all = rows.list(currentActor.require());
        grid.setItems(all);
        grid.recalculateColumnWidths();
        grid.setVisible(!all.isEmpty());
        none.setVisible(all.isEmpty());
    }
}
