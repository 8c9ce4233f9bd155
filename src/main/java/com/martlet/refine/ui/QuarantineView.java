package com.martlet.refine.ui;

import com.martlet.base.UserError;
import com.martlet.base.ui.Card;
import com.martlet.base.ui.DownloadDesk;
import com.martlet.base.ui.EmptyState;
import com.martlet.base.ui.Formats;
import com.martlet.base.ui.Notices;
import com.martlet.base.ui.Page;
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
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that were refused: why, how many, and for whom may see them the rows themselves. */
@Route("t/:tenant/quarantine")
@Menu(title = "refine.quarantine.title", order = 330, icon = "vaadin:warning")
@Needs(Permission.SEE_RUNS)
class QuarantineView extends Page implements BeforeEnterObserver {

    private final transient QuarantineService quarantine;
    private final transient CurrentActor currentActor;
    private final transient Tenant tenant;
    private final QuarantineFilterBar bar;
    private final Div content = new Div();
    private final RefusedRowGrid grid;
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
        bar = new QuarantineFilterBar(quarantine.sources(tenant.id()), this::open);
        grid = new RefusedRowGrid(tenant, actor());
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        content.addClassName("m-stack");
        addActions(
                new Button(Texts.of("refine.quarantine.download"), click -> download(downloads)));
        add(bar, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = QuarantineAddress.read(event.getLocation().getQueryParameters());
        content.removeAll();
        rows.clear();
        next = null;
        var any = quarantine.reasons(tenant.id(), filter.forAnyReason());
        var reasons = filter.reason() == null ? any : quarantine.reasons(tenant.id(), filter);
        refused = reasons.stream().mapToLong(QuarantineReason::rows).sum();
        if (reasons.isEmpty()) {
            content.add(new Card(new EmptyState(Texts.of(emptyKey()))));
        } else {
            content.add(reasonCard(reasons), rowCard());
            showMore();
        }
        bar.setVisible(!reasons.isEmpty() || isNarrowed());
        bar.show(filter, any, fileName());
    }

    private String emptyKey() {
        return isNarrowed() ? "refine.quarantine.nothing" : "refine.quarantine.empty";
    }

    private boolean isNarrowed() {
        return !filter.equals(QuarantineFilter.ALL);
    }

    /** The filter stands in the address, so that a link leads to the same rows. */
    private void open(QuarantineFilter wanted) {
        UI.getCurrent()
                .navigate(QuarantineNavigation.address(tenant), QuarantineAddress.write(wanted));
    }

    private String fileName() {
        return rows.isEmpty() ? String.valueOf(filter.file()) : rows.getFirst().file();
    }

    private void download(DownloadDesk downloads) {
        var options = new HashMap<>(QuarantineAddress.values(filter));
        var source = options.remove("source");
        var reason = options.remove("reason");
        if (reason != null) {
            options.put("refusal", reason);
        }
        downloads.ask("quarantine", source == null ? "all" : source, options);
    }

    private Component reasonCard(List<QuarantineReason> reasons) {
        return Card.titled(
                Texts.of("refine.quarantine.reasons"), new ReasonGrid(reasons, this::because));
    }

    private String because(String key) {
        var query = QuarantineAddress.write(filter.because(key));
        return new Location(QuarantineNavigation.address(tenant), query)
                .getPathWithQueryParameters();
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
