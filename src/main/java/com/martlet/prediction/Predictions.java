package com.martlet.prediction;

import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import com.martlet.mart.MartBuilder;
import com.martlet.warehouse.LoadId;
import com.martlet.warehouse.TableDay;
import com.martlet.warehouse.Warehouse;
import com.martlet.warehouse.WarehouseRole;
import com.martlet.warehouse.WarehouseSql;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        return sql.read(tenant.id(), WarehouseRole.BUILDER, client -> Due.find(client, touched))
                .map(due -> build(tenant.id(), load, due))
                .orElse(Map.of());
    }

    private Map<TableDay, Long> build(TenantId tenant, LoadId load, Due due) {
        var known = due.known();
        var tables = known == null ? PredictedMarts.ALL : Set.of(PredictedMarts.VALUES);
        warehouse.announce(tenant, load, tables);
        var fitted = known == null ? fit(tenant, due.fittedTo()) : new Fitted(known, null);
        var rows = write(tenant, load, fitted, buyers(tenant, due.asOf()));
        warehouse.stageMarts(tenant, load, tables);
        warehouse.noteMarts(tenant, rows);
        marts.checkPredictions(tenant);
        return rows;
    }

    private Fitted fit(TenantId tenant, LocalDate fittedTo) {
        var buyers = buyers(tenant, fittedTo);
        var model = ValueModel.fit(buyers);
        var calibration =
                model.found()
                        .flatMap(found -> Holdout.trainedTo(buyers))
                        .map(day -> Holdout.of(buyers(tenant, day), buyers).test())
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

    private Buyers buyers(TenantId tenant, LocalDate asOf) {
        return sql.read(tenant, WarehouseRole.BUILDER, client -> Buyers.read(client, asOf));
    }
}
