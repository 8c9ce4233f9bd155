package com.martlet.segment;

import com.martlet.identity.Tenant;
import com.martlet.serving.CustomerSet;
import com.martlet.warehouse.Dialect;
import com.martlet.warehouse.WarehouseRole;
import com.martlet.warehouse.WarehouseSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Cards and sales of customers for whoever acts on them. The cards hold personal data: the caller
 * answers for who sees them.
 */
@Component
public class CustomerCards {

    private static final String SALES =
            """
            select customer_ordinal, purchased_at, revenue, is_sale
            from fact_purchases
            where customer_id is not null and day between :firstDay and :lastDay
                and purchased_at >= :from and purchased_at < :to
            """;

    /** Of numbered rows a planner expects one each, and would go through all for each customer. */
    private static final String JOIN_BY_HASH = "select set_config('enable_nestloop', 'off', true)";

    private static final int AT_ONCE = 5_000;

    private final WarehouseSql warehouse;

    CustomerCards(WarehouseSql warehouse) {
        this.warehouse = warehouse;
    }

    /** Those of the set who are known, in the order of their ordinals. */
    public void forEach(Tenant tenant, CustomerSet customers, Consumer<CustomerCard> reader) {
        RowCallbackHandler each =
                row -> {
                    if (customers.ordinals().contains(row.getInt("customer_ordinal"))) {
                        reader.accept(card(row));
                    }
                };
        warehouse.read(
                tenant.id(),
                WarehouseRole.PII_READER,
                sql -> {
                    joinByHash(sql);
                    sql.sql(CardSql.ofEverybody(warehouse.dialect()))
                            .withFetchSize(2_000)
                            .query(each);
                    return customers;
                });
    }

    /** The cards of some customers, in the order of their ordinals. */
    public List<CustomerCard> find(Tenant tenant, Collection<Integer> ordinals) {
        return switch (warehouse.dialect()) {
            case Dialect.PostgreSql() ->
                    findAmong(tenant, ordinals.stream().mapToInt(Integer::intValue).toArray());
            case Dialect.Redshift() -> findInParts(tenant, ordinals.stream().sorted().toList());
        };
    }

    /** Redshift takes no array, and 32,767 parameters at most. */
    private List<CustomerCard> findInParts(Tenant tenant, List<Integer> ordinals) {
        var cards = new ArrayList<CustomerCard>();
        for (var first = 0; first < ordinals.size(); first += AT_ONCE) {
            var end = Math.min(first + AT_ONCE, ordinals.size());
            cards.addAll(findAmong(tenant, ordinals.subList(first, end)));
        }
        return cards;
    }

    private List<CustomerCard> findAmong(Tenant tenant, Object ordinals) {
        return warehouse.read(
                tenant.id(),
                WarehouseRole.PII_READER,
                sql ->
                        new ArrayList<>(
                                sql.sql(CardSql.ofSome(warehouse.dialect()))
                                        .param("ordinals", ordinals)
                                        .query((row, number) -> card(row))
                                        .list()));
    }

    private void joinByHash(JdbcClient sql) {
        switch (warehouse.dialect()) {
            case Dialect.PostgreSql() ->
                    sql.sql(JOIN_BY_HASH).query((row, number) -> row.getString(1)).single();
            case Dialect.Redshift() -> {}
        }
    }

    /** Rows of purchases of known customers from a moment on, and before another. */
    public void forEachSale(
            Tenant tenant, Instant from, Instant to, Consumer<CustomerSale> reader) {
        RowCallbackHandler each = row -> reader.accept(sale(row));
        warehouse.read(
                tenant.id(),
                WarehouseRole.READER,
                sql -> {
                    sql.sql(SALES)
                            .withFetchSize(5_000)
                            .param("firstDay", from.atZone(tenant.zone()).toLocalDate())
                            .param("lastDay", to.atZone(tenant.zone()).toLocalDate())
                            .param("from", LocalDateTime.ofInstant(from, ZoneOffset.UTC))
                            .param("to", LocalDateTime.ofInstant(to, ZoneOffset.UTC))
                            .query(each);
                    return tenant;
                });
    }

    private static CustomerCard card(ResultSet row) throws SQLException {
        return new CustomerCard(
                row.getInt("customer_ordinal"),
                row.getString("customer_id"),
                row.getString("customer_name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("gender"),
                row.getObject("birth_year", Integer.class),
                row.getString("grade"),
                row.getString("country"),
                row.getObject("consent_email", Boolean.class),
                row.getObject("consent_sms", Boolean.class),
                row.getString("attributes"),
                row.getObject("signed_up_on", LocalDate.class),
                row.getString("preferred_category"),
                row.getString("preferred_brand"));
    }

    private static CustomerSale sale(ResultSet row) throws SQLException {
        return new CustomerSale(
                row.getInt("customer_ordinal"),
                row.getObject("purchased_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getBigDecimal("revenue"),
                row.getBoolean("is_sale"));
    }
}
