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
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    void countsAllFailingRowsButFetchesTheFirst() {
        var staged =
                shop.stage(
                        IntStream.range(0, 50)
                                .mapToObj(i -> view(MONDAY, "kim").with("event_key", i / 2L))
                                .toList());

        assertThatThrownBy(() -> shop.marts().check(shop.tenant(), staged.load(), staged.days()))
                .isInstanceOfSatisfying(
                        FailedChecks.class,
                        failed -> {
                            assertThat(failed.failures().getFirst().count()).isEqualTo(25);
                            assertThat(failed.failures().getFirst().rows()).hasSize(20);
                        });
        List<Map<String, Object>> fetched =
                asBuilder(
                        client ->
                                client.sql(Checks.firstOfAll(Mart.check("fact_events")))
                                        .param("days", Set.of(MONDAY))
                                        .query()
                                        .listOfRows());
        assertThat(fetched).hasSize(20);
    }

    @ParameterizedTest
    @CsvSource({
        "customer_days, a customer stands twice",
        "category_days, stands twice",
        "brand_days, stands twice",
        "event_type_days, stands twice",
        "page_days, page views do not add up",
        "daily_kpi, stands twice"
    })
    void refusesRowsOfMartsThatStandTwice(String mart, String problem) {
        build();
        change("insert into %1$s_rows select * from %1$s_rows".formatted(mart));

        assertThatThrownBy(() -> require(mart)).hasMessageContaining("problem=" + problem);
    }

    @ParameterizedTest
    @CsvSource({
        "category_days, events do not add up",
        "category_days, revenue does not add up",
        "brand_days, events do not add up",
        "brand_days, revenue does not add up",
        "event_type_days, events do not add up"
    })
    void refusesMartsThatDoNotAddUp(String mart, String problem) {
        build();
        assertThatCode(() -> require(mart)).doesNotThrowAnyException();
        change("delete from %s_rows".formatted(mart));

        assertThatThrownBy(() -> require(mart))
                .isInstanceOfSatisfying(
                        FailedChecks.class,
                        failed ->
                                assertThat(failed.failures().getFirst().rows())
                                        .anyMatch(row -> problem.equals(row.get("problem"))));
    }

    @Test
    void refusesMoreCustomersThanEvents() {
        build();
        change(
                """
                insert into event_type_days_rows
                select load_id, day, 'search', 1, 2, 1 from event_type_days_rows limit 1
                """);

        assertThatThrownBy(() -> require("event_type_days"))
                .hasMessageContaining("problem=more customers or sessions than events");
    }

    private void build() {
        var staged =
                shop.stage(
                        List.of(
                                view(MONDAY, "kim").with("page_url", "/a"),
                                event(MONDAY, "2020-10-26T10:00", "lee", "cart"),
                                purchase(MONDAY, "2020-10-26T10:00", "kim", "5")));
        shop.marts().build(shop.tenant(), staged.load(), staged.days());
    }

    private void change(String statement) {
        shop.sql().run(shop.tenant().id(), client -> client.sql(statement).update());
    }

    private void require(String mart) {
        asBuilder(
                client -> {
                    Checks.require(client, List.of(mart), Set.of(MONDAY));
                    return mart;
                });
    }

    private <T> T asBuilder(Function<JdbcClient, T> question) {
        return shop.sql().read(shop.tenant().id(), WarehouseRole.BUILDER, question);
    }
}
