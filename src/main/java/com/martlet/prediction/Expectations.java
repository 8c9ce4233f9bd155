package com.martlet.prediction;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The purchases a model expects of many customers within the same times to come. */
final class Expectations {

    private final PurchaseModel model;
    private final double[] times;
    private final Map<Age, double[]> ofTheLiving = new HashMap<>();

    Expectations(PurchaseModel model, double... times) {
        this.model = model;
        this.times = times.clone();
    }

    double[] of(Rhythm rhythm) {
        var alive = model.probabilityAlive(rhythm);
        return Arrays.stream(ofTheLiving(new Age(rhythm.repeats(), rhythm.age())))
                .map(expected -> Math.max(0, expected * alive))
                .toArray();
    }

    /** The costly part, which many customers share. */
    private double[] ofTheLiving(Age age) {
        return ofTheLiving.computeIfAbsent(
                age,
                key ->
                        Arrays.stream(times)
                                .map(time -> model.expectedOfTheLiving(age.repeats, age.age, time))
                                .toArray());
    }

    private record Age(int repeats, double age) {}
}
