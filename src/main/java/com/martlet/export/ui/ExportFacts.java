package com.martlet.export.ui;

import com.martlet.base.ui.Formats;
import com.martlet.base.ui.Texts;
import com.martlet.export.ExportPreview;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What is about to leave: its rows, its columns, its filters. */
class ExportFacts extends Div {

    private final DescriptionList facts = new DescriptionList();

    ExportFacts(ExportPreview preview) {
        var title = new Paragraph(preview.title());
        title.addClassName("m-strong");
        facts.addClassName("m-facts");
        var formats = Formats.current();
        fact("export.fact.rows", formats.number(preview.rowCount()));
        fact("export.fact.columns", ExportWords.columns(preview.columns()));
        fact("export.fact.size", formats.bytes(preview.estimatedCsvBytes()));
        preview.filters().forEach(this::line);
        add(title, facts);
    }

    private void fact(String key, String value) {
        line(Texts.of(key), value);
    }

    private void line(String name, String value) {
        facts.add(new Term(ExportWords.filter(name)), new Description(ExportWords.value(value)));
    }
}
