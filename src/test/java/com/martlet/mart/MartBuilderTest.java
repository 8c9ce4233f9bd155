package com.martlet.mart;

import static com.martlet.mart.Fact.customer;
import static com.martlet.mart.Fact.event;
import static com.martlet.mart.Fact.name;
import static com.martlet.mart.Fact.purchase;
import static com.martlet.mart.Fact.view;
import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.warehouse.TableDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MartBuilderTest {

    private static final LocalDate MONDAY = LocalDate.of(2020, 10, 26);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);

    private final Shop shop = newShop();

    Shop newShop() {
        return new Shop("UTC");
    }

    @Test
    void countsADay() {
        shop.load(
                List.of(
                        event(MONDAY, "2020-10-26T09:00", "kim", "login")
                                .with("access_seconds", 60),
                        event(MONDAY, "2020-10-26T09:01", "kim", "view").with("session_key", 7),
                        event(MONDAY, "2020-10-26T09:02", "lee", "view").with("session_key", 8),
                        event(MONDAY, "2020-10-26T09:03", "", "view")
                                .without("customer_id")
                                .with("visitor_id", "somebody"),
                        event(MONDAY, "2020-10-26T09:04", "", "view").without("customer_id"),
                        purchase(MONDAY, "2020-10-26T10:00", "lee", "10.5"),
                        purchase(MONDAY, "2020-10-26T10:00", "lee", "4.25"),
                        purchase(MONDAY, "2020-10-26T11:00", "park", "3")
                                .with("status", "refunded"),
                        purchase(MONDAY, "2020-10-26T11:00", "park", "99")
                                .with("status", "cancelled"),
                        purchase(MONDAY, "2020-10-26T12:00", "", "8").without("customer_id")));

        var day = kpi(MONDAY);
        assertThat(day)
                .containsEntry("count_events", "5")
                .containsEntry("count_active_customers", "3")
                .containsEntry("count_new_customers", "3")
                .containsEntry("count_viewers", "3")
                .containsEntry("count_logins", "1")
                .containsEntry("total_access_seconds", "60")
                .containsEntry("count_sessions", "2")
                .containsEntry("count_buyers", "1")
                .containsEntry("count_orders", "1")
                .containsEntry("count_purchase_rows", "2")
                .containsEntry("total_revenue", "11.7500")
                .containsEntry("total_guest_revenue", "8.0000");
    }

    @Test
    void knowsAVisitorAsACustomerOnceThatIsPublished() {
        shop.load(
                List.of(
                        event(MONDAY, "2020-10-26T09:03", "", "view")
                                .without("customer_id")
                                .with("visitor_id", "kim")));
        var abandoned = shop.stage(List.of(purchase(TUESDAY, "2020-10-27T10:00", "kim", "1")));
        shop.marts().build(shop.tenant(), abandoned.load(), abandoned.days());
        shop.marts().build(shop.tenant(), abandoned.load(), abandoned.days());
        assertThat(visitors()).containsExactly("kim=true");

        shop.load(List.of(view(TUESDAY, "lee")));
        assertThat(visitors()).containsExactly("kim=true", "lee=false");

        shop.load(List.of(purchase(TUESDAY, "2020-10-27T10:00", "kim", "1")));
        assertThat(visitors()).containsExactly("kim=false", "lee=false");
    }

    private List<String> visitors() {
        return shop.read(
                client ->
                        client.sql(
                                        "select customer_id, is_visitor from customer_ordinals order by 1")
                                .query((row, number) -> row.getString(1) + "=" + row.getBoolean(2))
                                .list());
    }

    @Test
    void countsACustomerAsNewOnTheFirstDayOnly() {
        shop.load(List.of(view(MONDAY, "kim"), view(TUESDAY, "kim"), view(TUESDAY, "lee")));

        assertThat(newCustomers()).isEqualTo(Map.of(MONDAY, 1L, TUESDAY, 1L));
    }

    @Test
    void movesTheFirstDayWhenARowComesLate() {
        shop.load(List.of(view(TUESDAY, "lee"), view(WEDNESDAY, "kim"), view(FRIDAY, "kim")));

        shop.load(List.of(view(MONDAY, "kim")));

        assertThat(newCustomers())
                .isEqualTo(Map.of(MONDAY, 1L, TUESDAY, 1L, WEDNESDAY, 0L, FRIDAY, 0L));
    }

    @Test
    void movesTheFirstDayBackWhenARowIsTakenAway() {
        shop.load(List.of(view(MONDAY, "kim"), view(MONDAY, "lee"), view(FRIDAY, "kim")));

        shop.load(List.of(view(MONDAY, "lee")));

        assertThat(newCustomers()).isEqualTo(Map.of(MONDAY, 1L, FRIDAY, 1L));
    }

    @Test
    void movesTheFirstPurchaseToo() {
        shop.load(
                List.of(
                        purchase(TUESDAY, "2020-10-27T10:00", "kim", "1"),
                        purchase(FRIDAY, "2020-10-30T10:00", "kim", "1")));

        shop.load(List.of(purchase(MONDAY, "2020-10-26T10:00", "kim", "1")));

        assertThat(perDay("count_first_time_buyers"))
                .isEqualTo(Map.of(MONDAY, 1L, TUESDAY, 0L, FRIDAY, 0L));
    }

    @Test
    void touchesOnlyTheDaysThatChange() {
        shop.load(List.of(view(MONDAY, "kim"), view(WEDNESDAY, "lee"), view(FRIDAY, "kim")));

        var staged = shop.stage(List.of(view(TUESDAY, "kim")));
        var built = shop.marts().build(shop.tenant(), staged.load(), staged.days());

        assertThat(built.keySet())
                .contains(new TableDay("daily_kpi", TUESDAY), new TableDay("daily_kpi", FRIDAY))
                .doesNotContain(new TableDay("daily_kpi", WEDNESDAY))
                .doesNotContain(new TableDay("customer_days", FRIDAY));
    }

    @Test
    void givesTheSameTablesInWhateverOrderDaysCome() {
        var monday = List.of(view(MONDAY, "kim"), purchase(MONDAY, "2020-10-26T10:00", "kim", "5"));
        var tuesday = List.of(view(TUESDAY, "kim"), view(TUESDAY, "lee"));
        var friday = List.of(view(FRIDAY, "lee"), purchase(FRIDAY, "2020-10-30T10:00", "kim", "7"));
        var other = newShop();

        shop.load(monday);
        shop.load(tuesday);
        shop.load(friday);
        other.load(friday);
        other.load(monday);
        other.load(friday);
        other.load(tuesday);
        other.load(monday);

        for (var mart : List.of("daily_kpi", "category_days", "brand_days", "event_type_days")) {
            assertThat(other.rows(mart)).as(mart).isEqualTo(shop.rows(mart));
        }
        var customerDays =
                "(select day, customer_id, count_events, count_orders, total_revenue from customer_days) as days";
        assertThat(other.rows(customerDays)).hasSize(5).isEqualTo(shop.rows(customerDays));
    }

    @Test
    void buildsTheSameLoadTwiceWithoutDoubling() {
        var staged = shop.stage(List.of(view(MONDAY, "kim")));
        var first = shop.marts().build(shop.tenant(), staged.load(), staged.days());

        var second = shop.marts().build(shop.tenant(), staged.load(), staged.days());
        shop.publish(staged, second);

        assertThat(second).isEqualTo(first);
        assertThat(kpi(MONDAY)).containsEntry("count_events", "1");
    }

    @Test
    void keepsADayThatLostAllItsRowsAsZero() {
        shop.load(List.of(view(MONDAY, "kim"), view(TUESDAY, "kim")));

        shop.publish(shop.stage(List.of(), Set.of(new TableDay("events", MONDAY))));

        assertThat(kpi(MONDAY)).containsEntry("count_events", "0");
        assertThat(newCustomers()).isEqualTo(Map.of(MONDAY, 0L, TUESDAY, 1L));
    }

    @Test
    void numbersCustomersDenselyAndForever() {
        shop.load(List.of(view(MONDAY, "kim"), view(MONDAY, "lee")));
        var before = shop.ordinals();

        shop.load(List.of(view(TUESDAY, "ahn"), view(TUESDAY, "kim"), customer(TUESDAY, "zoe")));

        assertThat(before).isEqualTo(Map.of("kim", 0, "lee", 1));
        assertThat(shop.ordinals()).isEqualTo(Map.of("kim", 0, "lee", 1, "ahn", 2, "zoe", 3));
    }

    @Test
    void knowsCustomersFromTheirLatestSnapshot() {
        shop.load(
                List.of(
                        customer(MONDAY, "kim").with("grade", "silver"),
                        name(MONDAY, "kim", "김하나"),
                        customer(TUESDAY, "kim").with("grade", "gold")));

        assertThat(shop.rows("(select customer_id, grade from dim_customers) as customers"))
                .containsExactly("{customer_id=kim, grade=gold}");
    }

    private Map<LocalDate, Long> newCustomers() {
        return perDay("count_new_customers");
    }

    private Map<LocalDate, Long> perDay(String column) {
        var select = "select day, %s as number from daily_kpi".formatted(column);
        return shop.read(client -> client.sql(select).query(Counted.class).list()).stream()
                .collect(Collectors.toMap(Counted::day, Counted::number));
    }

    private record Counted(LocalDate day, long number) {}

    private Map<String, String> kpi(LocalDate day) {
        var select = "select * from daily_kpi where day = ?";
        return shop
                .read(client -> client.sql(select).param(day).query().singleRow())
                .entrySet()
                .stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
    }
}
