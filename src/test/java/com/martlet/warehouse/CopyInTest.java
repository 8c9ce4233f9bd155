package com.martlet.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.identity.Tenant;
import com.martlet.testing.InMemoryLake;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class CopyInTest {

    private static final LocalDate DAY = LocalDate.of(2020, 10, 25);
    private static final String COLUMNS =
            "(load_id, day, brand, count_events, count_views, count_carts,"
                    + " count_purchase_events, count_buyers, count_orders, total_revenue)";

    private final WarehouseSql sql = TestWarehouse.sql();
    private final Tenant tenant = TestWarehouse.aTenant("UTC");

    @BeforeEach
    void provision() {
        TestWarehouse.on(new InMemoryLake()).provision(tenant);
    }

    @Test
    void keepsEveryCharacter() {
        var brands = List.of("휘센", "a\tb", "a\nb\r", "\\N", "\\", "'; drop table x", "");

        insert(brands.stream().map(CopyInTest::row).toList());
        insert(List.<Object[]>of(row(null)));

        assertThat(brands()).containsAll(brands).hasSize(brands.size() + 1).containsNull();
    }

    @Test
    void saysWhatTheDatabaseRefuses() {
        var row = row("a");
        row[3] = "many";

        assertThatThrownBy(() -> insert(List.<Object[]>of(row)))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("many");
        assertThat(brands()).isEmpty();
    }

    private static Object[] row(String brand) {
        return new Object[] {1L, DAY, brand, 1, 2, 3, 4, 5, 6, new BigDecimal("1E+2")};
    }

    private void insert(List<Object[]> rows) {
        sql.run(tenant.id(), client -> sql.insert(tenant.id(), "brand_days_rows " + COLUMNS, rows));
    }

    private List<String> brands() {
        return sql.read(
                tenant.id(),
                WarehouseRole.BUILDER,
                client ->
                        client.sql("select brand from brand_days_rows where total_revenue = 100")
                                .query((row, number) -> row.getString(1))
                                .list());
    }
}
