package com.martlet.source.ui;

import com.martlet.base.UserError;
import com.martlet.base.ui.Card;
import com.martlet.base.ui.ConfirmDialog;
import com.martlet.base.ui.EmptyState;
import com.martlet.base.ui.ErrorState;
import com.martlet.base.ui.Notices;
import com.martlet.base.ui.Page;
import com.martlet.base.ui.Phrases;
import com.martlet.base.ui.RunDesk;
import com.martlet.base.ui.Texts;
import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.source.FilePage;
import com.martlet.source.FileStatus;
import com.martlet.source.ReceivedFile;
import com.martlet.source.Source;
import com.martlet.source.SourceKind;
import com.martlet.source.SourceService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One source: sending files, what has come, taking a file back. */
@Route("t/:tenant/sources/:source")
@Needs(Permission.SEE_SOURCES)
class SourceView extends Page implements BeforeEnterObserver, FileUpload.Receiver {

    private static final int FILES_PER_PAGE = 100;

    private final transient SourceService sources;
    private final transient CurrentActor currentActor;
    private final transient Tenant tenant;
    private final Div content = new Div();
    private final Anchor quarantine = new Anchor("", Texts.of("source.quarantine"));
    private final Button runNow;
    private final Card files = new Card();
    private String name = "";
    private int limit = FILES_PER_PAGE;

    SourceView(SourceService sources, RunDesk runs, CurrentActor currentActor) {
        super("", "");
        this.sources = sources;
        this.currentActor = currentActor;
        this.tenant = currentActor.require().requireTenant();
        quarantine.getElement().setAttribute("router-link", true);
        content.addClassName("m-stack");
        runNow = new Button(Texts.of("source.run.now"), VaadinIcon.PLAY.create());
        runNow.addClickListener(click -> run(runs));
        addActions(quarantine, runNow);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        name = event.getRouteParameters().get("source").orElse("");
        content.removeAll();
        var source = sources.find(tenant.id(), name);
        quarantine.setVisible(source.isPresent());
        runNow.setVisible(source.isPresent() && actor().may(Permission.MANAGE_PIPELINE));
        source.ifPresentOrElse(this::show, this::showMissing);
    }

    private void show(Source source) {
        rename(source.name(), Texts.of("source.what", MappingCard.nameOf(source)));
        quarantine.setHref(quarantine());
        content.add(arrival(source), new MappingCard(source.mapping()), files);
        refresh();
    }

    private String quarantine() {
        return "t/%s/quarantine?source=%s".formatted(tenant.slug(), name);
    }

    private String quarantine(FileStatus file) {
        return quarantine() + "&file=" + file.file().id();
    }

    private static void run(RunDesk runs) {
        try {
            runs.startForAllNew();
        } catch (UserError error) {
            Notices.error(Phrases.of(error));
        }
    }

    private void showMissing() {
        rename(Texts.of("source.missing.title"), "");
        var back =
                new Button(
                        Texts.of("source.missing.back"),
                        click -> SourceNavigation.openSources(tenant));
        content.add(
                new ErrorState(
                        Texts.of("source.missing", name), Texts.of("source.missing.help"), back));
    }

    private Component arrival(Source source) {
        if (source.kind() == SourceKind.FOLDER) {
            var folder = source.settings().getOrDefault("folder", source.name());
            return Card.titled(
                    Texts.of("source.folder.title"),
                    new Paragraph(Texts.of("source.folder.what", tenant.slug(), folder)));
        }
        return actor().may(Permission.MANAGE_PIPELINE)
                ? new FileUpload(source.mapping().bringsSnapshots(), this)
                : new Card(new Paragraph(Texts.of("source.upload.denied")));
    }

    @Override
    public ReceivedFile receive(
            UI ui, String fileName, InputStream content, @Nullable LocalDate day) {
        var sender = new AtomicReference<Actor>();
        ui.accessSynchronously(() -> sender.set(actor()));
        var actor = Objects.requireNonNull(sender.get());
        return sources.receive(tenant, actor, name, fileName, content, day);
    }

    @Override
    public void refresh() {
        var received = sources.files(tenant.id(), name, FilePage.first(limit));
        files.removeAll();
        files.add(new H2(Texts.of("source.files.title")));
        if (received.isEmpty()) {
            files.add(new EmptyState(Texts.of("source.files.empty")));
            return;
        }
        var mayTakeBack = actor().may(Permission.MANAGE_PIPELINE);
        var grid =
                new FileGrid(
                        tenant.zone(), this::quarantine, mayTakeBack ? this::askToTakeBack : null);
        grid.setItems(received);
        files.add(grid);
        if (received.size() == limit) {
            files.add(olderButton());
        }
    }

    /** Rights may have changed since the screen was opened. */
    private Actor actor() {
        return currentActor.require(tenant.id());
    }

    private Button olderButton() {
        var older =
                new Button(
                        Texts.of("source.files.older"),
                        click -> {
                            limit += FILES_PER_PAGE;
                            refresh();
                        });
        older.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return older;
    }

    private void askToTakeBack(FileStatus file) {
        new ConfirmDialog(
                        Texts.of("source.takeBack.question", file.file().name()),
                        Texts.of("source.takeBack.consequence"),
                        Texts.of("source.takeBack"),
                        () -> takeBack(file))
                .open();
    }

    private void takeBack(FileStatus file) {
        try {
            sources.takeBack(tenant, actor(), name, file.file().id());
            Notices.success(Texts.of("source.takenBack", file.file().name()));
        } catch (UserError error) {
            Notices.error(Phrases.of(error));
        }
        refresh();
    }
}
