package com.martlet.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.identity.TenantId;
import com.martlet.serving.CustomerPurchases;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Arms that nothing tells apart: two hundred campaigns that do nothing. */
class ChanceTest {

    private static final int CUSTOMERS = 4_000;
    private static final int SPLITS = 200;

    /** Seven in a hundred. */
    private static final int MOST_ALARMS = 14;

    /** One in twelve buys; what they spend has a long tail, as in every shop. */
    private final List<CustomerPurchases> bought = purchases();

    @Test
    void findsAnEffectInFewOfManyCampaignsWithoutOne() {
        var estimates = IntStream.range(0, SPLITS).mapToObj(this::treated).toList();

        assertThat(estimates.stream().filter(one -> one.conversionLift().isSignificant()))
                .as("conversions")
                .hasSizeBetween(1, MOST_ALARMS);
        assertThat(estimates.stream().filter(one -> one.revenueLift().isSignificant()))
                .as("revenue")
                .hasSizeBetween(1, MOST_ALARMS);
    }

    /** Nine of ten intervals at least hold the truth, which is zero. */
    @Test
    void holdsTheTruthInMostIntervals() {
        var holding =
                IntStream.range(0, SPLITS)
                        .mapToObj(this::treated)
                        .map(ArmResult::conversionLift)
                        .filter(lift -> lift.low() <= 0 && lift.high() >= 0)
                        .count();

        assertThat(holding).isGreaterThanOrEqualTo(SPLITS - MOST_ALARMS);
    }

    private ArmResult treated(int number) {
        var assignment = new Assignment(new TenantId(7), "try-" + number, 50, List.of(100));
        var holdout = new ArmSums();
        var treated = new ArmSums();
        IntStream.range(0, CUSTOMERS)
                .forEach(one -> (isHeldOut(assignment, one) ? holdout : treated).addCustomers(1));
        bought.forEach(one -> (isHeldOut(assignment, one.customer()) ? holdout : treated).add(one));
        return treated.result("", holdout);
    }

    private static boolean isHeldOut(Assignment assignment, int customer) {
        return assignment.armOf("C" + customer) == Assignment.HOLDOUT;
    }

    private static List<CustomerPurchases> purchases() {
        var random = new Random(20_201_025);
        return IntStream.range(0, CUSTOMERS)
                .filter(customer -> random.nextInt(12) == 0)
                .mapToObj(
                        customer ->
                                new CustomerPurchases(
                                        customer,
                                        1,
                                        BigDecimal.valueOf(
                                                Math.round(Math.exp(10 + random.nextGaussian()))),
                                        Instant.EPOCH))
                .toList();
    }
}
