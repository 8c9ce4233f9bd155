package com.martlet.pipeline;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions that find and lease runs of all tenants, and may do nothing else. */
@Component
class Conducting {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Conducting(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    <T> T call(Supplier<T> work) {
        return transaction.execute(
                status -> {
                    jdbc.sql("select set_config('app.conductor', 'on', true)")
                            .query(String.class)
                            .single();
                    return work.get();
                });
    }
}
