package com.martlet.demo;

/**
 * How a customer of the demo shop behaves, and so which segment is right for them on the first end
 * date of the shop (the day after its 90 days).
 */
public enum CustomerKind {
    /** Orders every 9 to 14 days, to the end: 6 orders or more, the last at most 14 days ago. */
    LOYAL,
    /** Signed up in the last 21 days, and orders within three days. */
    NEW,
    /** Ordered every 7 to 12 days, but neither ordered nor came in the last 44 days. */
    AT_RISK,
    /** One order in the first eight days; gone since the 13th. */
    LOST,
    /** Orders twice, both in the sale week. */
    BARGAIN_HUNTER,
    /** Comes often, never orders. */
    WINDOW_SHOPPER,
    /** Orders every 25 to 40 days, and once more when the newsletter moves them. */
    OCCASIONAL
}
