package com.martlet.chart;

import com.martlet.base.ui.Formats;
import com.martlet.base.ui.Texts;

/** How much of what its table holds a picture shows. */
record Extent(int shown, int all) {

    private static final Extent ALL = new Extent(0, 0);

    static Extent of(Chart chart) {
        if (chart instanceof Chart.Bar bar && bar.labels().kind() == Labels.Kind.WORD) {
            return first(AxesOptions.MOST_NAMES, bar.labels().count());
        }
        return chart instanceof Chart.Heatmap heatmap
                ? first(GridOptions.MOST_ROWS, heatmap.rows().count())
                : ALL;
    }

    private static Extent first(int most, int all) {
        return new Extent(Math.min(most, all), all);
    }

    /** Empty where the picture shows all. */
    String words() {
        var formats = Formats.current();
        return shown == all
                ? ""
                : Texts.of("chart.extent", formats.number(shown), formats.number(all));
    }
}
