package com.martlet.serving;

import com.martlet.identity.Tenant;
import com.martlet.serving.DayBlock.Part;
import com.martlet.warehouse.Dialect;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the candidate facts of many days in one pass per kind, and sorts the rows into blocks. */
final class BlockSource {

    private static final int FETCHED_AT_ONCE = 5_000;
    private static final List<String> EVENT_DIMENSIONS =
            List.of(
                    "event_type",
                    "product",
                    "category",
                    "brand",
                    "page",
                    "channel",
                    "device",
                    "country",
                    "hour");
    private static final List<String> PURCHASE_DIMENSIONS =
            List.of("product", "category", "brand", "channel", "country", "hour");
    private static final List<String> REQUEST_DIMENSIONS =
            List.of("service_channel", "service_category", "hour");

    private final Dialect dialect;
    private final JdbcClient client;
    private final Tenant tenant;
    private final Map<LocalDate, Map<Part, TableBuilder>> builders = new TreeMap<>();

    private BlockSource(Dialect dialect, JdbcClient client, Tenant tenant) {
        this.dialect = dialect;
        this.client = client;
        this.tenant = tenant;
    }

    static Map<LocalDate, DayBlock> read(
            Dialect dialect, JdbcClient client, Tenant tenant, Set<LocalDate> days) {
        var source = new BlockSource(dialect, client, tenant);
        days.forEach(day -> source.builders.put(day, newBuilders()));
        source.readEvents(days);
        source.readPurchases(days);
        source.readRequests(days);
        var blocks = new TreeMap<LocalDate, DayBlock>();
        source.builders.forEach((day, parts) -> blocks.put(day, build(day, parts)));
        return blocks;
    }

    private static Map<Part, TableBuilder> newBuilders() {
        var parts = new EnumMap<Part, TableBuilder>(Part.class);
        parts.put(
                Part.EVENTS,
                new TableBuilder(
                        EVENT_DIMENSIONS,
                        List.of(
                                Columns.SESSION,
                                Columns.ACCESS_SECONDS,
                                Columns.DWELL_SECONDS,
                                Columns.MOMENT)));
        parts.put(
                Part.PURCHASES,
                new TableBuilder(
                        PURCHASE_DIMENSIONS,
                        List.of(Columns.ORDER, Columns.REVENUE, Columns.IS_SALE, Columns.MOMENT)));
        parts.put(
                Part.REQUESTS,
                new TableBuilder(
                        REQUEST_DIMENSIONS,
                        List.of(Columns.RESOLUTION_SECONDS, Columns.SATISFACTION)));
        return parts;
    }

    private static DayBlock build(LocalDate day, Map<Part, TableBuilder> parts) {
        var tables = new EnumMap<Part, BlockTable>(Part.class);
        parts.forEach((part, builder) -> tables.put(part, builder.build()));
        return new DayBlock(day, Summaries.of(tables), tables);
    }

    private void readEvents(Set<LocalDate> days) {
        read(
                """
                select day, customer_ordinal, event_type, product_id, category_code, brand, page,
                    channel, device, country, %s, session_key,
                    case when event_type = 'login' then access_seconds end as access_seconds,
                    case when event_type in ('page_view', 'view') then dwell_seconds end
                        as dwell_seconds,
                    %s
                from fact_events where day in (:days)
                """
                        .formatted(localHour("occurred_at"), moment("occurred_at")),
                days,
                row -> {
                    var rows = begin(row, Part.EVENTS, EVENT_DIMENSIONS.size());
                    rows.measure(0, known(row, "session_key"));
                    rows.measure(1, row.getLong("access_seconds"));
                    rows.measure(2, known(row, "dwell_seconds"));
                    rows.measure(3, row.getLong("moment"));
                });
    }

    private void readPurchases(Set<LocalDate> days) {
        read(
                """
                select day, customer_ordinal, product_id, category_code, brand, channel, country,
                    %s, order_id, revenue, is_sale, %s
                from fact_purchases where day in (:days) and (is_sale or revenue <> 0)
                """
                        .formatted(localHour("purchased_at"), moment("purchased_at")),
                days,
                row -> {
                    var rows = begin(row, Part.PURCHASES, PURCHASE_DIMENSIONS.size());
                    rows.measure(0, Hashes.of(row.getString("order_id")));
                    rows.measure(1, Amounts.scaled(row.getBigDecimal("revenue")));
                    rows.measure(2, row.getBoolean("is_sale") ? 1 : 0);
                    rows.measure(3, row.getLong("moment"));
                });
    }

    private void readRequests(Set<LocalDate> days) {
        read(
                """
                select day, customer_ordinal, channel, category, %s,
                    cast(extract(epoch from closed_at) - extract(epoch from opened_at) as bigint) as resolution_seconds,
                    case when closed_at is not null then satisfaction end as satisfaction
                from fact_service_requests where day in (:days)
                """
                        .formatted(localHour("opened_at")),
                days,
                row -> {
                    var rows = begin(row, Part.REQUESTS, REQUEST_DIMENSIONS.size());
                    rows.measure(0, known(row, "resolution_seconds"));
                    rows.measure(1, known(row, "satisfaction"));
                });
    }

    /** The first two columns are day and customer; the dimensions follow in their order. */
    private TableBuilder begin(ResultSet row, Part part, int dimensions) throws SQLException {
        var parts = builders.get(row.getObject(1, LocalDate.class));
        if (parts == null || parts.get(part) == null) {
            throw new IllegalStateException("A row of a day that was not asked for");
        }
        var rows = java.util.Objects.requireNonNull(parts.get(part));
        var customer = row.getInt(2);
        rows.row(row.wasNull() ? BlockTable.NOBODY : customer);
        for (var i = 0; i < dimensions; i++) {
            rows.dimension(i, row.getString(3 + i));
        }
        return rows;
    }

    private String localHour(String moment) {
        return "cast(%s as int) as hour".formatted(dialect.hourIn(moment, ":zone"));
    }

    private String moment(String time) {
        return dialect.millisBetween("cast(day as timestamp)", time) + " as moment";
    }

    private static long known(ResultSet row, String column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? Columns.NONE : value;
    }

    private void read(String sql, Set<LocalDate> days, RowTaker taker) {
        var statement = client.sql(sql).param("days", days);
        if (sql.contains(":zone")) {
            statement = statement.param("zone", tenant.zone().getId());
        }
        statement
                .withFetchSize(FETCHED_AT_ONCE)
                .query(
                        (ResultSetExtractor<Integer>)
                                rows -> {
                                    var count = 0;
                                    for (; rows.next(); count++) {
                                        taker.take(rows);
                                    }
                                    return count;
                                });
    }

    private interface RowTaker {
        void take(ResultSet row) throws SQLException;
    }
}
