package com.martlet.serving;

import java.time.Instant;

/** Collects the purchases of one customer. */
final class PurchaseSum {

    private final LongSet orders = new LongSet();
    private long revenue;
    private long firstSale = Long.MAX_VALUE;
    private long firstRefund = Long.MAX_VALUE;

    void add(boolean isSale, long order, long amount, long moment) {
        revenue += amount;
        if (isSale) {
            orders.add(order);
            firstSale = Math.min(firstSale, moment);
        } else {
            firstRefund = Math.min(firstRefund, moment);
        }
    }

    CustomerPurchases of(int customer) {
        var first = orders.size() > 0 ? firstSale : firstRefund;
        return new CustomerPurchases(
                customer, orders.size(), Amounts.money(revenue), Instant.ofEpochMilli(first));
    }
}
