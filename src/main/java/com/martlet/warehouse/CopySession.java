package com.martlet.warehouse;

import com.martlet.base.Dataset;
import com.martlet.base.ExternalError;
import com.martlet.base.ExternalError.Retry;
import com.martlet.identity.TenantId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.SortedMap;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One session of a tenant's loader on Redshift, which also knows why its COPY was refused. */
final class CopySession {

    /** SQLSTATE's class of connections that broke. */
    private static final String CONNECTION = "08";

    private final RedshiftServer server;
    private final RedshiftUsers users;
    private final Collisions collisions;
    private final String iamRole;

    CopySession(RedshiftServer server, RedshiftUsers users, Collisions collisions, String iamRole) {
        this.server = server;
        this.users = users;
        this.collisions = collisions;
        this.iamRole = iamRole;
    }

    /** All days in one transaction, in place of what an earlier try of the load left behind. */
    void load(
            TenantId tenant, LoadId load, Dataset dataset, SortedMap<LocalDate, String> manifests) {
        var statements = new CopySql(TenantSchemas.of(tenant), dataset);
        collisions.retry(
                () -> {
                    try (var connection = connect(tenant)) {
                        load(connection, statements, load, manifests);
                        return load;
                    } catch (SQLException e) {
                        throw refused(dataset, e, String.valueOf(e.getMessage()));
                    }
                });
    }

    private void load(
            Connection connection,
            CopySql statements,
            LoadId load,
            SortedMap<LocalDate, String> manifests)
            throws SQLException {
        var sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        connection.setAutoCommit(false);
        try {
            statements.deletes(load).forEach(delete -> sql.sql(delete).update());
            sql.sql(statements.createCopied()).update();
            manifests.forEach((day, manifest) -> copy(sql, statements, load, day, manifest));
            connection.commit();
        } catch (DataAccessException e) {
            connection.rollback();
            if (Collisions.isCollision(e)) {
                throw e;
            }
            throw refused(statements.dataset(), e, LoadErrors.find(sql).orElse(said(e)));
        }
    }

    private void copy(
            JdbcClient sql, CopySql statements, LoadId load, LocalDate day, String manifest) {
        sql.sql(statements.copy(manifest, iamRole)).update();
        statements.insert(load, day).forEach(insert -> sql.sql(insert).update());
        sql.sql(statements.clearCopied()).update();
    }

    private Connection connect(TenantId tenant) throws SQLException {
        var user = TenantSchemas.of(tenant).role(RedshiftUsers.LOADER);
        var password = users.password(tenant, RedshiftUsers.LOADER);
        return DriverManager.getConnection(server.url(), server.login(user, password));
    }

    /** The database's first sentence; what follows may quote rows. */
    private static String said(DataAccessException e) {
        return String.valueOf(e.getMostSpecificCause().getMessage()).lines().findFirst().orElse("");
    }

    private static ExternalError refused(Dataset dataset, Exception cause, String why) {
        var retry = isConnection(cause) ? Retry.HELPS : Retry.IS_USELESS;
        return new ExternalError(retry, cause, "warehouse.error.copy", dataset.id(), why);
    }

    private static boolean isConnection(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && String.valueOf(sql.getSQLState()).startsWith(CONNECTION)) {
                return true;
            }
        }
        return false;
    }
}
