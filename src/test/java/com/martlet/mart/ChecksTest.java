package com.martlet.mart;

import static com.martlet.mart.Fact.customer;
import static com.martlet.mart.Fact.event;
import static com.martlet.mart.Fact.purchase;
import static com.martlet.mart.Fact.view;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.warehouse.WarehouseRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Facts and marts that break a rule are not published. */
class ChecksTest {

    private static final LocalDate MONDAY = LocalDate.of(2020, 10, 26);

    private final Shop shop = new Shop("UTC");

    @Test
    void refusesFactsThatStandTwice() {
        var staged =
                shop.stage(
                        List.of(
                                view(MONDAY, "kim").with("event_key", 77L),
                                view(MONDAY, "kim").with("event_key", 77L)));

        assertThatThrownBy(() -> shop.marts().check(shop.tenant(), staged.load(), staged.days()))
                .isInstanceOf(FailedChecks.class)
                .hasMessage(
                        "The load breaks rules, so nothing was published. fact_events: 1 rows, such"
                                + " as {day=2020-10-26, event_key=77, problem=stands twice}.");
    }

    @Test
    void refusesFactsOfAnotherDay() {
        var staged = shop.stage(List.of(event(MONDAY, "2020-10-29T09:00", "kim", "view")));

        assertThatThrownBy(() -> shop.marts().check(shop.tenant(), staged.load(), staged.days()))
                .hasMessageContaining("problem=happened on another day");
    }

    @Test
    void refusesPurchasesRequestsAndCustomersThatStandTwice() {
        var staged =
                shop.stage(
                        List.of(
                                purchase(MONDAY, "2020-10-26T10:00", "kim", "1")
                                        .with("purchase_key", 5L),
                                purchase(MONDAY, "2020-10-26T10:00", "kim", "1")
                                        .with("purchase_key", 5L),
                                Fact.request(MONDAY, "2020-10-26T10:00", "kim", "R1"),
                                Fact.request(MONDAY, "2020-10-26T11:00", "kim", "R1"),
                                customer(MONDAY, "kim"),
                                customer(MONDAY, "kim")));

        assertThatThrownBy(() -> shop.marts().check(shop.tenant(), staged.load(), staged.days()))
                .hasMessageContaining("fact_purchases: 1 rows")
                .hasMessageContaining("fact_service_requests: 1 rows")
                .hasMessageContaining("customer_snapshots: 1 rows");
    }

    @Test
    void refusesMartsThatDoNotAddUp() {
        var staged = shop.stage(List.of(view(MONDAY, "kim")));
        shop.marts().build(shop.tenant(), staged.load(), staged.days());
        shop.sql()
                .run(
                        shop.tenant().id(),
                        client ->
                                client.sql(
                                                "insert into customer_days_rows select * from customer_days_rows")
                                        .update());

        assertThatThrownBy(
                        () ->
                                shop.sql()
                                        .read(
                                                shop.tenant().id(),
                                                WarehouseRole.BUILDER,
                                                client -> {
                                                    Checks.require(
                                                            client,
                                                            List.of("customer_days"),
                                                            Set.of(MONDAY));
                                                    return "";
                                                }))
                .hasMessageContaining("problem=a customer stands twice")
                .hasMessageContaining("customer_days: 2 rows");
    }
}
