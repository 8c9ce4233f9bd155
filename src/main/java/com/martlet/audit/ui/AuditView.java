package com.martlet.audit.ui;

import com.martlet.audit.AuditEntry;
import com.martlet.audit.AuditReading;
import com.martlet.audit.DetailWords;
import com.martlet.audit.TrailCheck;
import com.martlet.base.NetworkAddress;
import com.martlet.base.ui.DownloadDesk;
import com.martlet.base.ui.EmptyState;
import com.martlet.base.ui.Formats;
import com.martlet.base.ui.Page;
import com.martlet.base.ui.PhoneCards;
import com.martlet.base.ui.Texts;
import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who did what to what, newest first, with filters; a member sees their own acts. */
@Route("t/:tenant/audit")
@RouteAlias("platform/audit")
@Menu(title = "audit.title", order = 420, icon = "vaadin:book")
@Needs(Permission.USE_ACCOUNT)
class AuditView extends Page implements BeforeEnterObserver {

    private final transient AuditReading reading;
    private final transient CurrentActor currentActor;
    private final transient Actor opener;
    private final transient List<AuditEntry> shown = new ArrayList<>();
    private String path = "";
    private final AuditFilterBar filters;
    private final Grid<AuditEntry> grid = new Grid<>();
    private final EmptyState none = new EmptyState(Texts.of("audit.none"));
    private final Button older = new Button(Texts.of("audit.older"), click -> showOlder());

    AuditView(
            AuditReading reading,
            CurrentActor currentActor,
            DownloadDesk downloads,
            List<DetailWords> modules) {
        super(Texts.of("audit.title"), "");
        this.reading = reading;
        this.currentActor = currentActor;
        this.opener = currentActor.require();
        var all = reading.seesAll(opener);
        rename(
                Texts.of("audit.title"),
                Texts.of(all ? "audit.explanation" : "audit.explanation.own"));
        this.filters = new AuditFilterBar(reading.names(opener), this::remember);
        addColumns(new EntryWords(modules, opener.tenant()));
        if (all) {
            add(trailState());
        } else {
            filters.hidePersons();
        }
        if (opener.tenant() != null || all) {
            addActions(new Button(Texts.of("audit.download"), click -> download(downloads)));
        }
        add(filters, none, grid, older);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        path = event.getLocation().getPath();
        var values = new TreeMap<String, String>();
        event.getLocation()
                .getQueryParameters()
                .getParameters()
                .forEach((name, given) -> values.put(name, given.getFirst()));
        filters.show(values);
        show();
    }

    /** The address of the page leads to what is shown. */
    private void remember() {
        var here = new Location(path, QueryParameters.simple(filters.values()));
        UI.getCurrent().getPage().getHistory().replaceState(null, here);
        show();
    }

    private void download(DownloadDesk downloads) {
        downloads.ask("audit", "trail", filters.values());
    }

    private TrailState trailState() {
        return new TrailState(zone(), reading.findLastCheck(opener), this::check);
    }

    private TrailCheck check() {
        var check = reading.check(currentActor.require());
        show();
        return check;
    }

    private void addColumns(EntryWords words) {
        addNarrow(entry -> Formats.current().time(entry.at(), zone()), "audit.at");
        addNarrow(AuditEntry::actor, "audit.actor");
        addWrapped(ActWords::of, "audit.action");
        addWrapped(EntryWords::subject, "audit.subject");
        addNarrow(AuditView::address, "audit.address");
        addWrapped(words::details, "audit.details").setWidth("280px").setFlexGrow(2);
        grid.getColumns().forEach(column -> column.setResizable(true));
        grid.setAllRowsVisible(true);
        PhoneCards.of(grid);
    }

    private void addNarrow(ValueProvider<AuditEntry, String> words, String title) {
        grid.addColumn(words).setHeader(Texts.of(title)).setAutoWidth(true).setFlexGrow(0);
    }

    /** What may be long takes lines. */
    private Grid.Column<AuditEntry> addWrapped(
            ValueProvider<AuditEntry, String> words, String title) {
        return grid.addComponentColumn(entry -> wrapped(words.apply(entry)))
                .setHeader(Texts.of(title))
                .setWidth("160px")
                .setFlexGrow(1);
    }

    private static Span wrapped(String words) {
        var span = new Span(words);
        span.addClassName("m-wrapped");
        return span;
    }

    private void show() {
        shown.clear();
        showBefore(null);
    }

    private void showOlder() {
        showBefore(shown.isEmpty() ? null : shown.getLast().id());
    }

    private void showBefore(@Nullable Long before) {
        var filter = filters.filter(zone()).olderThan(before);
        var page = reading.find(currentActor.require(), filter);
        shown.addAll(page);
        grid.setItems(List.copyOf(shown));
        grid.setVisible(!shown.isEmpty());
        none.setVisible(shown.isEmpty());
        older.setVisible(page.size() == filter.limit());
    }

    private ZoneId zone() {
        var tenant = opener.tenant();
        return tenant == null ? ZoneOffset.UTC : tenant.zone();
    }

    private static String address(AuditEntry entry) {
        var address = entry.address();
        return address == null ? Formats.MISSING : NetworkAddress.canonical(address);
    }
}
