package com.martlet.segment;

import com.martlet.identity.Tenant;
import com.martlet.mart.MartBuilder;
import com.martlet.prediction.Predictions;
import com.martlet.serving.ActivityService;
import com.martlet.serving.DayBlocks;
import com.martlet.serving.TestServing;
import com.martlet.testing.InMemoryLake;
import com.martlet.warehouse.LoadId;
import com.martlet.warehouse.TableDay;
import com.martlet.warehouse.TestRedshift;
import com.martlet.warehouse.TestWarehouse;
import com.martlet.warehouse.Warehouse;
import com.martlet.warehouse.WarehouseSql;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Publishes rows of a shop into a warehouse tenant, the way a run does. */
final class ShopWarehouse {

    private final Warehouse warehouse;
    private final WarehouseSql sql;
    private final MartBuilder marts;
    private final Predictions predictions;
    private final DayBlocks blocks;
    private long runs;

    ShopWarehouse(Warehouse warehouse, WarehouseSql sql, DayBlocks blocks) {
        this.warehouse = warehouse;
        this.sql = sql;
        this.blocks = blocks;
        this.marts = new MartBuilder(warehouse, sql);
        this.predictions = new Predictions(warehouse, sql, marts);
    }

    /** A warehouse of its own, and what is served from it. */
    static Served served() {
        var lake = new InMemoryLake();
        return served(TestWarehouse.on(lake), TestWarehouse.sql(), lake);
    }

    /** The same by Redshift's driver and protocol. */
    static Served servedByRedshift() {
        var lake = new InMemoryLake();
        return served(TestRedshift.on(lake), TestRedshift.sql(), lake);
    }

    private static Served served(Warehouse warehouse, WarehouseSql sql, InMemoryLake lake) {
        var serving = TestServing.on(warehouse, sql, lake);
        return new Served(
                new ShopWarehouse(warehouse, sql, serving.blocks()), serving.activities());
    }

    record Served(ShopWarehouse warehouse, ActivityService activities) {}

    WarehouseSql sql() {
        return sql;
    }

    void provision(Tenant tenant) {
        warehouse.provision(tenant);
    }

    /**
     * @param tenant is provisioned when it is not
     */
    long publish(Tenant tenant, ShopRows rows) {
        warehouse.provision(tenant);
        var load = warehouse.nextLoadId(tenant.id());
        var counts = insert(tenant, load, rows);
        warehouse.stage(tenant.id(), load, counts.keySet());
        var all = new HashMap<>(counts);
        all.putAll(marts.build(tenant, load, counts.keySet()));
        all.putAll(predictions.build(tenant, load, counts.keySet()));
        all.putAll(blocks.write(tenant, load, counts));
        var run = ++runs;
        return warehouse.publish(tenant.id(), run, load, run, all).number();
    }

    private Map<TableDay, Long> insert(Tenant tenant, LoadId load, ShopRows rows) {
        var login = warehouse.loaderCredentials(tenant);
        try (var connection =
                DriverManager.getConnection(
                        TestWarehouse.url(login), login.user(), login.password())) {
            connection.setAutoCommit(false);
            var counts = insert(connection, tenant, load, rows);
            connection.commit();
            return counts;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Map<TableDay, Long> insert(
            Connection connection, Tenant tenant, LoadId load, ShopRows rows) {
        var loader = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        var schema = tenant.key() + "_raw_data";
        var counts = new HashMap<TableDay, Long>();
        for (var one : rows.happenings()) {
            insertHappening(loader, schema, load, one);
            count(counts, "events", ShopRows.day(one.at()));
        }
        for (var one : rows.sales()) {
            insertSale(loader, schema, load, one);
            count(counts, "purchases", ShopRows.day(one.at()));
        }
        for (var one : rows.requests()) {
            insertRequest(loader, schema, load, one);
            count(counts, "service_requests", ShopRows.day(one.opened()));
        }
        var snapshot = ShopRows.TODAY.minusDays(1);
        for (var one : rows.people()) {
            insertPerson(loader, tenant, load, one, snapshot);
            count(counts, "customers", snapshot);
        }
        return counts;
    }

    private static void count(Map<TableDay, Long> counts, String table, LocalDate day) {
        counts.merge(new TableDay(table, day), 1L, Long::sum);
    }

    private static void insertHappening(
            JdbcClient loader, String schema, LoadId load, ShopRows.Happening one) {
        loader.sql(
                        """
                        insert into %s.events
                            (load_id, day, event_key, customer_id, visitor_id, session_key,
                            event_type, product_id, category_code, brand, page, device, channel,
                            occurred_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
                                .formatted(schema))
                .params(
                        load.value(),
                        ShopRows.day(one.at()),
                        one.key(),
                        one.customer(),
                        "v" + one.key() % 9,
                        one.key() / 3,
                        one.type(),
                        one.product(),
                        one.category(),
                        one.brand(),
                        one.page(),
                        one.device(),
                        one.channel(),
                        one.at())
                .update();
    }

    private static void insertSale(
            JdbcClient loader, String schema, LoadId load, ShopRows.Sale one) {
        loader.sql(
                        """
                        insert into %s.purchases
                            (load_id, day, purchase_key, order_id, customer_id, product_id,
                            category_code, brand, channel, quantity, amount, status, purchased_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
                                .formatted(schema))
                .params(
                        load.value(),
                        ShopRows.day(one.at()),
                        one.key(),
                        one.order(),
                        one.customer(),
                        one.product(),
                        one.category(),
                        one.brand(),
                        one.channel(),
                        one.quantity(),
                        one.amount(),
                        one.status(),
                        one.at())
                .update();
    }

    private static void insertRequest(
            JdbcClient loader, String schema, LoadId load, ShopRows.Request one) {
        loader.sql(
                        """
                        insert into %s.service_requests
                            (load_id, day, request_id, customer_id, channel, category,
                            satisfaction, opened_at, closed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)"""
                                .formatted(schema))
                .params(
                        load.value(),
                        ShopRows.day(one.opened()),
                        "R" + one.key(),
                        one.customer(),
                        one.channel(),
                        one.category(),
                        one.satisfaction(),
                        one.opened(),
                        one.closed())
                .update();
    }

    private static void insertPerson(
            JdbcClient loader,
            Tenant tenant,
            LoadId load,
            ShopRows.Person one,
            LocalDate snapshot) {
        loader.sql(
                        """
                        insert into %s_raw_data.customers
                            (load_id, day, customer_id, gender, grade, birth_year, consent_email,
                            attributes, signed_up_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)"""
                                .formatted(tenant.key()))
                .params(
                        load.value(),
                        snapshot,
                        one.id(),
                        one.gender(),
                        one.grade(),
                        one.birthYear(),
                        one.consentEmail(),
                        one.attributes(),
                        one.signedUp())
                .update();
        loader.sql(
                        """
                        insert into %s_pii.customer_identities
                            (load_id, day, customer_id, customer_name, email, phone)
                        values (?, ?, ?, ?, ?, ?)"""
                                .formatted(tenant.key()))
                .params(
                        load.value(),
                        snapshot,
                        one.id(),
                        "김" + one.id(),
                        one.id() + "@example.com",
                        "010-0000-0000")
                .update();
    }
}
