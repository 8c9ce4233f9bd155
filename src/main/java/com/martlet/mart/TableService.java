package com.martlet.mart;

import com.martlet.base.NotFound;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.mart.TableRequest.Names;
import com.martlet.warehouse.Warehouse;
import com.martlet.warehouse.WarehouseRole;
import com.martlet.warehouse.WarehouseSql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of a mart as of a day, streamed. */
@Component
public class TableService {

    private static final int FETCHED_AT_ONCE = 2_000;
    private static final Map<String, String> SELECTS = selects();
    private static final Set<String> STORED =
            Mart.ALL.stream().map(Mart::name).collect(Collectors.toUnmodifiableSet());

    private final WarehouseSql sql;
    private final Warehouse warehouse;

    public TableService(WarehouseSql sql, Warehouse warehouse) {
        this.sql = sql;
        this.warehouse = warehouse;
    }

    private static Map<String, String> selects() {
        var selects = new LinkedHashMap<String, String>();
        selects.put("user_dimension", asOfADay("user_dimension", "customer_id"));
        selects.put("rfm_scores", asOfADay("rfm_scores", "customer_id"));
        selects.put(
                "purchase_categories", asOfADay("purchase_categories", "customer_id, preference"));
        selects.put("monthly_purchases", asOfADay("monthly_purchases", "customer_id, month"));
        selects.put("customer_values", upTo("as_of", "customer_values", "customer_id"));
        selects.put(
                "value_calibrations", upTo("tested_to", "value_calibrations", "count_purchases"));
        selects.put("customer_days", upToADay("customer_days", "day, customer_id"));
        selects.put("daily_kpi", upToADay("daily_kpi", "day"));
        selects.put("category_days", upToADay("category_days", "day, category_code"));
        selects.put("brand_days", upToADay("brand_days", "day, brand"));
        selects.put("page_days", upToADay("page_days", "day, page"));
        selects.put("service_days", upToADay("service_days", "day, channel, category"));
        selects.put("event_type_days", upToADay("event_type_days", "day, event_type"));
        return selects;
    }

    private static String asOfADay(String mart, String order) {
        return Mart.read("db/marts/" + mart + ".sql") + "order by " + order;
    }

    private static String upToADay(String view, String order) {
        return upTo("day", view, order);
    }

    private static String upTo(String day, String view, String order) {
        return "select * from %s where %s <= :as_of order by %s".formatted(view, day, order);
    }

    /** The marts that can be read by name. */
    public List<String> tables() {
        return List.copyOf(SELECTS.keySet());
    }

    /** What {@link #read} will hand over, in this order. */
    public List<TableColumn> columns(Tenant tenant, Actor actor, TableRequest request) {
        return run(
                tenant, actor, request, " limit 0", rows -> TableRows.columns(rows.getMetaData()));
    }

    /** The version that is read now. */
    public MartVersion version(Tenant tenant) {
        var version = warehouse.dataVersion(tenant.id());
        return new MartVersion(version.number(), version.publishedAt());
    }

    /** How many rows {@link #read} will hand over. */
    public long count(Tenant tenant, Actor actor, TableRequest request) {
        var select = "select count(*) from (%s) as counted".formatted(select(request.table()));
        return ask(
                tenant,
                actor,
                request,
                client ->
                        client.sql(select)
                                .param("as_of", request.asOf())
                                .query(Long.class)
                                .single());
    }

    /**
     * Hands each row to the reader; values are String, Number, Boolean, LocalDate, OffsetDateTime
     * in the tenant's zone, or null.
     *
     * @throws com.martlet.identity.AccessDenied when whole names are asked for without the right
     */
    public void read(
            Tenant tenant,
            Actor actor,
            TableRequest request,
            Consumer<List<@Nullable Object>> reader) {
        var unload =
                sql.unload()
                        .filter(possible -> !STORED.contains(request.table()))
                        .filter(possible -> possible.isWorth(count(tenant, actor, request)));
        if (unload.isPresent()) {
            unload.get()
                    .read(
                            tenant.id(),
                            role(actor, request.names()),
                            select(request.table())
                                    .replace(":as_of", "date '%s'".formatted(request.asOf())),
                            new UnloadedRows(
                                    tenant.zone(), columns(tenant, actor, request), reader));
        } else {
            run(tenant, actor, request, "", new TableRows(tenant.zone(), reader));
        }
    }

    private <T> T run(
            Tenant tenant,
            Actor actor,
            TableRequest request,
            String limit,
            ResultSetExtractor<T> extractor) {
        var select = select(request.table()) + limit;
        return ask(
                tenant,
                actor,
                request,
                client ->
                        client.sql(select)
                                .param("as_of", request.asOf())
                                .withFetchSize(FETCHED_AT_ONCE)
                                .query(extractor));
    }

    /** Stored marts are served beside the application; the others are asked of the facts. */
    private <T> T ask(
            Tenant tenant, Actor actor, TableRequest request, Function<JdbcClient, T> question) {
        var role = role(actor, request.names());
        return STORED.contains(request.table())
                ? sql.readMarts(tenant.id(), role, question)
                : sql.read(tenant.id(), role, question);
    }

    private String select(String table) {
        var select = SELECTS.get(table);
        if (select == null) {
            throw new NotFound("mart.error.table", table, String.join(", ", tables()));
        }
        return select;
    }

    /** The two roles find a view of names each in the schema they look into first. */
    private static WarehouseRole role(Actor actor, Names names) {
        if (names == Names.MASKED) {
            return WarehouseRole.READER;
        }
        actor.require(Permission.SEE_PERSONAL_DATA);
        return WarehouseRole.PII_READER;
    }
}
