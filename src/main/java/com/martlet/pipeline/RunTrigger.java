package com.martlet.pipeline;

/** Who asked for a run. */
public enum RunTrigger {
    SCHEDULE,
    /** A person, in the browser. */
    MANUAL,
    API,
    /** The demo shop, once after it was created. */
    DEMO
}
