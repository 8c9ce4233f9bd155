package com.martlet.mart;

import com.martlet.base.UserError;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.warehouse.WarehouseRole;
import com.martlet.warehouse.WarehouseSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of a mart as of a day, streamed. */
@Component
public class TableService {

    private static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);
    private static final int FETCHED_AT_ONCE = 2_000;

    private static final Map<String, String> SELECTS = selects();

    private final WarehouseSql sql;

    public TableService(WarehouseSql sql) {
        this.sql = sql;
    }

    private static Map<String, String> selects() {
        var selects = new LinkedHashMap<String, String>();
        selects.put("user_dimension", Mart.read("db/marts/user_dimension.sql") + "order by 1");
        selects.put("customer_days", upToADay("customer_days", "day, customer_id"));
        selects.put("daily_kpi", upToADay("daily_kpi", "day"));
        selects.put("category_days", upToADay("category_days", "day, category_code"));
        selects.put("brand_days", upToADay("brand_days", "day, brand"));
        selects.put("event_type_days", upToADay("event_type_days", "day, event_type"));
        return selects;
    }

    private static String upToADay(String view, String order) {
        return "select * from %s where day <= :as_of order by %s".formatted(view, order);
    }

    /** The marts that can be read by name. */
    public List<String> tables() {
        return List.copyOf(SELECTS.keySet());
    }

    /**
     * Hands the columns, then each row, to the reader; names are masked unless the actor may see
     * personal data. Without a day it is as of the last one loaded.
     */
    public void read(
            Tenant tenant, Actor actor, String table, Optional<LocalDate> asOf, Reader reader) {
        var select = SELECTS.get(table);
        if (select == null) {
            throw new UserError(
                    "There is no table \"%s\". Use one of %s."
                            .formatted(table, String.join(", ", tables())));
        }
        sql.read(
                tenant.id(),
                roleOf(actor),
                client -> {
                    client.sql(select)
                            .param("as_of", asOf.orElse(END_OF_TIME))
                            .withFetchSize(FETCHED_AT_ONCE)
                            .query(new Rows(tenant.zone(), reader));
                    return table;
                });
    }

    private static WarehouseRole roleOf(Actor actor) {
        return actor.may(Permission.SEE_PERSONAL_DATA)
                ? WarehouseRole.PII_READER
                : WarehouseRole.READER;
    }

    /** Takes one row after the other. */
    public interface Reader {

        void columns(List<String> names);

        /** Values are String, Number, Boolean, LocalDate, OffsetDateTime or null. */
        void row(List<@Nullable Object> values);
    }

    private record Rows(ZoneId zone, Reader reader)
            implements org.springframework.jdbc.core.ResultSetExtractor<Integer> {

        @Override
        public Integer extractData(ResultSet rows) throws SQLException {
            var columns = columns(rows);
            reader.columns(columns);
            var count = 0;
            while (rows.next()) {
                reader.row(values(rows, columns.size()));
                count++;
            }
            return count;
        }

        private static List<String> columns(ResultSet rows) throws SQLException {
            var names = new ArrayList<String>();
            for (var i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                names.add(rows.getMetaData().getColumnLabel(i));
            }
            return names;
        }

        private List<@Nullable Object> values(ResultSet rows, int columns) throws SQLException {
            var values = new ArrayList<@Nullable Object>();
            for (var i = 1; i <= columns; i++) {
                values.add(inZone(rows, i));
            }
            return values;
        }

        /** Stored timestamps are UTC; people read them in the tenant's zone, with its offset. */
        private @Nullable Object inZone(ResultSet rows, int column) throws SQLException {
            return switch (rows.getObject(column)) {
                case null -> null;
                case java.sql.Timestamp ignored ->
                        rows.getObject(column, LocalDateTime.class)
                                .atOffset(ZoneOffset.UTC)
                                .atZoneSameInstant(zone)
                                .toOffsetDateTime();
                case java.sql.Date ignored -> rows.getObject(column, LocalDate.class);
                case java.math.BigDecimal number -> plain(number);
                case Object other -> other;
            };
        }
    }

    /** 12200000.0000 as 12200000, and never as 1.22E+7. */
    private static java.math.BigDecimal plain(java.math.BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
