package com.martlet.dashboard;

import com.martlet.chart.Chart;
import com.martlet.chart.Figure;
import com.martlet.chart.FigureWords;
import com.martlet.dashboard.Question.Figures;
import java.time.Instant;
import java.util.List;

/** Draws key figures. */
record FigureCharts(Drawing drawing) {

    Picture of(Figures asked) {
        var tiles = new Tiles(drawing.source(), drawing.catalogue());
        var found = tiles.of(drawing.question(), asked.metrics());
        var words =
                new FigureWords(
                        drawing.words().of("dashboard.figure"),
                        drawing.words().of("dashboard.figure.value"),
                        drawing.words().of("dashboard.figure.earlier"));
        var chart = new Chart.Figures(words, found.tiles().stream().map(this::figure).toList());
        return new Picture(chart, notes(asked), found.asOf(), found.dataVersion());
    }

    private List<String> notes(Figures asked) {
        return asked.metrics().stream().anyMatch(id -> id.startsWith("predicted_"))
                ? new PredictionCharts(drawing).reasons()
                : List.of();
    }

    private Figure figure(Tile tile) {
        var metric = tile.metric();
        return new Figure(
                metric.id(),
                drawing.words().label(metric),
                drawing.format(metric.id()),
                tile.days(),
                tile.value(),
                tile.earlierDays().orElse(null),
                tile.earlier(),
                tile.course(),
                tile.answerable());
    }

    /** Key figures and what they were read at; 1970 and 0 when none could be asked for. */
    record Found(List<Tile> tiles, Instant asOf, long dataVersion) {}
}
