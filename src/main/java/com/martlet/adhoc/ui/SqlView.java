package com.martlet.adhoc.ui;

import com.martlet.adhoc.ChartChoice;
import com.martlet.adhoc.SavedQuery;
import com.martlet.adhoc.SavedQuery.Sharing;
import com.martlet.adhoc.SavedQueryDraft;
import com.martlet.base.ExternalError;
import com.martlet.base.UserError;
import com.martlet.base.ui.ConfirmDialog;
import com.martlet.base.ui.ErrorState;
import com.martlet.base.ui.Formats;
import com.martlet.base.ui.Notices;
import com.martlet.base.ui.Page;
import com.martlet.base.ui.Phrases;
import com.martlet.base.ui.Texts;
import com.martlet.identity.Actor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Questions in SQL: what there is to ask, the statement, its answer as table, chart and file. */
@Route("t/:tenant/sql")
@RouteAlias("t/:tenant/sql/:slug")
@Menu(title = "adhoc.title", order = 335, icon = "vaadin:terminal")
@Needs(Permission.WRITE_SQL)
class SqlView extends Page
        implements BeforeEnterObserver, SqlActions.Listener, SaveDialog.Listener {

    private static final String DRAFT = "sql";
    private static final String NAMELESS = "statement";
    private static final String EXAMPLE =
            "select day, count_active_customers, total_revenue\nfrom daily_kpi\norder by day";

    private final transient SqlOffice office;
    private final transient Tenant tenant;
    private final SqlEditor editor;
    private final ResultCard result;
    private final QueryList queries;
    private final transient SqlWork work;
    private final SqlActions actions = new SqlActions(this);
    private transient @Nullable SavedQuery saved;

    SqlView(SqlOffice office) {
        super(Texts.of("adhoc.title"), Texts.of("adhoc.explanation"));
        this.office = office;
        var actor = office.currentActor().require();
        this.tenant = actor.requireTenant();
        this.editor = new SqlEditor(this::run, limits());
        this.result = new ResultCard(actor.may(Permission.EXPORT), this::download);
        this.work = new SqlWork(office, tenant, editor, result);
        this.queries = new QueryList(actor);
        addActions(actions);
        var desk = new Div(editor, result);
        desk.addClassName("m-stack");
        var shelf = new Div(queries, tables());
        shelf.addClassName("m-stack");
        var page = new Div(desk, shelf);
        page.addClassName("m-sql-page");
        add(page);
    }

    private String limits() {
        var limits = office.sql().limits();
        return Texts.of(
                "adhoc.limits", limits.time().toSeconds(), Formats.current().number(limits.rows()));
    }

    private Component tables() {
        try {
            return new TableList(office.sql().tables(tenant), editor::insert);
        } catch (ExternalError away) {
            return new ErrorState(Texts.of("adhoc.tables.failed"), Phrases.of(away));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug");
        saved = slug.map(one -> office.queries().load(tenant.id(), actor(), one)).orElse(null);
        editor.show(saved == null ? draft() : saved.sql());
        result.prefer(saved == null ? ChartChoice.TABLE : saved.chart());
        work.forget();
        showSaved();
    }

    /** What was run last without being kept. */
    private String draft() {
        return office.memory().find(tenant.id(), actor().user(), DRAFT).orElse(EXAMPLE);
    }

    private void showSaved() {
        var now = saved;
        if (now == null) {
            rename(Texts.of("adhoc.title"), Texts.of("adhoc.explanation"));
        } else {
            rename(now.name(), Texts.of("adhoc.query.of", now.owner()));
        }
        actions.show(now, isOwn(now));
        queries.show(office.queries().list(tenant.id(), actor()));
    }

    private void run() {
        if (saved == null) {
            office.memory().keep(tenant.id(), actor().user(), DRAFT, editor.text());
        }
        work.run(
                new SqlWork.Question(
                        saved == null ? NAMELESS : saved.slug(), title(), editor.text()));
    }

    private void download() {
        work.download();
    }

    @Override
    public void openNew() {
        SqlNavigation.openNew(tenant);
    }

    @Override
    public void save() {
        new SaveDialog(isOwn(saved) ? saved : null, saved == null ? "" : saved.name(), this).open();
    }

    @Override
    public void create(String name, Sharing sharing) {
        kept(office.queries().create(tenant, actor(), draft(name, sharing)));
    }

    @Override
    public void change(String name, Sharing sharing) {
        var slug = Objects.requireNonNull(saved, "Only what is there can be changed").slug();
        kept(office.queries().update(tenant, actor(), slug, draft(name, sharing)));
    }

    private SavedQueryDraft draft(String name, Sharing sharing) {
        return new SavedQueryDraft(name, editor.text(), sharing, result.choice());
    }

    /** The answer stays on the screen; only its address and its name are new. */
    private void kept(SavedQuery query) {
        saved = query;
        showSaved();
        var path = SqlNavigation.path(tenant, query.slug());
        UI.getCurrent().getPage().getHistory().replaceState(null, path);
        Notices.success(Texts.of("adhoc.saved", query.name()));
    }

    @Override
    public void delete() {
        var query = Objects.requireNonNull(saved, "Only what is there can be deleted");
        new ConfirmDialog(
                        Texts.of("adhoc.delete.question", query.name()),
                        Texts.of("adhoc.delete.consequence"),
                        Texts.of("adhoc.delete"),
                        () -> delete(query))
                .open();
    }

    private void delete(SavedQuery query) {
        try {
            office.queries().delete(tenant, actor(), query.slug());
            SqlNavigation.openNew(tenant);
            Notices.success(Texts.of("adhoc.deleted", query.name()));
        } catch (UserError wrong) {
            Notices.error(Phrases.of(wrong));
        }
    }

    /** Nobody waits for an answer any more. */
    @Override
    protected void onDetach(DetachEvent event) {
        editor.stop();
    }

    private boolean isOwn(@Nullable SavedQuery query) {
        return query != null && query.belongsTo(actor().user());
    }

    private Actor actor() {
        return office.currentActor().require(tenant.id());
    }
}
