package com.martlet.demo;

/**
 * How large the shop is when it opens.
 *
 * @param customers those who signed up until the last of its days
 * @param days the days it has a history of
 */
record ShopSize(int customers, int days) {

    static final ShopSize FULL = new ShopSize(20_000, 90);
}
