package com.martlet.source.ui;

import com.martlet.base.Dataset;
import com.martlet.base.ui.Card;
import com.martlet.base.ui.Texts;
import com.martlet.source.FileLook;
import com.martlet.source.MappableField;
import com.martlet.source.Mapping.Format;
import com.martlet.source.SuggestedMapping;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** What the columns of a file mean: a ready mapping, or an own one field by field. */
class MappingEditor extends Card {

    private static final String OWN = "";

    private final transient FileLook look;
    private final transient @Nullable Format asked;
    private final transient SuggestedMapping suggested;
    private final transient Function<Dataset, List<MappableField>> fields;
    private final transient Runnable changed;
    private final transient Map<Dataset, DatasetFieldsEditor> editors =
            new EnumMap<>(Dataset.class);
    private final Select<String> ready = new Select<>();
    private final CheckboxGroup<Dataset> datasets = new CheckboxGroup<>();
    private final Div own = new Div();
    private final Div sections = new Div();

    MappingEditor(
            FileLook look,
            SuggestedMapping suggested,
            Function<Dataset, List<MappableField>> fields,
            @Nullable Format asked,
            Runnable changed) {
        this.look = look;
        this.asked = asked;
        this.suggested = suggested;
        this.fields = fields;
        this.changed = changed;
        add(
                new H2(Texts.of("source.mapping.title")),
                new Paragraph(Texts.of("source.mapping.what")));
        addReady();
        addOwn();
    }

    private void addReady() {
        var choices = new ArrayList<>(suggested.ready());
        choices.add(OWN);
        ready.setLabel(Texts.of("source.column.mapping"));
        ready.setItems(choices);
        ready.setItemLabelGenerator(
                name -> name.equals(OWN) ? Texts.of("source.mapping.custom") : name);
        ready.setValue(choices.getFirst());
        ready.setVisible(choices.size() > 1);
        ready.addValueChangeListener(
                change -> {
                    own.setVisible(isOwn());
                    changed.run();
                });
        add(ready);
    }

    private void addOwn() {
        datasets.setLabel(Texts.of("source.mapping.datasets"));
        datasets.setItems(Dataset.values());
        datasets.setItemLabelGenerator(dataset -> Texts.of("source.dataset." + dataset.id()));
        suggested.datasets().keySet().stream().findFirst().ifPresent(datasets::select);
        datasets.addValueChangeListener(
                change -> {
                    showSections();
                    changed.run();
                });
        own.add(datasets, sections);
        own.setVisible(isOwn());
        own.addClassName("m-stack");
        sections.addClassName("m-stack");
        add(own);
        showSections();
    }

    private void showSections() {
        sections.removeAll();
        for (var dataset : datasets.getValue()) {
            sections.add(new H3(Texts.of("source.dataset." + dataset.id())), editor(dataset));
        }
    }

    private DatasetFieldsEditor newEditor(Dataset dataset) {
        return new DatasetFieldsEditor(
                dataset,
                fields.apply(dataset),
                look,
                suggested.datasets().getOrDefault(dataset, Map.of()),
                changed);
    }

    private boolean isOwn() {
        return OWN.equals(ready.getValue());
    }

    /** True when a run would ask which day a file stands for. */
    boolean bringsSnapshots() {
        return isOwn() && datasets.getValue().contains(Dataset.CUSTOMERS);
    }

    /** Nothing is chosen yet that could be tried. */
    boolean feedsNothing() {
        return isOwn() && datasets.getValue().isEmpty();
    }

    /** As in the API; the dataset with the most filled fields comes first and counts the rows. */
    JsonNode mapping() {
        if (!isOwn()) {
            return StringNode.valueOf(ready.getValue());
        }
        var mapping = JsonNodeFactory.instance.objectNode();
        mapping.set("format", format());
        var rules = mapping.putObject("datasets");
        chosen().stream()
                .sorted(Comparator.comparing(chosen -> -chosen.rules().size()))
                .forEach(
                        chosen ->
                                rules.putObject(chosen.dataset().id())
                                        .set("fields", chosen.rules()));
        return mapping;
    }

    private record Chosen(Dataset dataset, ObjectNode rules) {}

    private List<Chosen> chosen() {
        return datasets.getValue().stream()
                .map(dataset -> new Chosen(dataset, editor(dataset).rules()))
                .toList();
    }

    private DatasetFieldsEditor editor(Dataset dataset) {
        return editors.computeIfAbsent(dataset, this::newEditor);
    }

    private ObjectNode format() {
        var format = JsonNodeFactory.instance.objectNode().put("type", look.mappingFormat());
        if (look.encoding() != null) {
            format.put("encoding", look.encoding());
        }
        if (asked != null && asked.delimiter() != null) {
            format.put("delimiter", asked.delimiter());
        }
        return format;
    }
}
