package com.martlet.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.identity.Tenant;
import com.martlet.testing.InMemoryLake;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database itself refuses to SQL that people write, whatever is checked before. */
class AnalystConnectionsTest {

    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final Warehouse WAREHOUSE = TestWarehouse.on(new InMemoryLake());
    private static final Tenant TENANT = TestWarehouse.aTenant("Asia/Seoul");
    private static final AnalystConnections CONNECTIONS = new AnalystConnections(WAREHOUSE);

    @BeforeAll
    static void openATenant() {
        WAREHOUSE.provision(TENANT);
    }

    @AfterAll
    static void close() {
        CONNECTIONS.destroy();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "set role {own}_analyst | permission denied to set role",
                "set role {own}_builder | permission denied to set role",
                "set role martlet_web | permission denied to set role",
                "set session authorization martlet_web | permission denied",
                "reset role; select * from {own}_raw_data.events | permission denied for schema",
                "create table {own}_adhoc.x (a int) | read-only transaction",
                "create temporary table x (a int) | read-only",
                "drop view daily_kpi | read-only transaction",
                "insert into visible_loads values ('events', '2020-01-01', 1, 1) | read-only",
                "copy (select 1) to program 'true' | permission denied to COPY",
                "copy (select 1) to '/tmp/x' | permission denied to COPY",
                "select pg_sleep(30) | statement timeout",
                "do $$ begin perform pg_sleep(30); end $$ | statement timeout",
                "alter role {own}_analyst_login superuser | read-only",
                "create role intruder | read-only"
            })
    void refuses(String sql, String why) {
        assertThatThrownBy(() -> execute(sql.replace("{own}", TENANT.key())))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(why);
    }

    /** Whoever leaves the transaction that reads cannot keep what is written in another one. */
    @Test
    void startsNoTransactionThatWrites() {
        assertThatThrownBy(
                        () ->
                                execute(
                                        "commit; create table %s_adhoc.x (a int)"
                                                .formatted(TENANT.key())))
                .hasMessageContaining("read-only transaction");
    }

    @Test
    void isNobodyElse() throws SQLException {
        assertThat(execute("select current_user || ' ' || session_user"))
                .isEqualTo("%1$s_analyst_login %1$s_analyst_login".formatted(TENANT.key()));
        assertThat(execute("show temp_file_limit")).isEqualTo("4GB");
        assertThat(WAREHOUSE.analyst(TENANT).toString())
                .doesNotContain(WAREHOUSE.analyst(TENANT).password());
    }

    private static String execute(String sql) throws SQLException {
        return CONNECTIONS.read(
                TENANT,
                LONGEST,
                connection -> {
                    try (var statement = connection.createStatement()) {
                        var hasRows = statement.execute(sql);
                        while (!hasRows && statement.getUpdateCount() >= 0) {
                            hasRows = statement.getMoreResults();
                        }
                        var rows = statement.getResultSet();
                        return rows != null && rows.next() ? String.valueOf(rows.getString(1)) : "";
                    }
                });
    }
}
