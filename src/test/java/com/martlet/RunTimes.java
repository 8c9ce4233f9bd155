package com.martlet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Seconds of runs in their order, whole and by stage. */
final class RunTimes {

    /**
     * @param seconds from the upload to the end
     * @param stages milliseconds by stage
     */
    private record Time(double seconds, Map<String, Long> stages) {}

    private final List<Time> times;

    RunTimes() {
        this(new ArrayList<>());
    }

    private RunTimes(List<Time> times) {
        this.times = times;
    }

    void add(long nanos, JsonNode run) {
        var stages = new TreeMap<String, Long>();
        for (var stage : run.get("stages")) {
            stages.put(stage.get("stage").asString(), stage.get("millis").asLong());
        }
        times.add(new Time(nanos / 1e9, stages));
    }

    /** Those from one to before another, counted from 0. */
    RunTimes part(int from, int to) {
        return new RunTimes(times.subList(from, to));
    }

    double median() {
        return seconds().get(times.size() / 2);
    }

    Map<String, Long> medianMillis() {
        var medians = new TreeMap<String, Long>();
        for (var stage : times.getFirst().stages().keySet()) {
            var sorted = times.stream().map(time -> time.stages().get(stage)).sorted().toList();
            medians.put(stage, sorted.get(sorted.size() / 2));
        }
        return medians;
    }

    private List<Double> seconds() {
        return times.stream().map(Time::seconds).sorted().toList();
    }

    @Override
    public String toString() {
        return "%d runs in %.0f s, median %.2f s, slowest %.2f s; median ms by stage %s"
                .formatted(
                        times.size(),
                        seconds().stream().mapToDouble(Double::doubleValue).sum(),
                        median(),
                        seconds().getLast(),
                        medianMillis());
    }
}
