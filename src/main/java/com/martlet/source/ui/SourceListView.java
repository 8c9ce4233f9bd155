package com.martlet.source.ui;

import com.martlet.base.ui.Card;
import com.martlet.base.ui.EmptyState;
import com.martlet.base.ui.Notices;
import com.martlet.base.ui.Page;
import com.martlet.base.ui.PhoneCards;
import com.martlet.base.ui.Texts;
import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.source.Source;
import com.martlet.source.SourceDraft;
import com.martlet.source.SourceService;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.stream.Collectors;

/** Where a tenant's rows come from. */
@Route("t/:tenant/sources")
@Menu(title = "source.list.title", order = 310, icon = "vaadin:database")
@Needs(Permission.SEE_SOURCES)
class SourceListView extends Page {

    private final transient SourceService sources;
    private final transient CurrentActor currentActor;
    private final transient Tenant tenant;
    private final Card list = new Card();

    SourceListView(SourceService sources, CurrentActor currentActor) {
        super(Texts.of("source.list.title"), Texts.of("source.list.what"));
        this.sources = sources;
        this.currentActor = currentActor;
        this.tenant = currentActor.require().requireTenant();
        if (mayManage()) {
            addActions(folderButton(), newButton());
        }
        add(list);
        refresh();
    }

    private boolean mayManage() {
        return actor().may(Permission.MANAGE_PIPELINE);
    }

    private Actor actor() {
        return currentActor.require(tenant.id());
    }

    private void refresh() {
        list.removeAll();
        var known = sources.list(tenant.id());
        if (!known.isEmpty()) {
            var grid = grid();
            grid.setItems(known);
            list.add(grid);
        } else if (mayManage()) {
            list.add(new EmptyState(Texts.of("source.list.empty"), newButton()));
        } else {
            list.add(new EmptyState(Texts.of("source.list.emptyForReaders")));
        }
    }

    private Grid<Source> grid() {
        var grid = new Grid<Source>();
        grid.addColumn(Source::name).setHeader(Texts.of("source.column.name")).setAutoWidth(true);
        grid.addColumn(source -> Texts.of("source.kind." + source.kind().id()))
                .setHeader(Texts.of("source.column.kind"));
        grid.addColumn(MappingCard::nameOf).setHeader(Texts.of("source.column.mapping"));
        grid.addColumn(SourceListView::datasets).setHeader(Texts.of("source.column.datasets"));
        grid.setAllRowsVisible(true);
        PhoneCards.of(grid);
        grid.addItemClickListener(
                click -> SourceNavigation.openSource(tenant, click.getItem().name()));
        return grid;
    }

    private static String datasets(Source source) {
        return source.mapping().datasets().keySet().stream()
                .map(dataset -> Texts.of("source.dataset." + dataset))
                .collect(Collectors.joining(", "));
    }

    private Button newButton() {
        var button =
                new Button(
                        Texts.of("source.new"),
                        VaadinIcon.PLUS.create(),
                        click -> SourceNavigation.openNewSource(tenant));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private Button folderButton() {
        return new Button(
                Texts.of("source.new.ready"),
                click -> new SourceForm(sources.readyMappings(), this::create).open());
    }

    private void create(SourceDraft draft) {
        var source = sources.create(tenant, actor(), draft);
        Notices.success(Texts.of("source.created", source.name()));
        SourceNavigation.openSource(tenant, source.name());
    }
}
