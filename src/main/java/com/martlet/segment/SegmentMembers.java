package com.martlet.segment;

import com.martlet.audit.AuditTrail;
import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import com.martlet.serving.CustomerSet;
import com.martlet.warehouse.WarehouseRole;
import com.martlet.warehouse.WarehouseSql;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Service;

/** Lists who is in a segment: the right is asked and the trail written before the first row. */
@Service
public class SegmentMembers {

    private static final String ALL =
            """
            with ranked_names as (
                select
                    customer_id,
                    customer_name,
                    row_number() over (partition by customer_id order by day desc) as recency
                from customer_names
            )

            select customers.customer_ordinal, customers.customer_id, names.customer_name
            from dim_customers as customers
            left join ranked_names as names
                on names.customer_id = customers.customer_id and names.recency = 1
            where customers.customer_ordinal >= :first
            order by customers.customer_ordinal
            """;

    private final SegmentService segments;
    private final WarehouseSql warehouse;
    private final AuditTrail trail;

    SegmentMembers(SegmentService segments, WarehouseSql warehouse, AuditTrail trail) {
        this.segments = segments;
        this.warehouse = warehouse;
        this.trail = trail;
    }

    /** A way to the members that is open to whoever may see them; each use writes them anew. */
    public interface Listing {
        long count();

        /** The version the members were found at. */
        long dataVersion();

        void forEach(Consumer<Member> reader);
    }

    /**
     * Asks the right and writes the trail; the rows follow in the order of the ordinals, from the
     * given one on.
     */
    public Listing open(Tenant tenant, Actor actor, MembersAsked asked, int firstOrdinal) {
        asked.requireAllowed(actor);
        var members = segments.resolve(tenant, asked.slug());
        trail.record(
                tenant, actor, "segment.members.exported", asked.slug(), details(asked, members));
        return listing(tenant, asked, members, firstOrdinal);
    }

    /** For the module of exports only: it asks the right and writes the trail itself. */
    public Listing list(Tenant tenant, MembersAsked asked) {
        return listing(tenant, asked, segments.resolve(tenant, asked.slug()), 0);
    }

    private Listing listing(
            Tenant tenant, MembersAsked asked, CustomerSet members, int firstOrdinal) {
        return new Listing() {
            @Override
            public long count() {
                return members.size();
            }

            @Override
            public long dataVersion() {
                return members.dataVersion();
            }

            @Override
            public void forEach(Consumer<Member> reader) {
                read(tenant, asked, members, firstOrdinal, reader);
            }
        };
    }

    private void read(
            Tenant tenant,
            MembersAsked asked,
            CustomerSet members,
            int firstOrdinal,
            Consumer<Member> reader) {
        RowCallbackHandler each =
                row -> {
                    if (members.ordinals().contains(row.getInt(1))) {
                        reader.accept(
                                new Member(row.getInt(1), row.getString(2), row.getString(3)));
                    }
                };
        warehouse.read(
                tenant.id(),
                role(asked.names()),
                sql -> {
                    sql.sql(ALL).withFetchSize(2_000).param("first", firstOrdinal).query(each);
                    return asked;
                });
    }

    private static WarehouseRole role(MembersAsked.Names names) {
        return switch (names) {
            case MASKED -> WarehouseRole.READER;
            case WHOLE -> WarehouseRole.PII_READER;
        };
    }

    private static Map<String, String> details(MembersAsked asked, CustomerSet members) {
        var details = new LinkedHashMap<String, String>();
        details.put("rows", String.valueOf(members.size()));
        details.put("dataVersion", String.valueOf(members.dataVersion()));
        details.put("names", asked.names().name());
        details.put("reason", Objects.requireNonNullElse(asked.reason(), ""));
        return details;
    }
}
