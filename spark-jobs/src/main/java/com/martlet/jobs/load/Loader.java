package com.martlet.jobs.load;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The tenant's login for loading; its text shows no password. */
final class Loader implements Serializable {

    private static final String CONNECT_SECONDS = "10";

    private final LoadRequest.Warehouse warehouse;
    private final String password;

    Loader(LoadRequest.Warehouse warehouse, String password) {
        this.warehouse = warehouse;
        this.password = password;
    }

    Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", warehouse.user());
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", CONNECT_SECONDS);
        properties.setProperty("ApplicationName", "martlet-load");
        return DriverManager.getConnection(warehouse.url(), properties);
    }

    LoadRequest.Warehouse.Schemas schemas() {
        return warehouse.schemas();
    }

    /** Removes what an earlier try of the same load left behind. */
    void clear(WarehouseTable table, long loadId) throws SQLException {
        try (var connection = connect();
                var delete = connection.prepareStatement(table.deleteStatement())) {
            delete.setLong(1, loadId);
            delete.executeUpdate();
        }
    }
}
