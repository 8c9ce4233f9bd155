package com.martlet.segment;

import com.martlet.identity.Tenant;
import com.martlet.serving.CustomerSet;
import com.martlet.warehouse.WarehouseRole;
import com.martlet.warehouse.WarehouseSql;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/** Reads ids and names of customers; who may is asked before. */
@Component
class MemberRows {

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

    private static final String SOME =
            """
            with chosen as (
                select customer_id, ordinal from customer_ordinals where ordinal in (:ordinals)
            ),

            ranked_names as (
                select
                    names.customer_id,
                    names.customer_name,
                    row_number() over (
                        partition by names.customer_id order by names.day desc
                    ) as recency
                from customer_names as names
                inner join chosen on chosen.customer_id = names.customer_id
            )

            select chosen.ordinal, chosen.customer_id, names.customer_name
            from chosen
            left join ranked_names as names
                on names.customer_id = chosen.customer_id and names.recency = 1
            order by chosen.ordinal
            """;

    private final WarehouseSql warehouse;

    MemberRows(WarehouseSql warehouse) {
        this.warehouse = warehouse;
    }

    /** With masked names. */
    List<Member> some(Tenant tenant, List<Integer> ordinals) {
        return ordinals.isEmpty()
                ? List.of()
                : warehouse.read(
                        tenant.id(),
                        WarehouseRole.READER,
                        sql ->
                                sql.sql(SOME)
                                        .param("ordinals", ordinals)
                                        .query(
                                                (row, number) ->
                                                        new Member(
                                                                row.getInt(1),
                                                                row.getString(2),
                                                                row.getString(3)))
                                        .list());
    }

    /** In the order of the ordinals, from the given one on. */
    void read(
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
}
