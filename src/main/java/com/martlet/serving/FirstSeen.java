package com.martlet.serving;

import com.martlet.identity.TenantId;
import com.martlet.warehouse.WarehouseRole;
import com.martlet.warehouse.WarehouseSql;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/**
 * Since when each customer is known, anonymous visitors left out; kept for the newest data version
 * only.
 */
@Component
class FirstSeen {

    private static final String FIRST_DAYS =
            """
            with days as (
                select customer_ordinal, day from customer_snapshots
                union all
                select customer_ordinal, day from customer_days where not is_visitor
            )
            select customer_ordinal, min(day) as first_day from days group by customer_ordinal
            """;

    private final WarehouseSql sql;
    private final Map<TenantId, Known> kept = new ConcurrentHashMap<>();

    FirstSeen(WarehouseSql sql) {
        this.sql = sql;
    }

    /** Each day, and who was first known on it; not to be changed. */
    NavigableMap<LocalDate, RoaringBitmap> firsts(Snapshot snapshot) {
        return kept.compute(
                        snapshot.tenant(),
                        (tenant, old) ->
                                old != null && old.version() == snapshot.version()
                                        ? old
                                        : read(snapshot))
                .firsts();
    }

    private Known read(Snapshot snapshot) {
        return sql.read(
                snapshot.tenant(),
                WarehouseRole.READER,
                client -> {
                    snapshot.requireSameVersion(client);
                    var firsts = new TreeMap<LocalDate, RoaringBitmap>();
                    client.sql(FIRST_DAYS)
                            .query(
                                    (RowCallbackHandler)
                                            row ->
                                                    firsts.computeIfAbsent(
                                                                    row.getObject(
                                                                            2, LocalDate.class),
                                                                    day -> new RoaringBitmap())
                                                            .add(row.getInt(1)));
                    return new Known(snapshot.version(), firsts);
                });
    }

    private record Known(long version, NavigableMap<LocalDate, RoaringBitmap> firsts) {}
}
