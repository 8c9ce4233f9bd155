package com.martlet.prediction;

import com.martlet.identity.TenantId;
import com.martlet.prediction.Calibration.Group;
import com.martlet.warehouse.DataVersion;
import com.martlet.warehouse.WarehouseRole;
import com.martlet.warehouse.WarehouseSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Tells how the predictions that readers see came to be. */
@Service
public class PredictionReports {

    /** What a prediction needs. */
    public static final int LEAST_REPEAT_CUSTOMERS = ValueModel.LEAST_REPEAT_CUSTOMERS;

    private final WarehouseSql sql;

    public PredictionReports(WarehouseSql sql) {
        this.sql = sql;
    }

    /** Empty before the first run that could predict. */
    public Optional<PredictionReport> find(TenantId tenant) {
        return sql.read(
                tenant,
                WarehouseRole.READER,
                client -> KnownModel.find(client).map(model -> report(client, model)));
    }

    private static PredictionReport report(JdbcClient client, ValueModel model) {
        var version = version(client);
        return new PredictionReport(
                model.refusal(),
                model.customers(),
                model.repeatCustomers(),
                model.fittedTo(),
                calibration(client),
                version.publishedAt(),
                version.number());
    }

    private static @Nullable Calibration calibration(JdbcClient client) {
        var tested =
                client.sql("select * from value_calibrations order by count_purchases")
                        .query((row, number) -> tested(row))
                        .list();
        return tested.isEmpty()
                ? null
                : new Calibration(
                        tested.getFirst().trainedTo(),
                        tested.getFirst().testedTo(),
                        tested.stream().map(Tested::group).toList());
    }

    private static Tested tested(ResultSet row) throws SQLException {
        return new Tested(
                new Group(
                        row.getInt("count_purchases"),
                        row.getLong("count_customers"),
                        row.getDouble("predicted_purchases"),
                        row.getDouble("actual_purchases")),
                row.getObject("trained_to", LocalDate.class),
                row.getObject("tested_to", LocalDate.class));
    }

    private static DataVersion version(JdbcClient client) {
        return client.sql(
                        """
                        select version, published_at from data_versions
                        order by version desc limit 1
                        """)
                .query(
                        (row, number) ->
                                new DataVersion(
                                        row.getLong("version"),
                                        row.getObject("published_at", OffsetDateTime.class)
                                                .toInstant()))
                .single();
    }

    private record Tested(Group group, LocalDate trainedTo, LocalDate testedTo) {}
}
