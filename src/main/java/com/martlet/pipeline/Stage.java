package com.martlet.pipeline;

import java.util.List;

/** The path, in order. What each stage does stands in Conductor. */
public enum Stage {
    /** Files of drop folders are copied into the lake as they are. */
    COLLECT(0.05),
    /** Files become typed rows, and those an invisible load of the warehouse. */
    REFINE(0.55),
    /** The load holds exactly the rows that were counted. */
    VERIFY(0.05),
    /** Marts and day blocks of the touched days are computed under the load. */
    BUILD(0.25),
    /** The pointers move: readers see the new version of everything. */
    PUBLISH(0.05),
    /** Sizes of the segments for the new version. */
    EVALUATE(0.03),
    /** Campaigns that are due by now start; their messages follow by themselves. */
    CAMPAIGN(0.01),
    /** What came of campaigns whose window is open. */
    MEASURE(0.01);

    private final double share;

    /**
     * @param share of a usual run's time, for its progress
     */
    Stage(double share) {
        this.share = share;
    }

    /** The progress of a run whose stage has come so far. */
    double progressOfRun(double done) {
        var before = 0.0;
        for (var stage : values()) {
            if (stage.ordinal() < ordinal()) {
                before += stage.share;
            }
        }
        return before + share * Math.clamp(done, 0, 1);
    }

    /** This stage and those after it. */
    List<Stage> onwards() {
        return List.of(values()).subList(ordinal(), values().length);
    }

    /** The stages before this one. */
    List<Stage> before() {
        return List.of(values()).subList(0, ordinal());
    }
}
