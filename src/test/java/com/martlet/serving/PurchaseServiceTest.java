package com.martlet.serving;

import static com.martlet.mart.Fact.purchase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PurchaseServiceTest {

    private static final LocalDate DAY = LocalDate.of(2020, 10, 25);

    private final Served served = new Served("Asia/Seoul");

    @Test
    void sumsWhatMembersBoughtFromOneMomentToAnother() {
        served.load(
                List.of(
                        purchase(DAY, "2020-10-24T23:59:59", "kim", "1"),
                        purchase(DAY, "2020-10-25T00:00", "kim", "2"),
                        purchase(DAY, "2020-10-25T00:00", "kim", "3"),
                        purchase(DAY.plusDays(1), "2020-10-25T20:00", "kim", "4.25"),
                        purchase(DAY.plusDays(1), "2020-10-25T21:00", "kim", "1.25")
                                .with("status", "refunded"),
                        purchase(DAY.plusDays(1), "2020-10-26T00:00", "kim", "16"),
                        purchase(DAY, "2020-10-25T05:00", "lee", "32"),
                        purchase(DAY, "2020-10-25T05:00", "ahn", "64").with("status", "cancelled"),
                        purchase(DAY, "2020-10-25T06:00", "choi", "8").with("status", "refunded")));
        var members = served.members(Set.of("kim", "ahn", "choi"));

        var found =
                served.purchases()
                        .within(
                                served.shop().tenant(),
                                members,
                                Instant.parse("2020-10-25T00:00:00Z"),
                                Instant.parse("2020-10-26T00:00:00Z"));

        assertThat(found)
                .extracting(
                        CustomerPurchases::orders,
                        CustomerPurchases::revenue,
                        CustomerPurchases::firstAt)
                .containsExactlyInAnyOrder(
                        tuple(2L, new BigDecimal("8"), Instant.parse("2020-10-25T00:00:00Z")),
                        tuple(0L, new BigDecimal("-8"), Instant.parse("2020-10-25T06:00:00Z")));
    }
}
