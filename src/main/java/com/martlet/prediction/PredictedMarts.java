package com.martlet.prediction;

import com.martlet.identity.TenantId;
import com.martlet.prediction.Scores.Score;
import com.martlet.warehouse.LoadId;
import com.martlet.warehouse.TableDay;
import com.martlet.warehouse.WarehouseSql;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the marts of predictions under a load, within a transaction. */
record PredictedMarts(WarehouseSql sql, TenantId tenant, JdbcClient client, LoadId load) {

    /** There is one state of these marts and not one per day: all rows lie under this day. */
    private static final LocalDate SLOT = LocalDate.EPOCH;

    static final TableDay MODELS = new TableDay("value_models", SLOT);
    static final TableDay CALIBRATIONS = new TableDay("value_calibrations", SLOT);
    static final TableDay VALUES = new TableDay("customer_values", SLOT);

    static final Set<TableDay> ALL = Set.of(MODELS, CALIBRATIONS, VALUES);

    private static final int WRITTEN_AT_ONCE = 10_000;
    private static final int PURCHASE_DECIMALS = 6;
    private static final int MONEY_DECIMALS = 4;

    long replace(ValueModel model) {
        var purchases = model.found().map(FittedModels::purchases);
        var spending = model.found().map(FittedModels::spending);
        var row = row();
        row.add(model.refusal() == null ? null : model.refusal().id());
        row.add(model.customers());
        row.add(model.repeatCustomers());
        row.add(purchases.map(fit -> fit.model().r()).orElse(null));
        row.add(purchases.map(fit -> fit.model().alpha()).orElse(null));
        row.add(purchases.map(fit -> fit.model().a()).orElse(null));
        row.add(purchases.map(fit -> fit.model().b()).orElse(null));
        row.add(purchases.map(PurchaseFit::logLikelihood).orElse(null));
        row.add(spending.map(fit -> fit.model().p()).orElse(null));
        row.add(spending.map(fit -> fit.model().q()).orElse(null));
        row.add(spending.map(fit -> fit.model().v()).orElse(null));
        row.add(spending.map(SpendFit::logLikelihood).orElse(null));
        row.add(model.fittedTo());
        return replace(MODELS, List.<Object[]>of(row.toArray()));
    }

    long replace(Calibration calibration) {
        var rows = new ArrayList<Object[]>();
        for (var group : calibration.groups()) {
            var row = row();
            row.add(group.purchases());
            row.add(group.customers());
            row.add(group.predicted());
            row.add(group.actual());
            row.add(calibration.trainedTo());
            row.add(calibration.testedTo());
            rows.add(row.toArray());
        }
        return replace(CALIBRATIONS, rows);
    }

    long replace(Buyers buyers, ValueModel model, Churn churn) {
        var scores = model.found().map(found -> new Scores(found, buyers.asOf()));
        var rows = new ArrayList<Object[]>();
        delete(VALUES);
        for (var buyer : buyers.all()) {
            var score = scores.map(all -> all.of(buyer)).orElse(null);
            rows.add(values(buyer, score, churn, buyers.asOf()));
            if (rows.size() == WRITTEN_AT_ONCE) {
                insert(VALUES, rows);
                rows.clear();
            }
        }
        insert(VALUES, rows);
        return buyers.count();
    }

    private Object[] values(Buyer buyer, @Nullable Score score, Churn churn, LocalDate asOf) {
        var row = row();
        row.add(buyer.ordinal());
        row.add(buyer.span().purchaseDays());
        row.add(buyer.medianGap());
        for (var horizon : Horizon.values()) {
            row.add(score == null ? null : purchases(score.purchases()[horizon.ordinal()]));
        }
        for (var horizon : Horizon.values()) {
            row.add(
                    score == null
                            ? null
                            : money(score.purchases()[horizon.ordinal()] * score.spent()));
        }
        row.add(score == null ? null : purchases(score.alive()));
        row.add(churn.holds(buyer, asOf));
        row.add(buyer.span().first());
        row.add(buyer.span().last());
        row.add(asOf);
        row.add(buyer.repeatRevenue());
        return row.toArray();
    }

    private static BigDecimal purchases(double number) {
        return BigDecimal.valueOf(number).setScale(PURCHASE_DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal money(double amount) {
        return BigDecimal.valueOf(amount).setScale(MONEY_DECIMALS, RoundingMode.HALF_UP);
    }

    private List<@Nullable Object> row() {
        var row = new ArrayList<@Nullable Object>();
        row.add(load.value());
        row.add(SLOT);
        return row;
    }

    private long replace(TableDay table, List<Object[]> rows) {
        delete(table);
        insert(table, rows);
        return rows.size();
    }

    private void delete(TableDay table) {
        client.sql("delete from %s_rows where load_id = ?".formatted(table.table()))
                .param(load.value())
                .update();
    }

    /** Every column has its place: the order is that of the table. */
    private void insert(TableDay table, List<Object[]> rows) {
        sql.insert(tenant, table.table() + "_rows", rows);
    }
}
