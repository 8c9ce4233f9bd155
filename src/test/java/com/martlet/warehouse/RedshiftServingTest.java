package com.martlet.warehouse;

import static com.martlet.mart.Fact.customer;
import static com.martlet.mart.Fact.purchase;
import static com.martlet.mart.Fact.view;
import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.mart.Fact;
import com.martlet.mart.Shop;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Stored marts of a Redshift are served by PostgreSQL, at the same data version. */
class RedshiftServingTest {

    private static final LocalDate MONDAY = LocalDate.of(2020, 10, 26);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    /** Of the versions only the newest is of use to readers. */
    private static final List<String> SERVED =
            List.of(
                    "customer_days",
                    "daily_kpi",
                    "category_days",
                    "brand_days",
                    "event_type_days",
                    "page_days",
                    "service_days",
                    "visible_loads",
                    "customer_ordinals",
                    "(select max(version) as version, max(run_id) as run_id from data_versions) as a");

    private final Shop shop = Shop.onRedshift("UTC");

    @Test
    void servesWhatRedshiftHas() {
        shop.load(
                List.of(
                        view(MONDAY, "kim").with("page", "/a"),
                        view(TUESDAY, "kim").with("brand", "휘센"),
                        visitor("park"),
                        purchase(TUESDAY, "2020-10-27T10:00:00.123456", "lee", "12.3456"),
                        customer(MONDAY, "kim")));

        requireEqual();
        assertThat(served("daily_kpi")).hasSize(2);
        assertThat(served("customer_ordinals")).hasSize(3);
    }

    @Test
    void followsLateRowsAndVisitorsWhoBecomeKnown() {
        shop.load(List.of(view(TUESDAY, "kim"), visitor("park")));
        shop.load(List.of(view(MONDAY, "kim"), view(MONDAY, "ahn")));
        shop.load(List.of(purchase(TUESDAY, "2020-10-27T10:00", "park", "5")));

        requireEqual();
        assertThat(served("(select 1 from customer_ordinals where is_visitor) as a")).isEmpty();
        assertThat(shop.warehouse().dataVersion(shop.tenant().id()).number()).isEqualTo(3);
    }

    @Test
    void completesWhatACrashLeftBetweenTheTwo() {
        shop.load(List.of(view(MONDAY, "kim")));
        var staged = shop.stage(List.of(view(TUESDAY, "lee")));
        var rows = new HashMap<TableDay, Long>(Map.of(new TableDay("events", TUESDAY), 1L));
        rows.putAll(shop.marts().build(shop.tenant(), staged.load(), staged.days()));
        TestRedshift.pointers().publish(shop.tenant().id(), 7, staged.load(), 7, rows);
        assertThat(served("daily_kpi")).hasSize(1);

        var version = shop.warehouse().published(shop.tenant().id(), 7);

        assertThat(version).contains(shop.warehouse().dataVersion(shop.tenant().id()));
        assertThat(served("daily_kpi")).hasSize(2);
        requireEqual();
    }

    private static Fact visitor(String visitor) {
        return view(TUESDAY, "").without("customer_id").with("visitor_id", visitor);
    }

    private void requireEqual() {
        for (var mart : SERVED) {
            assertThat(served(mart)).as(mart).isEqualTo(shop.rows(mart));
        }
    }

    private List<String> served(String mart) {
        return shop.sql()
                .readMarts(
                        shop.tenant().id(),
                        WarehouseRole.READER,
                        client ->
                                client.sql("select * from " + mart).query().listOfRows().stream()
                                        .map(Object::toString)
                                        .sorted()
                                        .toList());
    }
}
