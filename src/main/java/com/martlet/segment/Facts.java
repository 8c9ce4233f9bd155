package com.martlet.segment;

import com.martlet.identity.Tenant;
import com.martlet.serving.ActivityDays;
import com.martlet.serving.ActivityQuery;
import com.martlet.serving.CustomerNumbers;
import com.martlet.warehouse.Dialect;
import com.martlet.warehouse.WarehouseRole;
import com.martlet.warehouse.WarehouseSql;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is known about customers at one data version: from day blocks what they hold, by SQL the
 * rest. Each question is asked once per version.
 */
final class Facts {

    private static final int FETCHED_AT_ONCE = 5_000;

    private final Tenant tenant;
    private final LocalDate today;
    private final ActivityDays days;
    private final WarehouseSql warehouse;
    private final LeafCache cache;

    Facts(
            Tenant tenant,
            LocalDate today,
            ActivityDays days,
            WarehouseSql warehouse,
            LeafCache cache) {
        this.tenant = tenant;
        this.today = today;
        this.days = days;
        this.warehouse = warehouse;
        this.cache = cache;
    }

    Tenant tenant() {
        return tenant;
    }

    Dialect dialect() {
        return warehouse.dialect();
    }

    LocalDate today() {
        return today;
    }

    long dataVersion() {
        return days.dataVersion();
    }

    /** The newest day with data; today before there is any. */
    LocalDate newestDay() {
        return days.newestDay().orElse(today);
    }

    /** All known customers; not to be changed. */
    RoaringBitmap everybody() {
        return set("everybody", () -> numbers(LeafSql.EVERYBODY, 0).where(number -> true));
    }

    CustomerNumbers activity(ActivityQuery query) {
        return cached(query, CustomerNumbers.class, () -> days.ask(query), CustomerNumbers::bytes);
    }

    /**
     * @param scale the digits that are kept behind the point
     */
    CustomerNumbers numbers(LeafSql question, int scale) {
        return cached(
                question,
                CustomerNumbers.class,
                () -> {
                    var numbers = new TreeMap<Integer, Long>();
                    ask(question, row -> numbers.put(row.getInt(1), scaled(row, scale)));
                    return new CustomerNumbers(
                            numbers.keySet().stream().mapToInt(Integer::intValue).toArray(),
                            numbers.values().stream().mapToLong(Long::longValue).toArray());
                },
                CustomerNumbers::bytes);
    }

    /** The customers of each name. */
    CustomerGroups groups(LeafSql question) {
        return cached(
                question,
                CustomerGroups.class,
                () -> {
                    var groups = new CustomerGroups.Builder();
                    ask(question, row -> groups.add(row.getString(2), row.getInt(1)));
                    return groups.build();
                },
                CustomerGroups::bytes);
    }

    /** A set that stays true for this version and day; it is shared and must not be changed. */
    RoaringBitmap set(Object question, Supplier<RoaringBitmap> answer) {
        return cached(question, RoaringBitmap.class, answer, RoaringBitmap::getLongSizeInBytes);
    }

    <T> T cached(Object question, Class<T> type, Supplier<T> answer, ToLongFunction<T> bytes) {
        var key = new LeafCache.Key(tenant.id(), dataVersion(), today, question);
        var known = cache.find(key);
        if (known.isPresent()) {
            return type.cast(known.get());
        }
        var found = answer.get();
        cache.put(key, found, bytes.applyAsLong(found));
        return found;
    }

    /** Every row at this data version; {@link NewerVersion} when there is another one by now. */
    void ask(LeafSql question, RowCallbackHandler reader) {
        ask(
                sql -> {
                    sql.sql(question.text())
                            .params(question.parameters())
                            .withFetchSize(FETCHED_AT_ONCE)
                            .query(reader);
                    return question;
                });
    }

    <T> T ask(Function<JdbcClient, T> question) {
        return warehouse.read(
                tenant.id(),
                WarehouseRole.READER,
                sql -> {
                    requireSameVersion(sql);
                    return question.apply(sql);
                });
    }

    private void requireSameVersion(JdbcClient sql) {
        var version =
                sql.sql("select coalesce(max(version), 0) from data_versions")
                        .query(Long.class)
                        .single();
        if (version != dataVersion()) {
            throw new NewerVersion();
        }
    }

    private static long scaled(ResultSet row, int scale) throws SQLException {
        return row.getBigDecimal(2)
                .setScale(scale, RoundingMode.HALF_UP)
                .unscaledValue()
                .longValueExact();
    }

    /** Data was published while a rule was evaluated: begin again. */
    static final class NewerVersion extends RuntimeException {}
}
