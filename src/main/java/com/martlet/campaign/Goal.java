package com.martlet.campaign;

/** What counts as success. */
public enum Goal {
    /** A completed order within the window. */
    ORDER_COMPLETED
}
