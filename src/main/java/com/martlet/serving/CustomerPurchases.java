package com.martlet.serving;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What a customer bought within a window.
 *
 * @param customer the ordinal
 * @param orders distinct orders with a completed purchase; 0 when there were only refunds
 * @param revenue amounts of completed purchases less refunds
 * @param firstAt the first completed purchase, or refund when there were only refunds
 */
public record CustomerPurchases(int customer, long orders, BigDecimal revenue, Instant firstAt) {}
