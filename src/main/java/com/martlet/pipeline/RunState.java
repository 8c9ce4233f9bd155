package com.martlet.pipeline;

/** Where a run, or one stage of it, stands. */
public enum RunState {
    /** Planned for a time that has not come. */
    SCHEDULED,
    /** Waits for a worker, or for the tenant's earlier run. */
    QUEUED,
    /** A worker holds its lease. */
    RUNNING,
    /** Something outside failed; it starts again by itself. */
    RETRYING,
    SUCCEEDED,
    /** Everything is published, but rows were quarantined, or what followed failed. */
    SUCCEEDED_WITH_WARNINGS,
    /** Ended without publishing; the earlier version stays. */
    FAILED,
    /** There was nothing to do. */
    SKIPPED,
    /** A person stopped it. */
    CANCELLED;

    /** Nothing will happen any more. */
    public boolean isFinished() {
        return switch (this) {
            case SCHEDULED, QUEUED, RUNNING, RETRYING -> false;
            case SUCCEEDED, SUCCEEDED_WITH_WARNINGS, FAILED, SKIPPED, CANCELLED -> true;
        };
    }
}
