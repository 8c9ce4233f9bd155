package com.martlet.segment;

import com.martlet.identity.Tenant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Answers conditions at one data version; each is asked once per version and day. Anonymous
 * visitors are in no answer.
 */
final class Leaves {

    private static final String EVERYBODY = "select customer_ordinal from dim_customers";

    private final Tenant tenant;
    private final long dataVersion;
    private final LocalDate today;
    private final JdbcClient sql;
    private final LeafCache cache;

    Leaves(Tenant tenant, long dataVersion, LocalDate today, JdbcClient sql, LeafCache cache) {
        this.tenant = tenant;
        this.dataVersion = dataVersion;
        this.today = today;
        this.sql = sql;
        this.cache = cache;
    }

    long dataVersion() {
        return dataVersion;
    }

    /** All known customers; not to be changed. */
    RoaringBitmap everybody() {
        return cached(EVERYBODY, () -> ask(new LeafSql(EVERYBODY, Map.of(), false)));
    }

    RoaringBitmap metric(Rule.Metric leaf) {
        return cached(leaf, () -> members(LeafSql.metric(leaf, today)));
    }

    RoaringBitmap event(Rule.Event leaf) {
        return cached(leaf, () -> members(LeafSql.event(leaf, tenant, today)));
    }

    RoaringBitmap recency(Rule.Recency leaf) {
        return cached(leaf, () -> members(LeafSql.recency(leaf, today)));
    }

    RoaringBitmap attribute(Rule.Attribute leaf) {
        return cached(leaf, () -> members(AttributeSql.of(leaf)));
    }

    private RoaringBitmap members(LeafSql leaf) {
        var found = ask(leaf);
        return leaf.complement()
                ? RoaringBitmap.andNot(everybody(), found)
                : RoaringBitmap.and(everybody(), found);
    }

    private RoaringBitmap cached(Object question, Supplier<RoaringBitmap> answer) {
        var key = new LeafCache.Key(tenant.id(), dataVersion, today, question);
        return cache.find(key)
                .orElseGet(
                        () -> {
                            var set = answer.get();
                            cache.put(key, set);
                            return set;
                        });
    }

    private RoaringBitmap ask(LeafSql leaf) {
        var ordinals = new RoaringBitmap();
        sql.sql(leaf.text())
                .params(leaf.parameters())
                .query((RowCallbackHandler) row -> ordinals.add(row.getInt(1)));
        ordinals.runOptimize();
        return ordinals;
    }
}
