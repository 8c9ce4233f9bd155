package com.martlet.mart;

/** The mart purchase_rhythms as SQL, for those who ask it within a transaction of their own. */
public final class PurchaseRhythms {

    private static final String UP_TO_THE_DAY = "where day <= :as_of";

    private PurchaseRhythms() {}

    /**
     * A select with the parameter as_of (a day). Its columns: customer_ordinal,
     * count_purchase_days, total_repeat_revenue, median_gap_days (or null), first_purchase_on,
     * last_purchase_on.
     */
    public static String select() {
        return Mart.read("db/marts/purchase_rhythms.sql");
    }

    /** The same of some customers: their ordinals are a second parameter, customers. */
    public static String selectOfSome() {
        return select().replace(
                        UP_TO_THE_DAY, UP_TO_THE_DAY + " and customer_ordinal in (:customers)");
    }
}
