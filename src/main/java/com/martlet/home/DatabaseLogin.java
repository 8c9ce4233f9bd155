package com.martlet.home;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** How to sign in to one database. */
public record DatabaseLogin(String url, String user, String password) {

    /** Opens a connection per call; for the rare work of an owner, not for a pool's. */
    public DataSource dataSource() {
        return new DriverManagerDataSource(url, user, password);
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    DatabaseLogin as(String otherUser, String otherPassword) {
        return new DatabaseLogin(url, otherUser, otherPassword);
    }

    /** The same server, another database. */
    DatabaseLogin in(String database) {
        var parameters = url.indexOf('?');
        var bare = parameters < 0 ? url : url.substring(0, parameters);
        var rest = parameters < 0 ? "" : url.substring(parameters);
        return new DatabaseLogin(
                bare.substring(0, bare.lastIndexOf('/') + 1) + database + rest, user, password);
    }

    String database() {
        var bare = url.replaceFirst("\\?.*", "");
        return bare.substring(bare.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return user + " at " + url.replaceFirst("\\?.*", "");
    }
}
