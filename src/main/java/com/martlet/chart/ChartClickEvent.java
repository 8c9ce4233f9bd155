package com.martlet.chart;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** Somebody clicked on a point, bar or part. */
@DomEvent("chart-click")
public class ChartClickEvent extends ComponentEvent<ChartView> {

    private final String series;
    private final String label;
    private final int index;

    public ChartClickEvent(
            ChartView source,
            boolean fromClient,
            @EventData("event.detail.series") String series,
            @EventData("event.detail.name") String label,
            @EventData("event.detail.index") int index) {
        super(source, fromClient);
        this.series = series;
        this.label = label;
        this.index = index;
    }

    public String series() {
        return series;
    }

    public String label() {
        return label;
    }

    public int index() {
        return index;
    }
}
