package com.martlet.adhoc.ui;

import com.martlet.adhoc.ChartChoice;
import com.martlet.adhoc.ResultChart;
import com.martlet.adhoc.ResultColumn;
import com.martlet.adhoc.ResultTable;
import com.martlet.base.ui.EmptyState;
import com.martlet.base.ui.Texts;
import com.martlet.chart.ChartView;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;

/** An answer as a chart, of the kind and the columns that are chosen. */
class ChartPanel extends Div {

    private static final List<ChartChoice.Kind> KINDS =
            List.of(
                    ChartChoice.Kind.BAR,
                    ChartChoice.Kind.LINE,
                    ChartChoice.Kind.AREA,
                    ChartChoice.Kind.PIE);

    private final Select<ChartChoice.Kind> kind = new Select<>();
    private final Select<String> label = new Select<>();
    private final Select<String> value = new Select<>();
    private final Div picture = new Div();
    private final transient ResultTable table;

    ChartPanel(ResultTable table, ChartChoice wanted) {
        this.table = table;
        addClassName("m-stack");
        picture.addClassName("m-sql-chart");
        var first = fits(wanted) ? wanted : ResultChart.firstSight(table);
        if (first.kind() == ChartChoice.Kind.NONE) {
            add(new EmptyState(Texts.of("adhoc.chart.noNumber")));
            return;
        }
        kind.setLabel(Texts.of("adhoc.chart.kind"));
        kind.setItemLabelGenerator(ChartPanel::word);
        kind.setItems(KINDS);
        label.setLabel(Texts.of("adhoc.chart.label"));
        label.setItems(table.columns().stream().map(ResultColumn::name).distinct().toList());
        value.setLabel(Texts.of("adhoc.chart.value"));
        value.setItems(numbers());
        choose(first);
        kind.addValueChangeListener(change -> draw());
        label.addValueChangeListener(change -> draw());
        value.addValueChangeListener(change -> draw());
        var fields = new Div(kind, label, value);
        fields.addClassName("m-fields");
        add(fields, picture);
        draw();
    }

    private static String word(ChartChoice.Kind kind) {
        return Texts.of("adhoc.chart." + kind.name().toLowerCase(Locale.ROOT));
    }

    private List<String> numbers() {
        return table.columns().stream()
                .filter(ResultColumn::isNumber)
                .map(ResultColumn::name)
                .distinct()
                .toList();
    }

    private boolean fits(ChartChoice choice) {
        return choice.kind() != ChartChoice.Kind.NONE
                && numbers().contains(choice.value())
                && table.columns().stream().anyMatch(one -> one.name().equals(choice.label()));
    }

    private void choose(ChartChoice choice) {
        kind.setValue(choice.kind());
        label.setValue(choice.label());
        value.setValue(choice.value());
    }

    /** As it stands on the screen. */
    ChartChoice choice() {
        return kind.getValue() == null
                ? ChartChoice.TABLE
                : new ChartChoice(kind.getValue(), label.getValue(), value.getValue());
    }

    private void draw() {
        picture.removeAll();
        new ResultChart(table, choice())
                .chart(Texts.of("adhoc.chart.other"))
                .ifPresent(
                        chart -> {
                            var view = new ChartView();
                            view.show(
                                    chart,
                                    Texts.of(
                                            "adhoc.chart.description",
                                            value.getValue(),
                                            label.getValue()));
                            picture.add(view);
                        });
    }
}
