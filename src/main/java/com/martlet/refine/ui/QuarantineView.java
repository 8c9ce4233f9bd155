package com.martlet.refine.ui;

import com.martlet.base.UserError;
import com.martlet.base.ui.Card;
import com.martlet.base.ui.DownloadDesk;
import com.martlet.base.ui.EmptyState;
import com.martlet.base.ui.Formats;
import com.martlet.base.ui.Notices;
import com.martlet.base.ui.Page;
import com.martlet.base.ui.PhoneCards;
import com.martlet.base.ui.Phrases;
import com.martlet.base.ui.Texts;
import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.refine.QuarantineFilter;
import com.martlet.refine.QuarantineReason;
import com.martlet.refine.QuarantineService;
import com.martlet.refine.QuarantinedRow;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows that were refused: why, how many, and for whom may see them the rows themselves. */
@Route("t/:tenant/quarantine")
@Menu(title = "refine.quarantine.title", order = 330, icon = "vaadin:warning")
@Needs(Permission.SEE_RUNS)
class QuarantineView extends Page implements BeforeEnterObserver {

    private final transient QuarantineService quarantine;
    private final transient CurrentActor currentActor;
    private final transient Tenant tenant;
    private final Div content = new Div();
    private final Grid<QuarantinedRow> grid = new Grid<>();
    private final Button more = new Button(Texts.of("refine.quarantine.more"), click -> showMore());
    private final Paragraph shown = new Paragraph();
    private final transient List<QuarantinedRow> rows = new ArrayList<>();
    private transient QuarantineFilter filter = QuarantineFilter.ALL;
    private @Nullable String next;
    private long refused;

    QuarantineView(
            QuarantineService quarantine, CurrentActor currentActor, DownloadDesk downloads) {
        super(Texts.of("refine.quarantine.title"), Texts.of("refine.quarantine.what"));
        this.quarantine = quarantine;
        this.currentActor = currentActor;
        this.tenant = currentActor.require().requireTenant();
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        content.addClassName("m-stack");
        addColumns();
        addActions(
                new Button(Texts.of("refine.quarantine.download"), click -> download(downloads)));
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = filter(event.getLocation().getQueryParameters());
        content.removeAll();
        rows.clear();
        next = null;
        var reasons = quarantine.reasons(tenant.id(), filter);
        if (reasons.isEmpty()) {
            content.add(new Card(new EmptyState(Texts.of("refine.quarantine.empty"))));
            return;
        }
        refused = reasons.stream().mapToLong(QuarantineReason::rows).sum();
        content.add(
                Card.titled(Texts.of("refine.quarantine.reasons"), reasonGrid(reasons)), rowCard());
        showMore();
    }

    private void download(DownloadDesk downloads) {
        var source = filter.source();
        var run = filter.run();
        Map<String, String> options = run == null ? Map.of() : Map.of("run", run.toString());
        downloads.ask("quarantine", source == null ? "all" : source, options);
    }

    private static QuarantineFilter filter(QueryParameters query) {
        var run =
                query.getSingleParameter("run")
                        .filter(text -> text.matches("\\d{1,18}"))
                        .map(Long::valueOf);
        return new QuarantineFilter(
                query.getSingleParameter("source").orElse(null), run.orElse(null));
    }

    private static Grid<QuarantineReason> reasonGrid(List<QuarantineReason> reasons) {
        var grid = new Grid<QuarantineReason>();
        grid.addColumn(reason -> Phrases.of(reason.phrase()))
                .setHeader(Texts.of("refine.column.reason"))
                .setFlexGrow(4);
        grid.addColumn(reason -> Formats.current().number(reason.rows()))
                .setHeader(Texts.of("refine.column.rows"))
                .setTextAlign(ColumnTextAlign.END);
        grid.setItems(reasons);
        grid.setAllRowsVisible(true);
        PhoneCards.of(grid);
        return grid;
    }

    private Component rowCard() {
        var card = Card.titled(Texts.of("refine.quarantine.rows"));
        if (!QuarantineService.maySeeRaw(actor())) {
            card.add(new Paragraph(Texts.of("refine.quarantine.hidden")));
        }
        var limits = new Paragraph(Texts.of("refine.quarantine.limits"));
        limits.addClassName("m-quiet");
        shown.addClassName("m-strong");
        card.add(shown, limits, grid, more);
        return card;
    }

    private void addColumns() {
        grid.addColumn(QuarantinedRow::source)
                .setHeader(Texts.of("refine.column.source"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(QuarantinedRow::file)
                .setHeader(Texts.of("refine.column.file"))
                .setTooltipGenerator(QuarantinedRow::file)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> Formats.current().number(row.line()))
                .setHeader(Texts.of("refine.column.line"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("80px")
                .setFlexGrow(0);
        grid.addColumn(row -> Phrases.of(row.refusal().phrase()))
                .setHeader(Texts.of("refine.column.reason"))
                .setFlexGrow(3);
        if (QuarantineService.maySeeRaw(actor())) {
            grid.addColumn(QuarantinedRow::raw)
                    .setHeader(Texts.of("refine.column.raw"))
                    .setTooltipGenerator(QuarantinedRow::raw)
                    .setFlexGrow(4);
        }
        grid.setAllRowsVisible(true);
        PhoneCards.of(grid);
    }

    private Actor actor() {
        return currentActor.require(tenant.id());
    }

    private String shownOfAll() {
        var formats = Formats.current();
        var here = rows.stream().mapToLong(QuarantinedRow::rows).sum();
        return Texts.of("refine.quarantine.shown", formats.number(here), formats.number(refused));
    }

    private void showMore() {
        try {
            var page = quarantine.find(tenant, actor(), filter, next);
            rows.addAll(page.rows());
            next = page.next();
            grid.setItems(rows);
            shown.setText(shownOfAll());
            more.setVisible(next != null);
        } catch (UserError error) {
            Notices.error(Phrases.of(error));
        }
    }
}
