package com.martlet.mart;

/** The mart purchase_rhythms as SQL, for those who ask it within a transaction of their own. */
public final class PurchaseRhythms {

    private PurchaseRhythms() {}

    /**
     * A select with the parameter as_of (a day). Its columns: customer_ordinal,
     * count_purchase_days, total_repeat_revenue, median_gap_days (or null), first_purchase_on,
     * last_purchase_on.
     */
    public static String select() {
        return Mart.read("db/marts/purchase_rhythms.sql");
    }
}
