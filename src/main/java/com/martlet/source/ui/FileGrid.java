package com.martlet.source.ui;

import com.martlet.base.ui.Formats;
import com.martlet.base.ui.PhoneCards;
import com.martlet.base.ui.StateBadge;
import com.martlet.base.ui.StateBadge.Tone;
import com.martlet.base.ui.Texts;
import com.martlet.source.FileState;
import com.martlet.source.FileStatus;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Received files, the newest first. */
class FileGrid extends Grid<FileStatus> {

    private final Formats formats = Formats.current();

    /**
     * @param quarantine the address of a file's quarantined rows
     * @param takeBack null when the person may not
     */
    FileGrid(
            ZoneId zone,
            Function<FileStatus, String> quarantine,
            @Nullable Consumer<FileStatus> takeBack) {
        addColumn(status -> status.file().name())
                .setHeader(Texts.of("source.file.name"))
                .setTooltipGenerator(status -> status.file().name())
                .setAutoWidth(true)
                .setFlexGrow(1);
        addColumn(status -> formats.date(status.file().snapshotDay()))
                .setHeader(Texts.of("source.file.day"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addNumber(status -> formats.bytes(status.file().bytes()), "source.file.bytes");
        addNumber(status -> formats.number(status.rows()), "source.file.rows");
        addComponentColumn(status -> quarantined(status, quarantine))
                .setHeader(Texts.of("source.file.quarantined"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(FileGrid::badge)
                .setHeader(Texts.of("source.file.state"))
                .setWidth("130px")
                .setFlexGrow(0);
        addColumn(status -> formats.time(status.receivedAt(), zone))
                .setHeader(Texts.of("source.file.receivedAt"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        if (takeBack != null) {
            addComponentColumn(status -> takeBackButton(status, takeBack))
                    .setTextAlign(ColumnTextAlign.END)
                    .setWidth("130px")
                    .setFlexGrow(0);
        }
        setAllRowsVisible(true);
        PhoneCards.of(this);
    }

    private void addNumber(
            com.vaadin.flow.function.ValueProvider<FileStatus, String> text, String header) {
        addColumn(text)
                .setHeader(Texts.of(header))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private Component quarantined(FileStatus status, Function<FileStatus, String> address) {
        var rows = status.quarantined();
        if (rows == null || rows == 0) {
            return new Span(formats.number(rows));
        }
        var link = new Anchor(address.apply(status), formats.number(rows));
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private static Component badge(FileStatus status) {
        var tone =
                switch (status.state()) {
                    case RECEIVED -> Tone.WAITING;
                    case PARSED -> Tone.GOOD;
                    case TAKEN_BACK -> Tone.NEUTRAL;
                };
        return new StateBadge(tone, Texts.of("source.file.state." + status.state()));
    }

    private static Component takeBackButton(FileStatus status, Consumer<FileStatus> takeBack) {
        if (status.state() == FileState.TAKEN_BACK) {
            return new Span();
        }
        var button = new Button(Texts.of("source.takeBack"), click -> takeBack.accept(status));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
