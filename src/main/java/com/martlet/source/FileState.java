package com.martlet.source;

/** How far a received file has come. */
public enum FileState {
    /** In lake raw, not yet read. */
    RECEIVED,
    /** Its rows are in typed batches. */
    PARSED,
    /** Loaded by mistake: its rows leave the marts with the next run. */
    TAKEN_BACK
}
