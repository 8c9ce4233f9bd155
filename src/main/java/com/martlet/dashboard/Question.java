package com.martlet.dashboard;

import com.martlet.serving.CohortQuery;
import com.martlet.serving.SpreadQuery;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a card asks; period, segment and filters come from the state of its board. */
public sealed interface Question {

    /** The metrics it is about, whose definitions the card shows. */
    List<String> metrics();

    /** Each metric as one number. */
    record Figures(List<String> metrics) implements Question {}

    /**
     * Metrics over time.
     *
     * @param onSecondAxis one more, of another unit
     */
    record OverTime(List<String> first, Optional<String> onSecondAxis, Steps steps)
            implements Question {
        @Override
        public List<String> metrics() {
            return Stream.concat(first.stream(), onSecondAxis.stream()).toList();
        }
    }

    /** A metric over time, by the values of a dimension. */
    record OverTimeBy(String metric, String dimension, Steps steps) implements Question {
        @Override
        public List<String> metrics() {
            return List.of(metric);
        }
    }

    /**
     * A metric by the values of a dimension.
     *
     * @param sizedBy puts the largest by another metric first; empty for the metric itself
     */
    record ByValue(String metric, String dimension, Optional<String> sizedBy) implements Question {

        public ByValue(String metric, String dimension) {
            this(metric, dimension, Optional.empty());
        }

        @Override
        public List<String> metrics() {
            return List.of(metric);
        }
    }

    /** A metric by two dimensions. */
    record ByTwo(String metric, String rows, String columns) implements Question {
        @Override
        public List<String> metrics() {
            return List.of(metric);
        }
    }

    /**
     * A metric by a dimension and month, the largest values first, below a row of everything.
     *
     * @param sizedBy the metric that says which values are large
     */
    record ByMonth(String metric, String dimension, String sizedBy) implements Question {
        @Override
        public List<String> metrics() {
            return List.of(metric);
        }
    }

    /** A metric of every single day. */
    record EachDay(String metric) implements Question {
        @Override
        public List<String> metrics() {
            return List.of(metric);
        }
    }

    /** What share of those who began came back, on average; and each group by itself. */
    record Retention(CohortQuery.Unit unit, CohortQuery.Event event) implements Question {
        @Override
        public List<String> metrics() {
            return List.of();
        }
    }

    /** How far people get from event to event. */
    record Way(List<String> steps, int windowDays) implements Question {

        public Way {
            steps = List.copyOf(steps);
        }

        @Override
        public List<String> metrics() {
            return List.of();
        }
    }

    /**
     * How many of all have at least each of these values of a dimension, the least first.
     *
     * @param values from the least to the highest; those without any are in the first step only
     */
    record AtLeast(String metric, String dimension, List<String> values) implements Question {

        public AtLeast {
            values = List.copyOf(values);
        }

        @Override
        public List<String> metrics() {
            return List.of(metric);
        }
    }

    /** How a predicted number differs from customer to customer. */
    record Spread(SpreadQuery.Of of) implements Question {
        @Override
        public List<String> metrics() {
            return List.of();
        }
    }

    /** How earlier predictions turned out. */
    record Calibrated() implements Question {
        @Override
        public List<String> metrics() {
            return List.of();
        }
    }

    /** The steps of time. */
    enum Steps {
        /** Days, weeks or months: few enough to read. */
        FITTING,
        DAYS,
        WEEKS,
        MONTHS
    }
}
