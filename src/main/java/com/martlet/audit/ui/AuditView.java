package com.martlet.audit.ui;

import com.martlet.audit.AuditEntry;
import com.martlet.audit.AuditFilter;
import com.martlet.audit.AuditReading;
import com.martlet.audit.TrailCheck;
import com.martlet.base.ui.DownloadDesk;
import com.martlet.base.ui.Formats;
import com.martlet.base.ui.Page;
import com.martlet.base.ui.Texts;
import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who did what to what, newest first, with filters; a member sees their own acts. */
@Route("t/:tenant/audit")
@RouteAlias("platform/audit")
@Menu(title = "audit.title", order = 420, icon = "vaadin:book")
@Needs(Permission.USE_ACCOUNT)
class AuditView extends Page {

    private final transient AuditReading reading;
    private final transient CurrentActor currentActor;
    private final transient Actor opener;
    private final transient List<AuditEntry> shown = new ArrayList<>();
    private final DatePicker from = new DatePicker(Texts.of("audit.from"));
    private final DatePicker to = new DatePicker(Texts.of("audit.to"));
    private final TextField person = new TextField(Texts.of("audit.actor"));
    private final TextField action = new TextField(Texts.of("audit.action"));
    private final Grid<AuditEntry> grid = new Grid<>();
    private final Button older = new Button(Texts.of("audit.older"), click -> showOlder());

    AuditView(AuditReading reading, CurrentActor currentActor, DownloadDesk downloads) {
        super(Texts.of("audit.title"), "");
        this.reading = reading;
        this.currentActor = currentActor;
        this.opener = currentActor.require();
        var all = reading.seesAll(opener);
        rename(
                Texts.of("audit.title"),
                Texts.of(all ? "audit.explanation" : "audit.explanation.own"));
        person.setVisible(all);
        addColumns();
        if (all) {
            add(trailState());
        }
        if (opener.tenant() != null) {
            addActions(new Button(Texts.of("audit.download"), click -> download(downloads)));
        }
        add(filters(), grid, older);
        show();
    }

    private void download(DownloadDesk downloads) {
        var options = new TreeMap<String, String>();
        put(options, "from", from.getValue());
        put(options, "to", to.getValue());
        put(options, "actor", textOrNull(person));
        put(options, "action", textOrNull(action));
        downloads.ask("audit", "trail", options);
    }

    private static void put(Map<String, String> options, String name, @Nullable Object value) {
        if (value != null) {
            options.put(name, value.toString());
        }
    }

    private TrailState trailState() {
        return new TrailState(zone(), reading.findLastCheck(opener), this::check);
    }

    private TrailCheck check() {
        var check = reading.check(currentActor.require());
        show();
        return check;
    }

    private Div filters() {
        var filters = new Div(from, to, person, action);
        filters.addClassName("m-page-actions");
        for (var field : List.of(from, to)) {
            field.setClearButtonVisible(true);
            field.addValueChangeListener(event -> show());
        }
        for (var field : List.of(person, action)) {
            field.setClearButtonVisible(true);
            field.addValueChangeListener(event -> show());
        }
        return filters;
    }

    private void addColumns() {
        grid.addColumn(entry -> Formats.current().time(entry.at(), zone()))
                .setHeader(Texts.of("audit.at"));
        grid.addColumn(AuditEntry::actor).setHeader(Texts.of("audit.actor"));
        grid.addColumn(ActWords::of).setHeader(Texts.of("audit.action"));
        grid.addColumn(AuditEntry::subject).setHeader(Texts.of("audit.subject"));
        grid.addColumn(AuditView::address).setHeader(Texts.of("audit.address"));
        grid.getColumns().forEach(column -> column.setAutoWidth(true).setFlexGrow(0));
        grid.addColumn(AuditView::details)
                .setHeader(Texts.of("audit.details"))
                .setTooltipGenerator(AuditView::details)
                .setWidth("280px")
                .setFlexGrow(1);
        grid.getColumns().forEach(column -> column.setResizable(true));
        grid.setAllRowsVisible(true);
    }

    private void show() {
        shown.clear();
        showBefore(null);
    }

    private void showOlder() {
        showBefore(shown.isEmpty() ? null : shown.getLast().id());
    }

    private void showBefore(@Nullable Long before) {
        var filter = filter().olderThan(before);
        var page = reading.find(currentActor.require(), filter);
        shown.addAll(page);
        grid.setItems(List.copyOf(shown));
        older.setVisible(page.size() == filter.limit());
    }

    private AuditFilter filter() {
        return AuditFilter.everything()
                .withinDays(from.getValue(), to.getValue(), zone())
                .by(textOrNull(person))
                .of(textOrNull(action));
    }

    private static @Nullable String textOrNull(TextField field) {
        return field.isEmpty() ? null : field.getValue().strip();
    }

    private ZoneId zone() {
        var tenant = opener.tenant();
        return tenant == null ? ZoneOffset.UTC : tenant.zone();
    }

    private static String details(AuditEntry entry) {
        return entry.details().entrySet().stream()
                .map(detail -> detail.getKey() + ": " + detail.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String address(AuditEntry entry) {
        var address = entry.address();
        return address == null ? Formats.MISSING : address;
    }
}
