package com.martlet.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.martlet.base.ExternalError;
import com.martlet.identity.Tenant;
import com.martlet.testing.InMemoryLake;
import com.martlet.testing.redshift.RedshiftDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clean files by COPY into the warehouse on the stand-in of Redshift. */
class RedshiftCopyTest {

    private static final LocalDate SUNDAY = LocalDate.of(2020, 10, 25);
    private static final TableDay SALES = new TableDay("purchases", SUNDAY);
    private static final TableDay MONDAY_SALES = new TableDay("purchases", SUNDAY.plusDays(1));
    private static final TableDay PEOPLE = new TableDay("customers", SUNDAY);

    private final InMemoryLake lake = new InMemoryLake();
    private final Warehouse warehouse = TestRedshift.on(lake);
    private final Tenant tenant = TestWarehouse.aTenant("Asia/Seoul");

    @BeforeEach
    void openTenant() {
        warehouse.provision(tenant);
    }

    @Test
    void bringsTheFilesOfAllDaysIn() {
        var load = warehouse.nextLoadId(tenant.id());
        write(load, SALES, sale("a", "휘센 에어컨"), sale("b", "O'Neill \\ \"x\""));
        write(load, MONDAY_SALES, sale("c", "LG"));

        warehouse.copyFacts(tenant.id(), load, List.of(SALES, MONDAY_SALES));
        warehouse.publish(tenant.id(), 1, load, 1, Map.of(SALES, 2L, MONDAY_SALES, 1L));

        assertThat(
                        read(
                                "select order_id, brand, amount, day, purchased_at from fact_purchases order by 1"))
                .containsExactly(
                        "a|휘센 에어컨|12.5000|2020-10-25|2020-10-25 01:02:03",
                        "b|O'Neill \\ \"x\"|12.5000|2020-10-25|2020-10-25 01:02:03",
                        "c|LG|12.5000|2020-10-26|2020-10-25 01:02:03");
        assertThat(new FolderFiles().list(tenant.key())).isEmpty();
    }

    @Test
    void keepsNamesOutOfTheRawTables() {
        var load = warehouse.nextLoadId(tenant.id());
        write(load, PEOPLE, Map.of("customer_id", "1", "customer_name", "정휘센", "grade", "gold"));

        warehouse.copyFacts(tenant.id(), load, List.of(PEOPLE));
        warehouse.publish(tenant.id(), 1, load, 1, Map.of(PEOPLE, 1L));

        assertThat(read("select customer_id, grade from customer_snapshots"))
                .containsExactly("1|gold");
        assertThat(read("select customer_name from customer_names")).containsExactly("정**");
    }

    @Test
    void givesTheSameWhenItIsRepeated() {
        var load = warehouse.nextLoadId(tenant.id());
        write(load, SALES, sale("a", "LG"));
        warehouse.stage(tenant.id(), load, List.of(SALES));

        warehouse.copyFacts(tenant.id(), load, List.of(SALES));
        warehouse.copyFacts(tenant.id(), load, List.of(SALES));

        assertThat(warehouse.countRows(tenant.id(), load)).isEqualTo(Map.of(SALES, 1L));
    }

    @Test
    void tellsWhyRowsWereRefusedWithoutTheRows() {
        var load = warehouse.nextLoadId(tenant.id());
        write(load, SALES, sale("a", "가".repeat(342)));

        var refused =
                catchThrowableOfType(
                        ExternalError.class,
                        () -> warehouse.copyFacts(tenant.id(), load, List.of(SALES)));

        assertThat(refused)
                .hasMessage(
                        "Redshift refused rows of purchases: String length exceeds DDL length"
                                + " (column brand, type varchar, length 1024, file part-0.parquet)");
        assertThat(refused.retryHelps()).isFalse();
        assertThat(new FolderFiles().list(tenant.key())).isEmpty();
    }

    @Test
    void takesATextOfAsManyBytesAsItMayHave() {
        var load = warehouse.nextLoadId(tenant.id());
        write(load, SALES, sale("a", "가".repeat(341)));

        warehouse.copyFacts(tenant.id(), load, List.of(SALES));
        warehouse.stage(tenant.id(), load, List.of(SALES));

        assertThat(warehouse.countRows(tenant.id(), load)).isEqualTo(Map.of(SALES, 1L));
    }

    @Test
    void beginsAgainWhenItCollides() {
        var load = warehouse.nextLoadId(tenant.id());
        write(load, SALES, sale("a", "LG"));
        warehouse.stage(tenant.id(), load, List.of(SALES));
        collide(Collisions.ATTEMPTS - 1);

        warehouse.copyFacts(tenant.id(), load, List.of(SALES));

        assertThat(warehouse.countRows(tenant.id(), load)).isEqualTo(Map.of(SALES, 1L));
    }

    @Test
    void givesUpWhenItCollidesTooOften() {
        var load = warehouse.nextLoadId(tenant.id());
        write(load, SALES, sale("a", "LG"));
        collide(Collisions.ATTEMPTS);

        assertThatThrownBy(() -> warehouse.copyFacts(tenant.id(), load, List.of(SALES)))
                .isInstanceOfSatisfying(
                        ExternalError.class, error -> assertThat(error.retryHelps()).isTrue())
                .hasMessageStartingWith("Redshift gave the work up 5 times")
                .rootCause()
                .hasMessageContaining("1023");
    }

    private void collide(int times) {
        RedshiftDatabase.server()
                .collide("insert into %s_raw_data.purchases".formatted(tenant.key()), times);
    }

    @SafeVarargs
    private void write(LoadId load, TableDay day, Map<String, String>... rows) {
        CleanParquet.write(lake, tenant.id(), load, day, List.of(rows));
    }

    private static Map<String, String> sale(String order, String brand) {
        return Map.of(
                "purchase_key", "" + order.hashCode(),
                "order_id", order,
                "brand", brand,
                "quantity", "1",
                "amount", "12.5",
                "status", "completed",
                "purchased_at", "2020-10-25 01:02:03+00");
    }

    private List<String> read(String select) {
        return TestRedshift.sql()
                .read(
                        tenant.id(),
                        WarehouseRole.READER,
                        client ->
                                client.sql(select)
                                        .query(
                                                (row, number) -> {
                                                    var text = new StringBuilder(row.getString(1));
                                                    var columns =
                                                            row.getMetaData().getColumnCount();
                                                    for (var i = 2; i <= columns; i++) {
                                                        text.append('|').append(row.getString(i));
                                                    }
                                                    return text.toString();
                                                })
                                        .list());
    }
}
