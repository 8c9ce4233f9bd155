package com.martlet.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.identity.Tenant;
import com.martlet.testing.InMemoryLake;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each user of a tenant on Redshift may see and write. */
class RedshiftRolesTest {

    private static final Warehouse WAREHOUSE = TestRedshift.on(new InMemoryLake());
    private static final WarehouseSql SQL = TestRedshift.sql();
    private static final Tenant NEIGHBOUR = TestWarehouse.aTenant("Asia/Seoul");
    private static final Tenant TENANT = TestWarehouse.aTenant("Asia/Seoul");

    @BeforeAll
    static void openTenants() {
        WAREHOUSE.provision(NEIGHBOUR);
        WAREHOUSE.provision(TENANT);
        WAREHOUSE.provision(TENANT);
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

    @ParameterizedTest
    @EnumSource
    void seesWhatIsPublished(WarehouseRole role) {
        assertThat(count(role, TENANT, "analytics.fact_events")).isZero();
    }

    @Test
    void letsReadersSeeNeitherRawRowsNorNames() {
        for (var table : List.of("raw_data.events", "pii.customer_names", "build.fact_events")) {
            assertThatThrownBy(() -> count(WarehouseRole.READER, TENANT, table))
                    .as(table)
                    .rootCause()
                    .hasMessageContaining("permission denied for schema");
        }
    }

    @Test
    void letsTheLoaderWriteButNotPublish() {
        assertThatThrownBy(
                        () ->
                                TestWarehouse.loader(WAREHOUSE, TENANT)
                                        .update(
                                                "insert into %s_analytics.visible_loads values"
                                                                .formatted(TENANT.key())
                                                        + " ('events', '2020-10-25', 1, 1)"))
                .rootCause()
                .hasMessageContaining("permission denied for schema");
    }

    /** Asked with the rights of the first tenant, of whoever's table. */
    private static long count(WarehouseRole role, Tenant owner, String table) {
        var sql = "select count(*) from %s_%s".formatted(owner.key(), table);
        return SQL.read(TENANT.id(), role, client -> client.sql(sql).query(Long.class).single());
    }
}
