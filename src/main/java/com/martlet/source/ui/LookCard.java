package com.martlet.source.ui;

import com.martlet.base.ui.Card;
import com.martlet.base.ui.Phrases;
import com.martlet.base.ui.Texts;
import com.martlet.source.FileLook;
import com.martlet.source.Mapping.Format;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The columns and first rows of a file as they stand in it. */
class LookCard extends Card {

    private static final int SHOWN = 5;

    /**
     * @param format how it was asked to be read; null for what was found out
     */
    LookCard(String fileName, FileLook look, @Nullable Format format, Consumer<Format> reading) {
        add(new H2(Texts.of("source.look.title", fileName)));
        add(new Paragraph(Texts.of("source.look.what", format(look), look.columns().size())));
        if (look.format().equals("csv")) {
            add(new ReadingFields(format, reading));
        }
        if (look.problem() != null) {
            var problem = new Paragraph(problem(look));
            problem.addClassName("m-bad");
            add(problem);
        }
        add(grid(look));
    }

    /** In its place: why the file cannot be read like this, with the way back. */
    static Card unreadable(
            String fileName, String why, @Nullable Format format, Consumer<Format> reading) {
        var problem = new Paragraph(why);
        problem.addClassName("m-bad");
        problem.getElement().setAttribute("role", "alert");
        var card = new Card(new H2(Texts.of("source.look.title", fileName)));
        if (format != null) {
            card.add(new ReadingFields(format, reading));
        }
        card.add(problem);
        return card;
    }

    /** Why no row of it can be used. */
    static String problem(FileLook look) {
        var refusal = look.problem();
        return refusal == null
                ? Texts.of("source.look.empty")
                : Texts.of("source.look.problem", Phrases.of(refusal.phrase()));
    }

    private static String format(FileLook look) {
        var format = Texts.of("source.format." + look.format());
        return look.encoding() == null ? format : format + ", " + look.encoding();
    }

    /** A record that cannot be read says why in its first cell. */
    private static @Nullable String cell(FileLook.Row row, int column) {
        var refusal = row.problem();
        return refusal == null || column > 0
                ? row.cells().get(column)
                : Phrases.of(refusal.phrase());
    }

    private static Grid<FileLook.Row> grid(FileLook look) {
        var grid = new Grid<FileLook.Row>();
        for (int i = 0; i < look.columns().size(); i++) {
            var column = i;
            grid.addColumn(row -> cell(row, column))
                    .setHeader(look.columns().get(i))
                    .setAutoWidth(true);
        }
        grid.setItems(look.rows().stream().limit(SHOWN).toList());
        grid.setAllRowsVisible(true);
        return grid;
    }
}
