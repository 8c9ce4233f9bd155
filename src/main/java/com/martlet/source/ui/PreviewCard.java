package com.martlet.source.ui;

import com.martlet.base.ui.Card;
import com.martlet.base.ui.Formats;
import com.martlet.base.ui.LoadingState;
import com.martlet.base.ui.Phrases;
import com.martlet.base.ui.StateBadge;
import com.martlet.base.ui.StateBadge.Tone;
import com.martlet.base.ui.Texts;
import com.martlet.source.MappingPreview;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a run would make of the first rows; refused ones say why. */
class PreviewCard extends Card {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private static final int FEW = 8;

    private final transient ZoneId zone;
    private final Div content = new Div();

    PreviewCard(ZoneId zone) {
        this.zone = zone;
        add(new H2(Texts.of("source.preview.title")), content);
        content.addClassName("m-stack");
        showEmpty();
    }

    final void showEmpty() {
        content.removeAll();
        content.add(new Paragraph(Texts.of("source.preview.empty")));
    }

    void showLoading() {
        content.removeAll();
        content.add(new LoadingState("180px"));
    }

    void showProblem(String message) {
        content.removeAll();
        var problem = new Paragraph(message);
        problem.addClassName("m-bad");
        content.add(problem);
    }

    void show(MappingPreview preview) {
        content.removeAll();
        var fine = preview.rows().size() - preview.refused();
        content.add(
                new Paragraph(Texts.of("source.preview.counts", fine, preview.refused())),
                zoneNote(),
                grid(preview));
    }

    private Grid<MappingPreview.Row> grid(MappingPreview preview) {
        var grid = new Grid<MappingPreview.Row>();
        grid.addColumn(row -> Formats.current().number(row.line()))
                .setHeader(Texts.of("source.preview.line"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("80px")
                .setFlexGrow(0);
        grid.addComponentColumn(PreviewCard::state)
                .setHeader(Texts.of("source.preview.state"))
                .setAutoWidth(true);
        var fields = new LinkedHashSet<String>();
        preview.rows().forEach(row -> fields.addAll(values(row).keySet()));
        for (var field : fields) {
            grid.addColumn(row -> value(row, field))
                    .setHeader(
                            field.equals("day")
                                    ? Texts.of("source.preview.day")
                                    : Texts.of("source.field." + field))
                    .setAutoWidth(true);
        }
        grid.setItems(preview.rows());
        if (preview.rows().size() > FEW) {
            grid.setHeight("360px");
        } else {
            grid.setAllRowsVisible(true);
        }
        return grid;
    }

    private Paragraph zoneNote() {
        var note = new Paragraph(Texts.of("source.preview.zone", zone.getId()));
        note.addClassName("m-quiet");
        return note;
    }

    /** Moments come as such and are shown by the tenant's clock. */
    private @Nullable String value(MappingPreview.Row row, String field) {
        var value = values(row).get(field);
        return value != null && field.endsWith("_at")
                ? TIME.format(Instant.parse(value).atZone(zone))
                : value;
    }

    private static Map<String, String> values(MappingPreview.Row row) {
        @Nullable Map<String, String> values = row.values();
        return values == null ? Map.of() : values;
    }

    private static Component state(MappingPreview.Row row) {
        var refusal = row.refusal();
        if (refusal != null) {
            return new StateBadge(Tone.BAD, Phrases.of(refusal.phrase()));
        }
        return new StateBadge(Tone.GOOD, Texts.of("source.dataset." + row.dataset()));
    }
}
