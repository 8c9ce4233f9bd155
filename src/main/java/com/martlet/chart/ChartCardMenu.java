package com.martlet.chart;

import com.martlet.base.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.jspecify.annotations.Nullable;

/** The menu at the corner of a card: table, file, picture, definition. */
class ChartCardMenu extends Div {

    private final ChartCard card;
    private final ChartCardActions actions;
    private final Popover popover = new Popover();
    private final Button table = item(VaadinIcon.TABLE, "chart.table", this::toggleTable);
    private final Div files = new Div();

    ChartCardMenu(ChartCard card, ChartCardActions actions) {
        this.card = card;
        this.actions = actions;
        var button = new Button(VaadinIcon.ELLIPSIS_DOTS_V.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(Texts.of("chart.menu", card.title()));
        popover.setTarget(button);
        popover.setAriaLabel(Texts.of("chart.menu", card.title()));
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.add(content());
        add(button, popover);
    }

    void refresh(boolean empty) {
        table.setText(Texts.of(card.isTable() ? "chart.picture" : "chart.table"));
        table.setEnabled(!empty);
        files.setVisible(!empty);
    }

    private Component content() {
        addFile(actions.csv(), "chart.csv", "m-csv");
        addFile(actions.workbook(), "chart.xlsx", "m-xlsx");
        var picture = actions.picture();
        if (picture != null) {
            files.add(item(VaadinIcon.PICTURE, "chart.png", () -> save(picture.get())));
        } else if (actions.csv() == null) {
            files.add(item(VaadinIcon.DOWNLOAD_ALT, "chart.download", this::refuse));
        }
        files.addClassName("m-menu");
        var content = new Div(table, files, definition());
        content.addClassName("m-menu");
        return content;
    }

    /** Anchored to a button's looks; the browser fetches it, so it works without push. */
    private void addFile(@Nullable DownloadHandler file, String text, String name) {
        if (file != null) {
            var link = new Anchor(file, "");
            link.addClassName(name);
            link.add(item(VaadinIcon.DOWNLOAD_ALT, text, popover::close));
            files.add(link);
        }
    }

    private void refuse() {
        popover.close();
        actions.refusal().run();
    }

    private Component definition() {
        var button =
                new Button(Texts.of("chart.definition"), VaadinIcon.QUESTION_CIRCLE_O.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var words = new Popover(actions.definition());
        words.setTarget(button);
        words.setAriaLabel(Texts.of("chart.definition"));
        words.setPosition(PopoverPosition.START_TOP);
        return new Div(button, words);
    }

    private void toggleTable() {
        card.toggleTable();
        popover.close();
    }

    private void save(SavedPicture picture) {
        card.savePicture(picture);
        popover.close();
    }

    private static Button item(VaadinIcon icon, String text, Runnable action) {
        var button = new Button(Texts.of(text), icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}
