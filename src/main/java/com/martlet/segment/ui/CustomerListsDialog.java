package com.martlet.segment.ui;

import com.martlet.base.UserError;
import com.martlet.base.ui.FileField;
import com.martlet.base.ui.Formats;
import com.martlet.base.ui.Notices;
import com.martlet.base.ui.PhoneCards;
import com.martlet.base.ui.Phrases;
import com.martlet.base.ui.Texts;
import com.martlet.identity.Actor;
import com.martlet.segment.CustomerList;
import com.martlet.segment.CustomerListService;
import com.martlet.segment.UploadedList;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The uploaded lists: which there are, and a new one. */
class CustomerListsDialog extends Dialog {

    private static final int UNKNOWN_SHOWN = 10;

    private final transient CustomerListService lists;
    private final transient Supplier<Actor> actor;
    private final Grid<CustomerList> grid = new Grid<>();
    private final TextField name = new TextField(Texts.of("segment.name"));
    private final TextField slug = new TextField(Texts.of("segment.slug"));
    private final FileField upload = new FileField(this::handle);
    private final Div outcome = new Div();

    CustomerListsDialog(CustomerListService lists, Supplier<Actor> actor) {
        this.lists = lists;
        this.actor = actor;
        setHeaderTitle(Texts.of("segment.lists"));
        setWidth("44rem");
        var explanation = new Paragraph(Texts.of("segment.lists.help"));
        explanation.addClassName("m-quiet");
        slug.setHelperText(Texts.of("segment.slug.help"));
        var names = new Div(name, slug);
        names.addClassNames("m-fields", "m-segment-names");
        upload.setMaxFiles(1);
        upload.setAcceptedFileTypes(".csv", "text/csv", "text/plain");
        prepareGrid();
        var content = new Div(explanation, names, upload, outcome, grid);
        content.addClassName("m-stack");
        add(content);
        getFooter().add(new Button(Texts.of("base.close"), click -> close()));
        refresh();
    }

    private void prepareGrid() {
        grid.addColumn(CustomerList::name).setHeader(Texts.of("segment.name"));
        grid.addColumn(CustomerList::slug).setHeader(Texts.of("segment.slug"));
        grid.addColumn(list -> Formats.current().number(list.ids()))
                .setHeader(Texts.of("segment.lists.ids"));
        grid.addComponentColumn(this::deleteButton).setWidth("64px").setFlexGrow(0);
        grid.setAllRowsVisible(true);
        PhoneCards.of(grid);
    }

    private Button deleteButton(CustomerList list) {
        var button = new Button(VaadinIcon.TRASH.create(), click -> delete(list));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(Texts.of("segment.delete.named", list.name()));
        return button;
    }

    private void delete(CustomerList list) {
        try {
            lists.delete(actor.get().requireTenant(), actor.get(), list.slug());
            refresh();
        } catch (UserError used) {
            Notices.error(Phrases.of(used));
        }
    }

    private void refresh() {
        var all = lists.list(actor.get().requireTenant().id());
        grid.setVisible(!all.isEmpty());
        grid.setItems(all);
    }

    /** Called by the thread that reads the file, not by the one of the screen. */
    private void handle(UploadEvent event) throws IOException {
        var ui = event.getUI();
        try (var content = event.getInputStream()) {
            var sender = new AtomicReference<Actor>();
            ui.accessSynchronously(() -> sender.set(actor.get()));
            var by = Objects.requireNonNull(sender.get());
            var done =
                    lists.upload(by.requireTenant(), by, slug.getValue(), name.getValue(), content);
            ui.access(() -> tell(done));
        } catch (UserError wrong) {
            ui.access(() -> tell(Phrases.of(wrong)));
        }
    }

    private void tell(String problem) {
        upload.clearFileList();
        var said = new Paragraph(problem);
        said.addClassName("m-problem");
        said.getElement().setAttribute("role", "alert");
        outcome.removeAll();
        outcome.add(said);
    }

    private void tell(UploadedList done) {
        var formats = Formats.current();
        upload.clearFileList();
        outcome.removeAll();
        outcome.add(
                new Paragraph(
                        Texts.of(
                                "segment.lists.done",
                                done.list().name(),
                                formats.number(done.known()),
                                formats.number(done.unknown().size()),
                                formats.number(done.repeated()))));
        if (!done.unknown().isEmpty()) {
            outcome.add(
                    new Paragraph(
                            Texts.of(
                                    "segment.lists.unknown",
                                    done.unknown().stream()
                                            .limit(UNKNOWN_SHOWN)
                                            .collect(Collectors.joining(", ")))));
        }
        refresh();
    }
}
