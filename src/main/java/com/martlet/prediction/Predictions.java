package com.martlet.prediction;

import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import com.martlet.mart.MartBuilder;
import com.martlet.warehouse.LoadId;
import com.martlet.warehouse.TableDay;
import com.martlet.warehouse.Warehouse;
import com.martlet.warehouse.WarehouseRole;
import com.martlet.warehouse.WarehouseSql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Predicts what customers will bring, on the invisible load, when its marts are built. */
@Component
public class Predictions {

    private final Warehouse warehouse;
    private final WarehouseSql sql;
    private final MartBuilder marts;

    public Predictions(Warehouse warehouse, WarehouseSql sql, MartBuilder marts) {
        this.warehouse = warehouse;
        this.sql = sql;
        this.marts = marts;
    }

    /**
     * Writes values, and with a new week the models behind them, under the load and checks them.
     * Repeating it gives the same.
     *
     * @return the rows of each mart, to be published with the load
     */
    public Map<TableDay, Long> build(Tenant tenant, LoadId load, Set<TableDay> touched) {
        return read(tenant.id(), client -> find(client, touched))
                .map(found -> build(tenant.id(), load, found))
                .orElse(Map.of());
    }

    private static Optional<Found> find(JdbcClient client, Set<TableDay> touched) {
        return Due.find(client, touched)
                .map(due -> new Found(due, new History(client).buyers(due.asOf(), touched)));
    }

    private Map<TableDay, Long> build(TenantId tenant, LoadId load, Found found) {
        var due = found.due();
        var known = due.known();
        var tables = known == null ? PredictedMarts.ALL : Set.of(PredictedMarts.VALUES);
        warehouse.announce(tenant, load, tables);
        var fitted = known == null ? fit(tenant, found) : new Fitted(known, null);
        var rows = write(tenant, load, fitted, found.buyers());
        warehouse.stageMarts(tenant, load, tables);
        warehouse.noteMarts(tenant, grown(tenant, rows));
        marts.checkPredictions(tenant);
        return rows;
    }

    private Fitted fit(TenantId tenant, Found found) {
        var fittedTo = found.due().fittedTo();
        var buyers = read(tenant, client -> new History(client).earlier(found.buyers(), fittedTo));
        var spans = buyers.spans();
        var model = ValueModel.fit(buyers);
        var calibration =
                model.found()
                        .flatMap(models -> Holdout.trainedTo(spans))
                        .map(day -> read(tenant, client -> Spans.read(client, day)))
                        .map(earlier -> Holdout.of(earlier, spans).test())
                        .orElseGet(() -> new Calibration(fittedTo, fittedTo, List.of()));
        return new Fitted(model, calibration);
    }

    private Map<TableDay, Long> write(TenantId tenant, LoadId load, Fitted fitted, Buyers buyers) {
        return sql.write(
                tenant,
                client -> {
                    var rows = new LinkedHashMap<TableDay, Long>();
                    var written = new PredictedMarts(sql, tenant, client, load);
                    var calibration = fitted.calibration();
                    if (calibration != null) {
                        rows.put(PredictedMarts.MODELS, written.replace(fitted.model()));
                        rows.put(PredictedMarts.CALIBRATIONS, written.replace(calibration));
                    }
                    var values = written.replace(buyers, fitted.model(), Churn.USUAL);
                    rows.put(PredictedMarts.VALUES, values);
                    return rows;
                });
    }

    /** Rows that take the place of others tell the planner nothing new; only more of them do. */
    private Map<TableDay, Long> grown(TenantId tenant, Map<TableDay, Long> rows) {
        var grown = new LinkedHashMap<TableDay, Long>();
        rows.forEach(
                (mart, count) -> {
                    var before = warehouse.pointers(tenant, mart.table()).get(mart.day());
                    grown.put(mart, before == null ? count : count - before.rows());
                });
        return grown;
    }

    private <T> T read(TenantId tenant, Function<JdbcClient, T> question) {
        return sql.read(tenant, WarehouseRole.BUILDER, question);
    }

    /**
     * @param buyers as of the newest day
     */
    private record Found(Due due, Buyers buyers) {}
}
