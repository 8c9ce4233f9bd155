package com.martlet.source.ui;

import com.martlet.base.ui.Texts;
import com.martlet.source.Mapping.Format;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How a file of columns is read, where what was found out by itself is not right. */
class ReadingFields extends Div {

    private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|", "~", "^");
    private static final List<String> ENCODINGS = List.of("UTF-8", "CP949", "ISO-8859-1");

    private final ComboBox<String> delimiter = new ComboBox<>(Texts.of("source.reading.delimiter"));
    private final ComboBox<String> encoding = new ComboBox<>(Texts.of("source.reading.encoding"));

    ReadingFields(@Nullable Format format, Consumer<Format> changed) {
        addClassNames("m-fields", "m-reading");
        delimiter.setItems(DELIMITERS);
        delimiter.setItemLabelGenerator(ReadingFields::delimiter);
        encoding.setItems(ENCODINGS);
        for (var box : List.of(delimiter, encoding)) {
            box.setPlaceholder(Texts.of("source.reading.found"));
            box.setClearButtonVisible(true);
        }
        if (format != null) {
            delimiter.setValue(format.delimiter());
            encoding.setValue(format.encoding());
        }
        add(delimiter, encoding);
        delimiter.addValueChangeListener(change -> changed.accept(format()));
        encoding.addValueChangeListener(change -> changed.accept(format()));
    }

    private static String delimiter(String sign) {
        return switch (sign) {
            case "," -> Texts.of("source.reading.comma");
            case ";" -> Texts.of("source.reading.semicolon");
            case "\t" -> Texts.of("source.reading.tab");
            default -> sign;
        };
    }

    private Format format() {
        return new Format("csv", delimiter.getValue(), null, encoding.getValue(), null);
    }
}
