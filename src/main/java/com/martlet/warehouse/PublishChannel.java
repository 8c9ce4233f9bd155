package com.martlet.warehouse;

import javax.sql.DataSource;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Says to the listeners of all nodes what was published; always by PostgreSQL. */
final class PublishChannel {

    static final String NAME = "martlet_published";

    private final DataSource postgres;

    PublishChannel(DataSource postgres) {
        this.postgres = postgres;
    }

    void tell(Published published) {
        JdbcClient.create(postgres)
                .sql("select pg_notify(?, ?)")
                .param(NAME)
                .param(published.tenant().value() + ":" + published.dataVersion())
                .query((RowCallbackHandler) row -> {});
    }
}
