package com.martlet.source.ui;

import com.martlet.base.ui.Card;
import com.martlet.base.ui.StackingTable;
import com.martlet.base.ui.StackingTable.Column;
import com.martlet.base.ui.Texts;
import com.martlet.source.Mapping;
import com.martlet.source.Mapping.DatasetRule;
import com.martlet.source.Mapping.FieldRule;
import com.martlet.source.Source;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By which mapping the files of a source are read: each field with the column that fills it. */
class MappingCard extends Card {

    MappingCard(Mapping mapping) {
        var content = new Div();
        content.addClassName("m-stack");
        content.add(quiet(Texts.of("source.mapping.used.what")));
        var format = format(mapping.format());
        if (!format.isEmpty()) {
            content.add(quiet(format));
        }
        mapping.datasets().forEach((dataset, rule) -> content.add(section(dataset, rule)));
        var details = new Details(Texts.of("source.mapping.used"), content);
        details.addClassName("m-mapping-used");
        add(details);
    }

    /** Of a ready one its name; others have none. */
    static String nameOf(Source source) {
        var name = source.mappingName();
        return name.equals("custom") ? Texts.of("source.mapping.custom") : name;
    }

    private static String format(Mapping.@Nullable Format format) {
        if (format == null) {
            return "";
        }
        return String.join(" \u00b7 ", parts(format));
    }

    private static List<String> parts(Mapping.Format format) {
        var parts = new ArrayList<String>();
        var type = format.type();
        if (type != null && Texts.has("source.format." + type)) {
            parts.add(Texts.of("source.format." + type));
        }
        if (format.encoding() != null) {
            parts.add(Texts.of("source.mapping.encoding", format.encoding()));
        }
        if (format.delimiter() != null) {
            parts.add(Texts.of("source.mapping.delimiter", format.delimiter()));
        }
        return parts;
    }

    private static Component section(String dataset, DatasetRule rule) {
        var table =
                new StackingTable(
                        List.of(
                                Column.text(Texts.of("source.mapping.field")),
                                Column.text(Texts.of("source.mapping.filledBy")),
                                Column.text(Texts.of("source.mapping.how"))));
        table.show(
                rule.fields().entrySet().stream()
                        .map(entry -> cells(entry.getKey(), entry.getValue()))
                        .toList());
        var section = new Div(new H3(Texts.of("source.dataset." + dataset)));
        where(rule).forEach(words -> section.add(quiet(words)));
        section.add(table);
        return section;
    }

    private static Stream<String> where(DatasetRule rule) {
        var conditions = Objects.requireNonNullElse(rule.where(), Map.<String, List<String>>of());
        return conditions.entrySet().stream()
                .map(
                        one ->
                                Texts.of(
                                        "source.mapping.where",
                                        one.getKey(),
                                        String.join(", ", one.getValue())));
    }

    private static List<Component> cells(String field, FieldRule rule) {
        return List.of(
                StackingTable.text(Texts.of("source.field." + field)),
                StackingTable.text(Objects.requireNonNullElse(rule.column(), "-")),
                StackingTable.text(String.join(" \u00b7 ", how(rule))));
    }

    private static List<String> how(FieldRule rule) {
        var words = new ArrayList<String>();
        say(words, "source.mapping.pattern", rule.parse());
        say(words, "source.mapping.zone", rule.zone());
        say(words, "source.mapping.fixed", rule.constant());
        say(words, "source.mapping.translated", rule.map() == null ? null : rule.map().size());
        say(
                words,
                "source.mapping.translated",
                rule.prefixes() == null ? null : rule.prefixes().size());
        return words;
    }

    private static void say(List<String> words, String key, @Nullable Object value) {
        if (value != null) {
            words.add(Texts.of(key, value));
        }
    }

    private static Paragraph quiet(String words) {
        var paragraph = new Paragraph(words);
        paragraph.addClassName("m-quiet");
        return paragraph;
    }
}
