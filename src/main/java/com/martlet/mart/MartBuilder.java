package com.martlet.mart;

import com.martlet.base.FailPoints;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import com.martlet.warehouse.LoadId;
import com.martlet.warehouse.TableDay;
import com.martlet.warehouse.Warehouse;
import com.martlet.warehouse.WarehouseRole;
import com.martlet.warehouse.WarehouseSql;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Builds db/marts for the days a load touches and runs db/checks, on the invisible load. */
@Component
public class MartBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(MartBuilder.class);
    static final List<String> FACT_CHECKS =
            List.of(
                    "fact_events",
                    "fact_purchases",
                    "fact_service_requests",
                    "customer_snapshots",
                    "dim_dates");

    /** What facts name is in its dimension; customers are known once they have their numbers. */
    static final List<String> STAR_CHECKS = List.of("dim_customers");

    static final List<String> MART_CHECKS =
            List.of(
                    "customer_days",
                    "category_days",
                    "brand_days",
                    "event_type_days",
                    "page_days",
                    "service_days",
                    "daily_kpi");
    static final List<String> PREDICTION_CHECKS = List.of("customer_values");
    private static final String SNAPSHOTS = "customers";
    private static final String DAILY_KPI = "daily_kpi";

    private final Warehouse warehouse;
    private final WarehouseSql sql;

    public MartBuilder(Warehouse warehouse, WarehouseSql sql) {
        this.warehouse = warehouse;
        this.sql = sql;
    }

    /** Checks the staged facts; throws {@link FailedChecks} with the rows that must not exist. */
    public void check(Tenant tenant, LoadId load, Set<TableDay> touched) {
        requireChecks(tenant.id(), FACT_CHECKS, days(touched));
    }

    /**
     * Builds the marts of the touched days, and of later days that change with them, under the
     * load, and checks them. Repeating it gives the same.
     *
     * @return the rows of each mart's day, to be published with the load
     */
    public Map<TableDay, Long> build(Tenant tenant, LoadId load, Set<TableDay> touched) {
        var id = tenant.id();
        if (!touched.isEmpty()) {
            sql.run(
                    id,
                    client -> CustomerOrdinals.assign(sql.dialect(), client, load, days(touched)));
            requireChecks(id, STAR_CHECKS, days(touched));
        }
        var factDays =
                days(touched.stream().filter(day -> !day.table().equals(SNAPSHOTS)).toList());
        return factDays.isEmpty() ? Map.of() : buildMarts(id, load, factDays);
    }

    private Map<TableDay, Long> buildMarts(TenantId tenant, LoadId load, Set<LocalDate> touched) {
        var rows = new HashMap<TableDay, Long>();
        for (var mart : Mart.ALL) {
            var days = mart.name().equals(DAILY_KPI) ? withLaterDays(tenant, touched) : touched;
            rows.putAll(buildMart(tenant, load, mart, days));
        }
        requireChecks(tenant, MART_CHECKS, days(rows.keySet()));
        return rows;
    }

    private Map<TableDay, Long> buildMart(
            TenantId tenant, LoadId load, Mart mart, Set<LocalDate> days) {
        warehouse.announce(
                tenant, load, days.stream().map(day -> new TableDay(mart.name(), day)).toList());
        var rows = sql.write(tenant, client -> new MartRows(client, load, mart).replace(days));
        FailPoints.reach("MART:written");
        warehouse.stageMarts(tenant, load, rows.keySet());
        warehouse.noteMarts(tenant, rows);
        return rows;
    }

    private Set<LocalDate> withLaterDays(TenantId tenant, Set<LocalDate> touched) {
        var all = new TreeSet<>(touched);
        all.addAll(
                sql.read(tenant, WarehouseRole.BUILDER, client -> LaterDays.find(client, touched)));
        return all;
    }

    /** Checks what was predicted on the load; throws {@link FailedChecks} as {@link #check}. */
    public void checkPredictions(TenantId tenant) {
        require(tenant, PREDICTION_CHECKS, Set.of());
    }

    private void requireChecks(TenantId tenant, List<String> checks, Set<LocalDate> days) {
        if (!days.isEmpty()) {
            require(tenant, checks, days);
        }
    }

    private void require(TenantId tenant, List<String> checks, Set<LocalDate> days) {
        sql.read(
                tenant,
                WarehouseRole.BUILDER,
                client -> {
                    Checks.require(client, checks, days);
                    return days;
                });
    }

    private static Set<LocalDate> days(Collection<TableDay> touched) {
        return touched.stream().map(TableDay::day).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Tells every node that a new version is visible, and clears away what it replaced. */
    public void announce(TenantId tenant, long dataVersion) {
        try {
            warehouse.announce(tenant, dataVersion);
            warehouse.deleteOldLoads(tenant);
        } catch (RuntimeException e) {
            LOG.warn("Screens or old loads of {} stay until the next run", tenant, e);
        }
    }
}
