package com.martlet.identity;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one way to the rows of a tenant: a transaction in which the database shows this tenant's rows
 * only. A call inside another one of the same tenant joins it; a transaction never changes its
 * tenant.
 */
@Component
public class TenantTransactions {

    private final JdbcClient jdbc;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    TenantTransactions(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    public <T extends @Nullable Object> T inTenant(TenantId tenant, Supplier<T> work) {
        return within(writing, new TransactionScope.OfTenant(tenant), work);
    }

    public void inTenant(TenantId tenant, Runnable work) {
        inTenant(tenant, () -> returningNothing(work));
    }

    public <T extends @Nullable Object> T readInTenant(TenantId tenant, Supplier<T> work) {
        return within(reading, new TransactionScope.OfTenant(tenant), work);
    }

    /** Shows the rows that belong to a person in whatever tenant; read only. */
    public <T extends @Nullable Object> T readAsUser(UserId user, Supplier<T> work) {
        return within(reading, new TransactionScope.OfUser(user), work);
    }

    private <T extends @Nullable Object> T within(
            TransactionTemplate template, TransactionScope scope, Supplier<T> work) {
        return template.execute(
                status -> {
                    enter(scope);
                    return work.get();
                });
    }

    private void enter(TransactionScope scope) {
        var current = ScopeOfTransaction.current();
        if (current == null) {
            apply(scope);
            ScopeOfTransaction.remember(scope);
        } else if (!current.equals(scope)) {
            throw new IllegalStateException(
                    "The transaction runs for %s and cannot turn to %s.".formatted(current, scope));
        }
    }

    private void apply(TransactionScope scope) {
        jdbc.sql("select set_config(:setting, :value, true)")
                .param("setting", scope.setting())
                .param("value", String.valueOf(scope.value()))
                .query(String.class)
                .single();
    }

    private static Void returningNothing(Runnable work) {
        work.run();
        return null;
    }
}
