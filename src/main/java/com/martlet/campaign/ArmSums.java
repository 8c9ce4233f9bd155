package com.martlet.campaign;

import com.martlet.serving.CustomerPurchases;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds up what the customers of an arm bought. */
final class ArmSums {

    private long customers;
    private long conversions;
    private long orders;
    private BigDecimal revenue = BigDecimal.ZERO;
    private double squares;

    void addCustomers(long more) {
        customers += more;
    }

    void add(CustomerPurchases bought) {
        var amount = bought.revenue().doubleValue();
        conversions += bought.orders() > 0 ? 1 : 0;
        orders += bought.orders();
        revenue = revenue.add(bought.revenue());
        squares += amount * amount;
    }

    void add(ArmSums other) {
        customers += other.customers;
        conversions += other.conversions;
        orders += other.orders;
        revenue = revenue.add(other.revenue);
        squares += other.squares;
    }

    /**
     * @param control what the lifts are against; null for none
     */
    ArmResult result(String name, @Nullable ArmSums control) {
        var against = Optional.ofNullable(control);
        return new ArmResult(
                name,
                customers,
                conversions,
                orders,
                revenue,
                against.flatMap(other -> converted().minus(other.converted())).orElse(null),
                against.flatMap(other -> spent().minus(other.spent())).orElse(null));
    }

    private Proportion converted() {
        return new Proportion(conversions, customers);
    }

    private Sample spent() {
        return new Sample(customers, revenue.doubleValue(), squares);
    }
}
