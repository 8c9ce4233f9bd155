package com.martlet.segment;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A row of a purchase.
 *
 * @param revenue what it adds to the revenue; negative for goods that went back
 * @param isSale whether somebody bought something by it
 */
public record CustomerSale(int ordinal, Instant at, BigDecimal revenue, boolean isSale) {}
