package com.martlet.demo;

import org.jspecify.annotations.Nullable;

/**
 * One event of a visit.
 *
 * @param second of the tenant's day
 * @param product what it was about, null for pages, logins and logouts
 * @param price in won, what was asked for one piece on that day
 * @param dwellSeconds how long a page was looked at; 0 where the shop does not measure it
 */
record Click(
        int second,
        String type,
        String page,
        @Nullable Product product,
        int price,
        int quantity,
        int dwellSeconds) {

    boolean isPurchase() {
        return type.equals("purchase");
    }

    Click later(int seconds) {
        return new Click(second + seconds, type, page, product, price, quantity, dwellSeconds);
    }

    String url() {
        return product == null ? page : product.url();
    }
}
