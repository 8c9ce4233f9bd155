package com.martlet.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.mart.Fact;
import com.martlet.mart.Shop;
import com.martlet.warehouse.WarehouseRole;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;

/** What is predicted of one shop's customers is seen by no other shop. */
class PredictionTenantsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final PredictedShop OURS = new PredictedShop();
    private static final Shop THEIRS = new Shop("UTC");
    private static final Shop EMPTY = new Shop("UTC");

    @BeforeAll
    static void load() {
        OURS.load(Habits.purchases(300, MONDAY, MONDAY.plusDays(120)));
        new PredictedShop(THEIRS)
                .load(
                        List.of(
                                Fact.purchase(MONDAY, MONDAY + "T10:00", "theirs", "5"),
                                Fact.purchase(MONDAY.plusDays(1), "2026-03-03T10:00", "kim", "5")));
    }

    @Test
    void seesItsOwnCustomersOnly() {
        assertThat(customers(OURS.shop())).hasSize(300).doesNotContain("theirs", "kim");
        assertThat(customers(THEIRS)).containsExactlyInAnyOrder("theirs", "kim");
        assertThat(customers(EMPTY)).isEmpty();
        for (var table : List.of("value_models", "value_calibrations")) {
            assertThat(EMPTY.rows(table)).isEmpty();
            assertThat(OURS.shop().rows(table)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "analytics, customer_values",
        "analytics, value_models",
        "analytics, value_calibrations",
        "build, customer_values",
        "marts, customer_values_rows",
        "marts, value_models_rows",
        "marts, value_calibrations_rows"
    })
    void deniesTheTablesOfAnotherShop(String schema, String table) {
        var select =
                "select count(*) from %s_%s.%s"
                        .formatted(OURS.shop().tenant().key(), schema, table);

        for (var role :
                List.of(WarehouseRole.READER, WarehouseRole.PII_READER, WarehouseRole.BUILDER)) {
            assertThatThrownBy(() -> count(role, select))
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
    }

    private static long count(WarehouseRole role, String select) {
        return THEIRS.sql()
                .read(
                        THEIRS.tenant().id(),
                        role,
                        client -> client.sql(select).query(Long.class).single());
    }

    private static List<String> customers(Shop shop) {
        return shop.read(
                client ->
                        client.sql("select customer_id from customer_values")
                                .query(String.class)
                                .list());
    }
}
