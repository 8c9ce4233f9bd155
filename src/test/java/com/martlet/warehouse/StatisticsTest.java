package com.martlet.warehouse;

import static com.martlet.mart.Fact.purchase;
import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.mart.Shop;
import com.martlet.testing.EmbeddedDatabase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class StatisticsTest {

    private static final LocalDate DAY = LocalDate.of(2020, 10, 25);
    private static final double NEVER_LOOKED_AT = -1;

    private final Shop shop = new Shop("UTC");

    @Test
    void looksThroughWhatGrewAndNothingElse() {
        shop.load(List.of(purchase(DAY, DAY + "T10:00", "kim", "5")));

        assertThat(known("customer_days_rows")).isEqualTo(1);
        assertThat(known("page_days_rows")).isEqualTo(NEVER_LOOKED_AT);
    }

    private double known(String table) {
        return JdbcClient.create(EmbeddedDatabase.owner().warehouse().dataSource())
                .sql("select reltuples from pg_class where oid = cast(? as regclass)")
                .param("%s_marts.%s".formatted(shop.tenant().key(), table))
                .query(Double.class)
                .single();
    }
}
