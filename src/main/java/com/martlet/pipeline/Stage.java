package com.martlet.pipeline;

/** The path, in order. What each stage does stands in Conductor. */
public enum Stage {
    /** Files of drop folders are copied into the lake as they are. */
    COLLECT,
    /** Files become typed rows, and those an invisible load of the warehouse. */
    REFINE,
    /** The load holds exactly the rows that were counted. */
    VERIFY,
    /** Marts and day blocks of the touched days are computed under the load. */
    BUILD,
    /** The pointers move: readers see the new version of everything. */
    PUBLISH,
    /** Sizes of the segments for the new version. */
    EVALUATE
}
