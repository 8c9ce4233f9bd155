package com.martlet.serving;

/** The size of a bucket of time; weeks are ISO weeks, days are the tenant's. */
public enum Grain {
    DAY,
    WEEK,
    MONTH,
    TOTAL
}
