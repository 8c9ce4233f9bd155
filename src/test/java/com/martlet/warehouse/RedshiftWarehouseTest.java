package com.martlet.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.testing.InMemoryLake;
import com.martlet.testing.redshift.RedshiftDatabase;
import org.junit.jupiter.api.AfterAll;

/** The warehouse by Redshift's driver and protocol. */
class RedshiftWarehouseTest extends WarehouseContract {

    @Override
    Warehouse warehouse(InMemoryLake lake) {
        return TestRedshift.on(lake);
    }

    @Override
    WarehouseSql sql() {
        return TestRedshift.sql();
    }

    @AfterAll
    static void saysNothingThatRedshiftDoesNotKnow() {
        assertThat(RedshiftDatabase.server().refused()).isEmpty();
    }
}
