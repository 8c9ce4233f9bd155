package com.martlet.source.ui;

import com.martlet.base.ExternalError;
import com.martlet.base.InvalidInput;
import com.martlet.base.UserError;
import com.martlet.base.ui.BelongsTo;
import com.martlet.base.ui.Card;
import com.martlet.base.ui.DayField;
import com.martlet.base.ui.FileField;
import com.martlet.base.ui.LoadingState;
import com.martlet.base.ui.Notices;
import com.martlet.base.ui.Page;
import com.martlet.base.ui.Phrases;
import com.martlet.base.ui.Texts;
import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.source.FileLook;
import com.martlet.source.Mapping.Format;
import com.martlet.source.Sample;
import com.martlet.source.SampleService;
import com.martlet.source.SourceDraft;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** From a file to a source: send it, see it, say what its columns mean, try, create. */
@Route("t/:tenant/new-source")
@BelongsTo("t/:tenant/sources")
@Needs(Permission.MANAGE_PIPELINE)
class NewSourceView extends Page {

    private final transient SampleService samples;
    private final transient CurrentActor currentActor;
    private final transient Tenant tenant;
    private final Div steps = new Div();
    private final TextField name = new TextField(Texts.of("source.column.name"));
    private final DayField day = new DayField(Texts.of("source.upload.day"));
    private transient @Nullable Sample sample;
    private @Nullable MappingEditor editor;
    private PreviewCard preview;
    private int tries;

    NewSourceView(SampleService samples, CurrentActor currentActor) {
        super(Texts.of("source.new.title"), Texts.of("source.new.what"));
        this.samples = samples;
        this.currentActor = currentActor;
        this.tenant = currentActor.require().requireTenant();
        this.preview = new PreviewCard(tenant.zone());
        steps.addClassName("m-stack");
        name.setHelperText(Texts.of("source.name.help"));
        day.setHelperText(Texts.of("source.upload.day.help"));
        var upload = new FileField(this::handle);
        upload.setMaxFiles(1);
        add(
                new Card(
                        new H2(Texts.of("source.new.file")),
                        new Paragraph(Texts.of("source.new.file.what")),
                        upload),
                steps);
    }

    /** Called by the thread that reads the file, not by the one of the screen. */
    private void handle(UploadEvent event) throws IOException {
        var ui = event.getUI();
        var sender = new AtomicReference<Actor>();
        ui.accessSynchronously(() -> sender.set(currentActor.require(tenant.id())));
        var actor = Objects.requireNonNull(sender.get());
        try (var content = event.getInputStream()) {
            var kept = samples.keep(tenant, actor, event.getFileName(), content);
            ui.access(() -> lookAt(ui, kept, null));
        } catch (UserError | ExternalError error) {
            ui.access(() -> Notices.error(Phrases.of(error)));
            throw error;
        }
    }

    /**
     * @param format how to read it; null means detect
     */
    void lookAt(UI ui, Sample kept, @Nullable Format format) {
        sample = kept;
        steps.removeAll();
        steps.add(new LoadingState("240px"));
        var actor = currentActor.require(tenant.id());
        Waiting.on(
                ui,
                () -> samples.look(tenant, actor, kept, format),
                look -> show(kept, format, look),
                why -> showUnreadable(kept, format, why));
    }

    /** A file without columns leaves nothing to say about them. */
    private void show(Sample kept, @Nullable Format format, FileLook look) {
        if (look.columns().isEmpty()) {
            showUnreadable(kept, format, LookCard.problem(look));
        } else {
            showLook(look, format);
        }
    }

    /** What was asked for can be taken back beside the reason. */
    private void showUnreadable(Sample kept, @Nullable Format format, String why) {
        steps.removeAll();
        Consumer<Format> reading = other -> lookAt(UI.getCurrent(), kept, other);
        steps.add(LookCard.unreadable(kept.fileName(), why, format, reading));
    }

    private void showLook(FileLook look, @Nullable Format format) {
        var file = Objects.requireNonNull(sample);
        preview = new PreviewCard(tenant.zone());
        var suggested = samples.suggest(look);
        editor = new MappingEditor(look, suggested, samples::fields, format, this::mappingChanged);
        if (name.isEmpty()) {
            name.setValue(nameOf(file.fileName()));
        }
        steps.removeAll();
        var card =
                new LookCard(
                        file.fileName(),
                        look,
                        format,
                        other -> lookAt(UI.getCurrent(), file, other));
        steps.add(card, editor, preview, finish());
        tryMapping();
    }

    private void mappingChanged() {
        day.setVisible(editor != null && editor.bringsSnapshots());
        tryMapping();
    }

    private static String nameOf(String fileName) {
        var base = fileName.replaceFirst("\\.[^.]*$", "").toLowerCase(Locale.ROOT);
        var plain = base.replaceAll("[^a-z0-9_-]+", "-").replaceAll("^[-_]+|-+$", "");
        return plain.substring(0, Math.min(plain.length(), 60));
    }

    private Card finish() {
        var create = new Button(Texts.of("source.new.create"), click -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        day.setVisible(editor != null && editor.bringsSnapshots());
        var row = new Div(name, day, create);
        row.addClassName("m-form-row");
        return new Card(new H2(Texts.of("source.new.finish")), row);
    }

    private void tryMapping() {
        var file = sample;
        var shown = preview;
        if (file == null || editor == null || editor.feedsNothing()) {
            shown.showEmpty();
            return;
        }
        var mapping = editor.mapping();
        var actor = currentActor.require(tenant.id());
        var thisTry = ++tries;
        shown.showLoading();
        Waiting.on(
                UI.getCurrent(),
                () -> samples.show(tenant, actor, file, mapping),
                read -> showIfLatest(thisTry, () -> shown.show(read)),
                problem -> showIfLatest(thisTry, () -> shown.showProblem(problem)));
    }

    /** An older answer may come after a newer one. */
    private void showIfLatest(int thisTry, Runnable show) {
        if (thisTry == tries) {
            show.run();
        }
    }

    private void create() {
        name.setInvalid(false);
        try {
            var mapping = Objects.requireNonNull(editor).mapping();
            var draft = new SourceDraft(name.getValue(), "files", mapping, Map.of());
            var file = Objects.requireNonNull(sample);
            var source =
                    samples.createFrom(
                            tenant, currentActor.require(tenant.id()), draft, file, day.getValue());
            Notices.success(Texts.of("source.created", source.name()));
            SourceNavigation.openSource(tenant, source.name());
        } catch (InvalidInput invalid) {
            name.setErrorMessage(Phrases.of(invalid.errors().getFirst()));
            name.setInvalid(true);
        } catch (UserError | ExternalError error) {
            Notices.error(Phrases.of(error));
        }
    }
}
