package com.martlet.serving;

import com.martlet.identity.TenantId;
import com.martlet.mart.RfmScores;
import com.martlet.mart.RfmSegment;
import com.martlet.mart.ValueTier;
import com.martlet.warehouse.WarehouseRole;
import com.martlet.warehouse.WarehouseSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads rfm_scores as of the last published day, once for each data version that is asked for. */
@Component
class TraitStore {

    private static final long SHARE_OF_MEMORY = 20;
    private static final int FETCHED_AT_ONCE = 5_000;

    private final WarehouseSql sql;
    private final BoundedCache<Key, CustomerTraits> traits =
            new BoundedCache<>(
                    Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY, CustomerTraits::bytes);

    TraitStore(WarehouseSql sql) {
        this.sql = sql;
    }

    /** The traits of everybody, as of the snapshot's last day. */
    CustomerTraits of(Snapshot snapshot) {
        var key = new Key(snapshot.tenant(), snapshot.version());
        return traits.find(key)
                .orElseGet(
                        () -> {
                            var read = read(snapshot);
                            traits.put(key, read);
                            return read;
                        });
    }

    private CustomerTraits read(Snapshot snapshot) {
        return sql.read(
                snapshot.tenant(),
                WarehouseRole.READER,
                client -> {
                    snapshot.requireSameVersion(client);
                    return read(client, snapshot);
                });
    }

    private static CustomerTraits read(JdbcClient client, Snapshot snapshot) {
        var customers =
                client.sql("select coalesce(max(ordinal) + 1, 0) from customer_ordinals")
                        .query(Integer.class)
                        .single();
        var traits = new CustomerTraits(new byte[customers], new byte[customers]);
        Arrays.fill(traits.segments(), (byte) RfmSegment.PROSPECTS.ordinal());
        Arrays.fill(traits.tiers(), (byte) ValueTier.NONE.ordinal());
        client.sql(
                        "select customer_ordinal, rfm_segment, value_tier from (%n%s) as rfm"
                                .formatted(RfmScores.select()))
                .param("as_of", snapshot.last())
                .withFetchSize(FETCHED_AT_ONCE)
                .query((ResultSetExtractor<CustomerTraits>) rows -> fill(traits, rows));
        return traits;
    }

    private static CustomerTraits fill(CustomerTraits traits, ResultSet rows) throws SQLException {
        while (rows.next()) {
            var segment = RfmSegment.valueOf(rows.getString(2).toUpperCase(Locale.ROOT));
            var tier = ValueTier.valueOf(rows.getString(3).toUpperCase(Locale.ROOT));
            traits.segments()[rows.getInt(1)] = (byte) segment.ordinal();
            traits.tiers()[rows.getInt(1)] = (byte) tier.ordinal();
        }
        return traits;
    }

    private record Key(TenantId tenant, long version) {}
}
