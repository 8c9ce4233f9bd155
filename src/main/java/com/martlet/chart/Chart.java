package com.martlet.chart;

import com.martlet.base.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a chart shows, as plain data; how it looks follows from its kind. */
public sealed interface Chart {

    /** Whether there is nothing to draw. */
    boolean isEmpty();

    /** All numbers of the chart, those too that the picture gathers as "other". */
    default ChartTable table() {
        return ChartTable.of(this);
    }

    /**
     * @param partialFrom index of the first label whose numbers are not complete yet; null when all
     *     are
     * @param valueName what the numbers are, where labels and numbers do not speak for themselves:
     *     then both axes are named; null where they do
     */
    record Line(
            String labelName,
            Labels labels,
            List<Series> series,
            @Nullable Integer partialFrom,
            @Nullable String valueName)
            implements Chart {
        public Line {
            series = List.copyOf(series);
            Charts.requireOneValuePerLabel(labels, series);
        }

        public Line(
                String labelName,
                Labels labels,
                List<Series> series,
                @Nullable Integer partialFrom) {
            this(labelName, labels, series, partialFrom, null);
        }

        @Override
        public boolean isEmpty() {
            return Charts.nothingIn(series);
        }
    }

    /** A line with the ground below it filled. */
    record Area(String labelName, Labels labels, List<Series> series) implements Chart {
        public Area {
            series = List.copyOf(series);
            Charts.requireOneValuePerLabel(labels, series);
        }

        @Override
        public boolean isEmpty() {
            return Charts.nothingIn(series);
        }
    }

    /**
     * Names get horizontal bars in the order given, the first of them drawn; else upright ones.
     *
     * @param colours of each label; empty where labels have none of their own
     */
    record Bar(String labelName, Labels labels, List<Series> series, List<Colour> colours)
            implements Chart {
        public Bar {
            series = List.copyOf(series);
            colours = List.copyOf(colours);
            Charts.requireOneValuePerLabel(labels, series);
        }

        public Bar(String labelName, Labels labels, List<Series> series) {
            this(labelName, labels, series, List.of());
        }

        @Override
        public boolean isEmpty() {
            return Charts.nothingIn(series);
        }
    }

    /** Upright bars of several series on top of each other. */
    record Stacked(Layers layers) implements Chart {
        @Override
        public boolean isEmpty() {
            return Charts.nothingIn(layers.series());
        }
    }

    /** A ring with the total in its hole; the small parts are drawn as one. */
    record Pie(Parts parts) implements Chart {
        @Override
        public boolean isEmpty() {
            return parts.isEmpty();
        }
    }

    /** Rectangles as large as their numbers; the small ones are drawn as one. */
    record Treemap(Parts parts) implements Chart {
        @Override
        public boolean isEmpty() {
            return parts.isEmpty();
        }
    }

    /**
     * Colour and number in each cell; of many rows the first are drawn.
     *
     * @param values row by row; null where nothing is known
     */
    record Heatmap(
            String rowName,
            Labels rows,
            Labels columns,
            ValueFormat format,
            List<List<@Nullable BigDecimal>> values)
            implements Chart {
        public Heatmap {
            values =
                    values.stream()
                            .map(row -> Collections.unmodifiableList(new ArrayList<>(row)))
                            .toList();
            Charts.requireCells(rows, columns, values);
        }

        @Override
        public boolean isEmpty() {
            return Charts.nothingAmong(values);
        }
    }

    /**
     * Days as the fields of a calendar.
     *
     * @param values of the days there is data of; the others of the period are hatched
     */
    record Calendar(
            String labelName,
            String valueName,
            ValueFormat format,
            Period period,
            Map<LocalDate, BigDecimal> values)
            implements Chart {
        public Calendar {
            values = Collections.unmodifiableMap(new TreeMap<>(values));
        }

        /** How many days after its first; -1 outside of it. */
        int indexOf(LocalDate day) {
            return period.contains(day) ? (int) ChronoUnit.DAYS.between(period.from(), day) : -1;
        }

        @Override
        public boolean isEmpty() {
            return values.isEmpty();
        }
    }

    /** How the shares of a whole move; the table holds the amounts. */
    record Stream(Layers layers) implements Chart {
        @Override
        public boolean isEmpty() {
            return Charts.nothingIn(layers.series());
        }
    }

    /** How many of the first step came to each later one. */
    record Funnel(FunnelWords words, List<FunnelStep> steps) implements Chart {
        public Funnel {
            steps = List.copyOf(steps);
        }

        @Override
        public boolean isEmpty() {
            return steps.isEmpty() || steps.getFirst().people().signum() == 0;
        }
    }

    /** Groups by their start and how many of each were there again later. */
    record Cohorts(CohortWords words, List<String> offsets, List<CohortRow> rows) implements Chart {
        public Cohorts {
            offsets = List.copyOf(offsets);
            rows = List.copyOf(rows);
        }

        @Override
        public boolean isEmpty() {
            return rows.isEmpty();
        }
    }

    /** Key figures, each with how it moved. */
    record Figures(FigureWords words, List<Figure> figures) implements Chart {
        public Figures {
            figures = List.copyOf(figures);
        }

        @Override
        public boolean isEmpty() {
            return figures.isEmpty();
        }
    }
}
