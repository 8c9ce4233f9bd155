package com.martlet.export.ui;

import com.martlet.base.ui.Formats;
import com.martlet.base.ui.PhoneCards;
import com.martlet.base.ui.Texts;
import com.martlet.export.Export;
import com.martlet.export.ExportState;
import com.martlet.identity.Actor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/** Files taken out, one per row, the newest first. */
class DownloadGrid extends Grid<Export> {

    private final transient ExportOffice office;
    private final transient Actor actor;
    private final transient ZoneId zone;
    private final transient Consumer<Export> again;
    private final transient Consumer<Export> stop;
    private transient List<Export> shown = List.of();

    DownloadGrid(ExportOffice office, Actor actor, Consumer<Export> again, Consumer<Export> stop) {
        this.office = office;
        this.actor = actor;
        this.zone = actor.requireTenant().zone();
        this.again = again;
        this.stop = stop;
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        setAllRowsVisible(true);
        addColumns();
        PhoneCards.of(this);
    }

    private void addColumns() {
        text("when", export -> Formats.current().time(export.orderedAt(), zone)).setWidth("150px");
        addComponentColumn(DownloadGrid::what)
                .setHeader(Texts.of("export.column.what"))
                .setWidth("260px")
                .setFlexGrow(1);
        text("format", export -> ExportWords.shortFormat(export.style().format())).setWidth("90px");
        number("rows", export -> Formats.current().number(export.rowCount())).setWidth("90px");
        number("size", export -> Formats.current().bytes(export.byteCount())).setWidth("90px");
        number("version", export -> Formats.current().number(export.dataVersion()))
                .setWidth("80px");
        text("reason", export -> Objects.requireNonNullElse(export.reason(), "")).setWidth("160px");
        if (office.orders().seesAll(actor)) {
            text("who", Export::actor).setWidth("180px");
        }
        addComponentColumn(this::state)
                .setHeader(Texts.of("export.column.state"))
                .setWidth("150px")
                .setFlexGrow(0);
        addComponentColumn(this::actions).setWidth("120px").setFlexGrow(0);
    }

    private Column<Export> text(String key, Function<Export, String> value) {
        return addColumn(value::apply).setHeader(Texts.of("export.column." + key)).setFlexGrow(0);
    }

    private Column<Export> number(String key, Function<Export, String> value) {
        return text(key, value).setTextAlign(ColumnTextAlign.END);
    }

    private static Component what(Export export) {
        var filters = new Span(ExportWords.filters(export));
        filters.addClassName("m-quiet");
        return new Div(new Div(export.title()), filters);
    }

    private Component state(Export export) {
        var badge = ExportWords.badge(export, office.progress().rows(export.id()));
        var failure = export.failure();
        if (failure != null) {
            badge.setTitle(failure);
        }
        return badge;
    }

    private Component actions(Export export) {
        if (!export.user().equals(actor.user()) || export.question() == null) {
            return new Span();
        }
        return isLeaving(export)
                ? action("export.stop", () -> stop.accept(export))
                : action("export.again", () -> again.accept(export));
    }

    private static Button action(String key, Runnable run) {
        var button = new Button(Texts.of(key), click -> run.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private boolean isLeaving(Export export) {
        return export.state() == ExportState.SENDING
                && office.progress().rows(export.id()).isPresent();
    }

    /** Leaves the rows alone when nothing has changed; a file on its way is a change. */
    void show(List<Export> exports) {
        if (exports.stream().anyMatch(this::isLeaving) || !exports.equals(shown)) {
            shown = exports;
            setItems(exports);
        }
    }
}
