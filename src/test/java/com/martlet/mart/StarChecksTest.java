package com.martlet.mart;

import static com.martlet.mart.Fact.customer;
import static com.martlet.mart.Fact.event;
import static com.martlet.mart.Fact.purchase;
import static com.martlet.mart.Fact.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.warehouse.WarehouseRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What facts name is in its dimension, or the load is refused. */
class StarChecksTest {

    private static final LocalDate MONDAY = LocalDate.of(2020, 10, 26);
    private static final LocalDate LONG_AGO = LocalDate.of(1985, 5, 6);

    private final Shop shop = new Shop("UTC");

    @Test
    void refusesFactsOfDaysThatTheCalendarLacks() {
        var staged = shop.stage(List.of(event(LONG_AGO, "1985-05-06T10:00", "kim", "view")));

        assertThatThrownBy(() -> shop.marts().check(shop.tenant(), staged.load(), staged.days()))
                .isInstanceOf(FailedChecks.class)
                .hasMessage(
                        "The load breaks rules, so nothing was published. dim_dates: 1 rows, such"
                                + " as {day=1985-05-06, problem=the calendar has no such day,"
                                + " table_name=events}.");
    }

    @Test
    void takesTheFirstDayThatFilesMayHave() {
        var first = LocalDate.of(1990, 1, 1);
        var staged = shop.stage(List.of(event(first, "1990-01-01T10:00", "kim", "view")));

        assertThatCode(() -> shop.marts().check(shop.tenant(), staged.load(), staged.days()))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesCustomersWithoutANumber() {
        shop.stage(oneOfEach());

        assertThatThrownBy(this::requireCustomers)
                .isInstanceOfSatisfying(
                        FailedChecks.class,
                        failed ->
                                assertThat(failed.failures().getFirst().rows())
                                        .extracting(row -> row.get("table_name"))
                                        .containsExactlyInAnyOrder(
                                                "events",
                                                "purchases",
                                                "service_requests",
                                                "customers"))
                .hasMessageContaining("dim_customers: 4 rows")
                .hasMessageContaining("customer_id=kim")
                .hasMessageContaining("problem=the customer has no number");
    }

    @Test
    void refusesCustomersWhoAreTakenForVisitors() {
        shop.load(oneOfEach());
        assertThatCode(this::requireCustomers).doesNotThrowAnyException();
        shop.sql()
                .run(
                        shop.tenant().id(),
                        client ->
                                client.sql("update customer_ordinals set is_visitor = true")
                                        .update());

        assertThatThrownBy(this::requireCustomers)
                .hasMessageContaining("problem=the customer is taken for a visitor");
    }

    private static List<Fact> oneOfEach() {
        return List.of(
                view(MONDAY, "kim"),
                purchase(MONDAY, "2020-10-26T10:00", "kim", "5"),
                Fact.request(MONDAY, "2020-10-26T10:00", "kim", "R1"),
                customer(MONDAY, "kim"));
    }

    private void requireCustomers() {
        shop.sql()
                .read(
                        shop.tenant().id(),
                        WarehouseRole.BUILDER,
                        client -> {
                            Checks.require(client, List.of("dim_customers"), Set.of(MONDAY));
                            return true;
                        });
    }
}
