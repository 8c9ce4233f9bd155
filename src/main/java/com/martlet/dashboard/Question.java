package com.martlet.dashboard;

import java.util.List;
import java.util.Optional;

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
            return java.util.stream.Stream.concat(first.stream(), onSecondAxis.stream()).toList();
        }
    }

    /** A metric over time, by the values of a dimension. */
    record OverTimeBy(String metric, String dimension, Steps steps) implements Question {
        @Override
        public List<String> metrics() {
            return List.of(metric);
        }
    }

    /** A metric by the values of a dimension. */
    record ByValue(String metric, String dimension) implements Question {
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

    /** The steps of time. */
    enum Steps {
        /** Days, weeks or months: few enough to read. */
        FITTING,
        DAYS,
        WEEKS,
        MONTHS
    }
}
