package com.martlet.segment.ui;

import com.martlet.base.ui.DayField;
import com.martlet.base.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The days a condition looks at, as the rule's JSON has them. */
class WindowField extends Div {

    private final Select<String> kind = new Select<>();
    private final IntegerField days = new IntegerField(Texts.of("segment.window.days"));
    private final DayField from = new DayField(Texts.of("segment.window.from"));
    private final DayField to = new DayField(Texts.of("segment.window.to"));

    WindowField(Runnable changed) {
        addClassName("m-fields");
        kind.setLabel(Texts.of("segment.window"));
        kind.setItems(List.of("always", "last", "between"));
        kind.setItemLabelGenerator(one -> Texts.of("segment.window." + one));
        kind.setValue("last");
        days.setValue(90);
        days.setMin(1);
        days.setMax(3660);
        days.setValueChangeMode(ValueChangeMode.LAZY);
        kind.addValueChangeListener(event -> arrange());
        kind.addValueChangeListener(event -> changed.run());
        days.addValueChangeListener(event -> changed.run());
        from.addValueChangeListener(event -> changed.run());
        to.addValueChangeListener(event -> changed.run());
        add(kind, days, from, to);
        arrange();
    }

    void show(@Nullable JsonNode window) {
        if (window == null) {
            kind.setValue("always");
        } else if (window.has("last")) {
            days.setValue(Integer.valueOf(window.get("last").asString().replace("d", "")));
            kind.setValue("last");
        } else {
            from.setValue(LocalDate.parse(window.get("from").asString()));
            to.setValue(LocalDate.parse(window.get("to").asString()));
            kind.setValue("between");
        }
    }

    void writeTo(ObjectNode leaf) {
        var window = JsonNodeFactory.instance.objectNode();
        switch (kind.getValue()) {
            case "last" -> leaf.set("window", window.put("last", days.getValue() + "d"));
            case "between" ->
                    leaf.set(
                            "window",
                            window.put("from", String.valueOf(from.getValue()))
                                    .put("to", String.valueOf(to.getValue())));
            default -> leaf.remove("window");
        }
    }

    private void arrange() {
        days.setVisible("last".equals(kind.getValue()));
        from.setVisible("between".equals(kind.getValue()));
        to.setVisible("between".equals(kind.getValue()));
    }
}
