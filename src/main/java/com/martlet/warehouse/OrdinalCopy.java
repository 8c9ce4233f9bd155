package com.martlet.warehouse;

import com.martlet.identity.TenantId;
import java.util.ArrayList;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The numbers of new customers, and the visitors who became known. */
record OrdinalCopy(WarehouseSql postgres, JdbcClient from, JdbcClient into) {

    private static final int AT_ONCE = 5_000;

    void bring(TenantId tenant) {
        var highest =
                into.sql("select coalesce(max(ordinal), -1) from customer_ordinals")
                        .query(Integer.class)
                        .single();
        makeKnown(tenant, highest);
        addNew(tenant, highest);
    }

    private void addNew(TenantId tenant, int highest) {
        var statement =
                "insert into customer_ordinals (ordinal, customer_id, is_visitor) values (?, ?, ?)";
        var some = new ArrayList<Object[]>();
        from.sql(
                        """
                        select ordinal, customer_id, is_visitor from customer_ordinals
                        where ordinal > ?
                        """)
                .param(highest)
                .withFetchSize(AT_ONCE)
                .query(
                        (RowCallbackHandler)
                                row -> {
                                    some.add(
                                            new Object[] {
                                                row.getInt(1), row.getString(2), row.getBoolean(3)
                                            });
                                    if (some.size() == AT_ONCE) {
                                        postgres.batch(tenant, statement, some);
                                        some.clear();
                                    }
                                });
        postgres.batch(tenant, statement, some);
    }

    private void makeKnown(TenantId tenant, int highest) {
        var known = visitors(into, highest);
        known.andNot(visitors(from, highest));
        postgres.batch(
                tenant,
                "update customer_ordinals set is_visitor = false where ordinal = ?",
                known.stream().mapToObj(ordinal -> new Object[] {ordinal}).toList());
    }

    private static RoaringBitmap visitors(JdbcClient client, int highest) {
        var visitors = new RoaringBitmap();
        client.sql("select ordinal from customer_ordinals where is_visitor and ordinal <= ?")
                .param(highest)
                .withFetchSize(AT_ONCE)
                .query((RowCallbackHandler) row -> visitors.add(row.getInt(1)));
        return visitors;
    }
}
