package com.martlet.export;

/** How far a file is. */
public enum ExportState {
    /** Asked for and allowed; can be fetched. */
    READY,
    /** On its way; stays so when the server died meanwhile. */
    SENDING,
    /** Left whole at least once. */
    SENT,
    /** Broke off; can be fetched again. */
    FAILED,
    /** Stopped by who asked for it; can be fetched again. */
    CANCELLED
}
