package com.martlet.adhoc.ui;

import com.martlet.adhoc.ReadableTable;
import com.martlet.adhoc.ReadableTable.ReadableColumn;
import com.martlet.base.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What there is to ask: tables, their columns and what both mean; a click writes the name. */
class TableList extends Div {

    private final transient List<ReadableTable> tables;
    private final transient Consumer<String> chosen;
    private final TextField search = new TextField();
    private final Div list = new Div();

    TableList(List<ReadableTable> tables, Consumer<String> chosen) {
        this.tables = tables;
        this.chosen = chosen;
        addClassNames("m-card", "m-sql-tables");
        search.setPlaceholder(Texts.of("adhoc.tables.search"));
        search.setAriaLabel(Texts.of("adhoc.tables.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show());
        add(new H2(Texts.of("adhoc.tables")), search, list);
        show();
    }

    private void show() {
        var wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        list.removeAll();
        tables.stream()
                .filter(table -> said(table).contains(wanted))
                .forEach(table -> list.add(details(table)));
        if (list.getComponentCount() == 0) {
            list.add(new Paragraph(Texts.of("adhoc.tables.none", search.getValue())));
        }
    }

    private static String said(ReadableTable table) {
        var words = new StringBuilder(table.name()).append(' ').append(meaning(table));
        table.columns().forEach(column -> words.append(' ').append(column.name()));
        return words.toString().toLowerCase(Locale.ROOT);
    }

    private static String meaning(ReadableTable table) {
        return table.about().in(Texts.currentLocale());
    }

    private Component details(ReadableTable table) {
        var columns = new Div();
        columns.addClassName("m-sql-columns");
        var about = new Paragraph(meaning(table));
        about.addClassName("m-quiet");
        columns.add(about, nameButton(table.name(), Texts.of("adhoc.tables.write", table.name())));
        table.columns().forEach(column -> columns.add(line(column)));
        var details = new Details(table.name(), columns);
        details.setTooltipText(meaning(table));
        return details;
    }

    private Component line(ReadableColumn column) {
        var type = new Span(column.type());
        type.addClassName("m-quiet");
        var about = new Span(column.about().in(Texts.currentLocale()));
        about.addClassName("m-quiet");
        var head = new Div(nameButton(column.name(), column.name()), type);
        head.addClassName("m-sql-column");
        return new Div(head, about);
    }

    private Button nameButton(String name, String words) {
        var button = new Button(words, click -> chosen.accept(name));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
