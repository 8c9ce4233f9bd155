package com.martlet.chart;

import com.martlet.base.ui.Formats;
import com.martlet.base.ui.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The marked days that lie on a chart: each at its step of time, several of a step together. */
record Marks(List<DayMark> days) {

    static final Marks NONE = new Marks(List.of());

    Marks {
        days = days.stream().sorted(Comparator.comparing(DayMark::day)).toList();
    }

    /** Those the chart has a place for; none where it is not drawn along time. */
    Marks on(Chart chart) {
        return new Marks(days.stream().filter(mark -> place(chart, mark.day()) >= 0).toList());
    }

    boolean isEmpty() {
        return days.isEmpty();
    }

    /** For the drawing: where, and what to write there. */
    List<Map<String, Object>> drawnOn(Chart chart) {
        var byPlace = new TreeMap<Integer, List<DayMark>>();
        for (var mark : days) {
            byPlace.computeIfAbsent(place(chart, mark.day()), at -> new ArrayList<>()).add(mark);
        }
        return byPlace.entrySet().stream().map(at -> drawn(at.getKey(), at.getValue())).toList();
    }

    private static Map<String, Object> drawn(int place, List<DayMark> marks) {
        return Map.of(
                "at", place,
                "day", marks.getFirst().day().toString(),
                "names", marks.stream().map(DayMark::name).toList(),
                "kinds", marks.stream().map(DayMark::kind).toList());
    }

    /** For those who read a table or hear a description. */
    String words() {
        var formats = Formats.current();
        return days.stream()
                .map(
                        mark ->
                                Texts.of(
                                        "chart.mark",
                                        formats.shortDate(mark.day()),
                                        mark.kind(),
                                        mark.name()))
                .collect(Collectors.joining(", "));
    }

    private static int place(Chart chart, LocalDate day) {
        return switch (chart) {
            case Chart.Line line -> line.labels().indexOf(day);
            case Chart.Area area -> area.labels().indexOf(day);
            case Chart.Bar bar -> bar.labels().indexOf(day);
            case Chart.Stacked stacked -> stacked.layers().labels().indexOf(day);
            case Chart.Stream stream -> stream.layers().labels().indexOf(day);
            case Chart.Calendar calendar -> calendar.indexOf(day);
            case Chart.Pie pie -> -1;
            case Chart.Treemap treemap -> -1;
            case Chart.Heatmap heatmap -> -1;
            case Chart.Funnel funnel -> -1;
            case Chart.Cohorts cohorts -> -1;
            case Chart.Figures figures -> -1;
        };
    }
}
