package com.martlet.campaign;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the customers of one arm did within the window. All who were assigned to it count, whether
 * or not their message arrived, so that chance alone tells the arms apart.
 *
 * @param name of the variant; empty for the control group and for all variants together
 * @param conversions customers with at least one completed order
 * @param revenueLift of the revenue per customer
 */
public record ArmResult(
        String name,
        long customers,
        long conversions,
        long orders,
        BigDecimal revenue,
        @Nullable Estimate conversionLift,
        @Nullable Estimate revenueLift) {

    /** Null where there is nobody. */
    public @Nullable Double conversionRate() {
        return customers == 0 ? null : (double) conversions / customers;
    }

    /** Null where there is nobody. */
    public @Nullable Double revenuePerCustomer() {
        return customers == 0 ? null : revenue.doubleValue() / customers;
    }

    /** The conversion rate with its interval; empty where there is nobody. */
    public Optional<Interval> conversionInterval() {
        return new Proportion(conversions, customers).interval();
    }
}
