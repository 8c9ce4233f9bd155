package com.martlet.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.identity.Tenant;
import com.martlet.testing.InMemoryLake;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each role of the warehouse may see and write. */
class WarehouseRolesTest {

    private static final Warehouse WAREHOUSE = TestWarehouse.on(new InMemoryLake());
    private static final WarehouseSql SQL = TestWarehouse.sql();
    private static final Tenant NEIGHBOUR = TestWarehouse.aTenant("Asia/Seoul");

    private final Tenant tenant = TestWarehouse.aTenant("Asia/Seoul");

    @BeforeAll
    static void openNeighbour() {
        WAREHOUSE.provision(NEIGHBOUR);
    }

    @BeforeEach
    void openTenant() {
        WAREHOUSE.provision(tenant);
    }

    @Test
    void provisionsTwiceAndKeepsTheLoadersLogin() {
        var before = WAREHOUSE.loaderCredentials(tenant);

        WAREHOUSE.provision(tenant);

        assertThat(WAREHOUSE.loaderCredentials(tenant)).isEqualTo(before);
        assertThat(before.toString()).doesNotContain(before.password());
    }

    @ParameterizedTest
    @EnumSource
    void seesNothingOfAnotherTenant(WarehouseRole role) {
        for (var table :
                List.of("analytics.fact_events", "raw_data.events", "pii.customer_identities")) {
            assertThatThrownBy(() -> count(role, NEIGHBOUR, table))
                    .as(table)
                    .rootCause()
                    .hasMessageContaining("permission denied for schema " + NEIGHBOUR.key());
        }
    }

    @Test
    void letsReadersSeeNeitherRawRowsNorNames() {
        for (var table : List.of("raw_data.events", "pii.customer_names", "build.fact_events")) {
            assertThatThrownBy(() -> count(WarehouseRole.READER, tenant, table))
                    .as(table)
                    .rootCause()
                    .hasMessageContaining("permission denied for schema");
        }
    }

    @Test
    void letsTheLoaderWriteButNotPublish() {
        assertThatThrownBy(
                        () ->
                                TestWarehouse.asLoader(WAREHOUSE, tenant)
                                        .sql(
                                                "insert into %s_analytics.visible_loads values"
                                                                .formatted(tenant.key())
                                                        + " ('events', '2020-10-25', 1, 1)")
                                        .update())
                .rootCause()
                .hasMessageContaining("permission denied for schema");
    }

    /** Asked with the rights of the first tenant, of whoever's table. */
    private long count(WarehouseRole role, Tenant owner, String table) {
        var sql = "select count(*) from %s_%s".formatted(owner.key(), table);
        return SQL.read(tenant.id(), role, client -> client.sql(sql).query(Long.class).single());
    }
}
