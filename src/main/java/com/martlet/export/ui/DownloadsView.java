package com.martlet.export.ui;

import com.martlet.base.Conflict;
import com.martlet.base.ui.Card;
import com.martlet.base.ui.EmptyState;
import com.martlet.base.ui.LiveRefresh;
import com.martlet.base.ui.Notices;
import com.martlet.base.ui.Page;
import com.martlet.base.ui.Texts;
import com.martlet.export.Export;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/** What was taken out, by whom and why; who asked may fetch it again or stop it. */
@Route("t/:tenant/downloads")
@Menu(title = "export.title", order = 340, icon = "vaadin:download-alt")
@Needs(Permission.EXPORT)
class DownloadsView extends Page {

    private static final int PAGE = 50;

    private final transient ExportOffice office;
    private final transient Tenant tenant;
    private final DownloadGrid grid;
    private final EmptyState empty = new EmptyState(Texts.of("export.empty"));
    private final Button older = new Button(Texts.of("export.older"), click -> showOlder());
    private int limit = PAGE;

    DownloadsView(ExportOffice office) {
        super(Texts.of("export.title"), "");
        this.office = office;
        var actor = office.currentActor().require();
        this.tenant = actor.requireTenant();
        var all = office.orders().seesAll(actor);
        rename(
                Texts.of("export.title"),
                Texts.of(all ? "export.explanation" : "export.explanation.own"));
        help(Texts.of("export.help.fresh"), Texts.of("export.help.trail"));
        this.grid = new DownloadGrid(office, actor, this::again, this::stop);
        older.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(new Card(grid, empty, older));
        refresh();
        LiveRefresh.attach(this, this::refresh);
    }

    private void refresh() {
        var found = office.orders().list(tenant, office.actor(tenant), null, limit);
        grid.show(found);
        grid.setVisible(!found.isEmpty());
        empty.setVisible(found.isEmpty());
        older.setVisible(found.size() == limit);
    }

    private void showOlder() {
        limit = Math.min(limit + PAGE, 500);
        refresh();
    }

    /** The same file while it can be written; else the same question, of today's data. */
    private void again(Export export) {
        try {
            office.downloads().open(tenant, office.actor(tenant), export.id());
            new FetchDialog(office, tenant, export).open();
        } catch (Conflict moved) {
            Notices.warning(Texts.of("export.moved"));
            var question = export.question();
            if (question != null) {
                new ExportDialog(office, tenant, question).open();
            }
        }
    }

    private void stop(Export export) {
        office.progress().cancel(tenant, office.actor(tenant), export.id());
    }
}
