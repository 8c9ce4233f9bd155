package com.martlet.prediction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the model of a version. */
final class KnownModel {

    private KnownModel() {}

    static Optional<ValueModel> find(JdbcClient client) {
        return client.sql("select * from value_models")
                .query((row, number) -> model(row))
                .optional();
    }

    private static ValueModel model(ResultSet row) throws SQLException {
        var refusal = row.getString("refusal");
        return new ValueModel(
                refusal == null ? null : Refusal.of(refusal),
                refusal == null ? models(row) : null,
                row.getLong("count_customers"),
                row.getLong("count_repeat_customers"),
                row.getObject("fitted_to", LocalDate.class));
    }

    private static FittedModels models(ResultSet row) throws SQLException {
        var purchases =
                new PurchaseModel(
                        row.getDouble("purchase_r"),
                        row.getDouble("purchase_alpha"),
                        row.getDouble("purchase_a"),
                        row.getDouble("purchase_b"));
        var spending =
                new SpendModel(
                        row.getDouble("spend_p"),
                        row.getDouble("spend_q"),
                        row.getDouble("spend_v"));
        return new FittedModels(
                new PurchaseFit(purchases, row.getDouble("purchase_log_likelihood")),
                new SpendFit(spending, row.getDouble("spend_log_likelihood")));
    }
}
