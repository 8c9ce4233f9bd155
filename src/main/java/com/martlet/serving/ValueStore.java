package com.martlet.serving;

import com.martlet.identity.TenantId;
import com.martlet.warehouse.WarehouseRole;
import com.martlet.warehouse.WarehouseSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads customer_values, once for each data version that is asked for. */
@Component
class ValueStore {

    private static final long SHARE_OF_MEMORY = 20;
    private static final int FETCHED_AT_ONCE = 5_000;
    private static final int MILLIONTHS = 6;
    private static final String COUNT = "select count(*) from customer_values";

    private static final String VALUES =
            """
            select
                customer_ordinal, predicted_value_90, predicted_value_180, predicted_value_365,
                probability_alive, is_churned, as_of
            from customer_values
            order by customer_ordinal
            """;

    private final WarehouseSql sql;
    private final BoundedCache<Key, CustomerValues> kept =
            new BoundedCache<>(
                    Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY, CustomerValues::bytes);

    ValueStore(WarehouseSql sql) {
        this.sql = sql;
    }

    CustomerValues of(Snapshot snapshot) {
        var key = new Key(snapshot.tenant(), snapshot.version());
        return kept.find(key)
                .orElseGet(
                        () -> {
                            var read = read(snapshot);
                            kept.put(key, read);
                            return read;
                        });
    }

    private CustomerValues read(Snapshot snapshot) {
        return sql.read(
                snapshot.tenant(),
                WarehouseRole.READER,
                client -> {
                    snapshot.requireSameVersion(client);
                    return read(client);
                });
    }

    private static CustomerValues read(JdbcClient client) {
        var count = client.sql(COUNT).query(Integer.class).single();
        return client.sql(VALUES)
                .withFetchSize(FETCHED_AT_ONCE)
                .query((ResultSetExtractor<CustomerValues>) rows -> read(rows, count));
    }

    private static CustomerValues read(ResultSet rows, int count) throws SQLException {
        var buyers = new int[count];
        var values = new long[CustomerValues.HORIZONS][count];
        var alive = new int[count];
        var churned = new boolean[count];
        @Nullable LocalDate asOf = null;
        var isPredicted = false;
        for (var index = 0; rows.next(); index++) {
            buyers[index] = rows.getInt(1);
            churned[index] = rows.getBoolean("is_churned");
            asOf = rows.getObject("as_of", LocalDate.class);
            var probability = rows.getBigDecimal("probability_alive");
            if (probability != null) {
                isPredicted = true;
                alive[index] = probability.movePointRight(MILLIONTHS).intValueExact();
                for (var horizon = 0; horizon < values.length; horizon++) {
                    values[horizon][index] = Amounts.scaled(rows.getBigDecimal(2 + horizon));
                }
            }
        }
        return new CustomerValues(asOf, isPredicted, buyers, values, alive, churned);
    }

    private record Key(TenantId tenant, long version) {}
}
