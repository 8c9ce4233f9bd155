package com.martlet.dashboard.ui;

import com.martlet.chart.Chart;
import com.martlet.dashboard.DashboardService;
import com.martlet.identity.Tenant;
import com.vaadin.flow.component.html.Div;
import java.util.stream.IntStream;

/** Key figures side by side. */
class FigureBand extends Div {

    private static final int MOST_IN_A_ROW = 6;
    private static final int LEAST_IN_A_ROW = 4;

    FigureBand(Chart.Figures chart, Tenant tenant, DashboardService service) {
        addClassNames("m-tiles", "m-tiles-by-" + inARow(chart.figures().size()));
        var numbers = Numbers.in(tenant.currency());
        chart.figures()
                .forEach(
                        figure ->
                                add(
                                        new KpiTile(
                                                figure,
                                                service.metric(figure.id()),
                                                tenant,
                                                numbers)));
    }

    /** Full rows look calmer than a last one with a hole. */
    static int inARow(int tiles) {
        if (tiles <= MOST_IN_A_ROW) {
            return Math.max(tiles, LEAST_IN_A_ROW);
        }
        return IntStream.iterate(
                        MOST_IN_A_ROW, count -> count >= LEAST_IN_A_ROW, count -> count - 1)
                .filter(count -> tiles % count == 0)
                .findFirst()
                .orElse(MOST_IN_A_ROW);
    }
}
