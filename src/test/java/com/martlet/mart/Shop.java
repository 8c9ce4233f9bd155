package com.martlet.mart;

import com.martlet.identity.Tenant;
import com.martlet.testing.InMemoryLake;
import com.martlet.warehouse.LoadId;
import com.martlet.warehouse.TableDay;
import com.martlet.warehouse.TestRedshift;
import com.martlet.warehouse.TestWarehouse;
import com.martlet.warehouse.Warehouse;
import com.martlet.warehouse.WarehouseRole;
import com.martlet.warehouse.WarehouseSql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A tenant whose facts a test writes by hand, as its loader would. */
public final class Shop {

    private final InMemoryLake lake = new InMemoryLake();
    private final Warehouse warehouse;
    private final WarehouseSql sql;
    private final Tenant tenant;
    private final JdbcTemplate loader;
    private final MartBuilder marts;
    private long runs;
    private long keys;

    public Shop(String zone) {
        this(zone, TestWarehouse::on, TestWarehouse.sql());
    }

    private Shop(String zone, Function<InMemoryLake, Warehouse> opened, WarehouseSql sql) {
        this.warehouse = opened.apply(lake);
        this.sql = sql;
        this.marts = new MartBuilder(warehouse, sql);
        tenant = TestWarehouse.aTenant(zone);
        warehouse.provision(tenant);
        loader = TestWarehouse.loader(warehouse, tenant);
    }

    /** A shop whose warehouse is reached by Redshift's driver and protocol. */
    public static Shop onRedshift(String zone) {
        return new Shop(zone, TestRedshift::on, TestRedshift.sql());
    }

    public InMemoryLake lake() {
        return lake;
    }

    public Warehouse warehouse() {
        return warehouse;
    }

    public WarehouseSql sql() {
        return sql;
    }

    public Tenant tenant() {
        return tenant;
    }

    public MartBuilder marts() {
        return marts;
    }

    /** Writes the facts under a new load and stages their days, as a load of Spark does. */
    public Staged stage(List<Fact> facts) {
        return stage(facts, facts.stream().map(Fact::tableDay).collect(Collectors.toSet()));
    }

    /** The same, for days that may have no fact left. */
    public Staged stage(List<Fact> facts, Set<TableDay> days) {
        var load = warehouse.nextLoadId(tenant.id());
        facts.stream()
                .collect(Collectors.groupingBy(Fact::table))
                .forEach((table, rows) -> insert(load, table, rows));
        warehouse.stage(tenant.id(), load, days);
        return new Staged(load, Set.copyOf(days));
    }

    /** Builds the marts and publishes them with the facts. */
    public void publish(Staged staged) {
        publish(staged, marts.build(tenant, staged.load(), staged.days()));
    }

    public void publish(Staged staged, Map<TableDay, Long> built) {
        var rows = new LinkedHashMap<TableDay, Long>();
        staged.days().forEach(day -> rows.put(day, 0L));
        rows.putAll(built);
        runs++;
        warehouse.publish(tenant.id(), runs, staged.load(), runs, rows);
    }

    public void load(List<Fact> facts) {
        publish(stage(facts));
    }

    private void insert(LoadId load, String table, List<Fact> facts) {
        var columns = new LinkedHashSet<String>();
        facts.forEach(fact -> columns.addAll(fact.columns().keySet()));
        var key = Map.of("events", "event_key", "purchases", "purchase_key").get(table);
        if (key != null) {
            columns.add(key);
        }
        var rows = new ArrayList<Object[]>();
        for (var fact : facts) {
            var values = new ArrayList<Object>(List.of(load.value(), fact.day()));
            columns.forEach(column -> values.add(value(fact, column)));
            rows.add(values.toArray());
        }
        var schema = table.equals("customer_identities") ? "pii" : "raw_data";
        loader.batchUpdate(
                "insert into %s_%s.%s (load_id, day, %s) values (?, ?%s)"
                        .formatted(
                                tenant.key(),
                                schema,
                                table,
                                String.join(", ", columns),
                                ", ?".repeat(columns.size())),
                rows);
    }

    private Object value(Fact fact, String column) {
        var isMissingKey = column.endsWith("_key") && !column.equals("session_key");
        return isMissingKey && !fact.columns().containsKey(column)
                ? Long.valueOf(++keys)
                : fact.columns().get(column);
    }

    /** Asks as a reader does. */
    public <T> T read(Function<JdbcClient, T> question) {
        return sql.read(tenant.id(), WarehouseRole.READER, question);
    }

    /** All rows of a published mart as text, in order. */
    public List<String> rows(String mart) {
        return read(
                client ->
                        client.sql("select * from " + mart).query().listOfRows().stream()
                                .map(Object::toString)
                                .sorted()
                                .toList());
    }

    /** The number of each customer. */
    public Map<String, Integer> ordinals() {
        return read(
                        client ->
                                client.sql("select customer_id, ordinal from customer_ordinals")
                                        .query(Numbered.class)
                                        .list())
                .stream()
                .collect(Collectors.toMap(Numbered::customerId, Numbered::ordinal));
    }

    private record Numbered(String customerId, int ordinal) {}

    /** A load that is written and not yet visible. */
    public record Staged(LoadId load, Set<TableDay> days) {

        /** Of the fact tables; how many rows they hold does not matter here. */
        public Map<TableDay, Long> counts() {
            return days.stream().collect(Collectors.toMap(day -> day, day -> 1L));
        }
    }
}
