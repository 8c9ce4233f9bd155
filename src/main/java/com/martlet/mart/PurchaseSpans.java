package com.martlet.mart;

/** The mart purchase_spans as SQL, for those who ask it within a transaction of their own. */
public final class PurchaseSpans {

    private PurchaseSpans() {}

    /**
     * A select with the parameter as_of (a day). Its columns: customer_ordinal,
     * count_purchase_days, first_purchase_on, last_purchase_on.
     */
    public static String select() {
        return Mart.read("db/marts/purchase_spans.sql");
    }
}
