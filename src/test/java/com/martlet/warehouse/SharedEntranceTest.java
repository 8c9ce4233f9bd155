package com.martlet.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.identity.Tenant;
import com.martlet.testing.EmbeddedDatabase;
import com.martlet.testing.InMemoryLake;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class SharedEntranceTest {

    private final Tenant tenant = TestWarehouse.aTenant("Asia/Seoul");
    private final String role = WarehouseRole.BUILDER.of(TenantSchemas.of(tenant.id()));
    private int opened;

    @BeforeEach
    void takeTheRoleAway() {
        TestWarehouse.on(new InMemoryLake()).provision(tenant);
        asOwner("revoke %s from martlet_web".formatted(role));
    }

    @Test
    void asksAnotherSessionWhenOneDoesNotKnowTheRoleYet() {
        var read =
                answerOf(
                        session -> {
                            if (session == 2) {
                                asOwner("grant %s to martlet_web with set true".formatted(role));
                            }
                        });

        assertThat(read).isEqualTo(role);
        assertThat(opened).isEqualTo(2);
    }

    @Test
    void saysThatTheRoleIsDeniedWhenNoSessionKnowsIt() {
        assertThatThrownBy(() -> answerOf(session -> {}))
                .rootCause()
                .hasMessageContaining("permission denied to set role \"%s\"".formatted(role));
        assertThat(opened).isGreaterThanOrEqualTo(3);
    }

    private String answerOf(IntConsumer whenOpened) {
        try (var pool = new HikariDataSource()) {
            pool.setDataSource(new Sessions(whenOpened));
            pool.setMaximumPoolSize(1);
            pool.setMinimumIdle(0);
            return new SharedEntrance(pool)
                    .write(
                            tenant.id(),
                            sql -> sql.sql("select current_user").query(String.class).single());
        }
    }

    private static void asOwner(String statement) {
        JdbcClient.create(EmbeddedDatabase.owner().warehouse().dataSource())
                .sql(statement)
                .update();
    }

    /** Tells which session is about to open. */
    private final class Sessions extends DelegatingDataSource {
        private final IntConsumer whenOpened;

        Sessions(IntConsumer whenOpened) {
            super(EmbeddedDatabase.warehouse().dataSource());
            this.whenOpened = whenOpened;
        }

        @Override
        public Connection getConnection() throws SQLException {
            opened++;
            whenOpened.accept(opened);
            return super.getConnection();
        }
    }
}
