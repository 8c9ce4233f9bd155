package com.martlet.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Remembers the scope of the running transaction for as long as it runs. */
final class ScopeOfTransaction implements TransactionSynchronization {

    private static final Object KEY = ScopeOfTransaction.class;

    private final TransactionScope scope;

    private ScopeOfTransaction(TransactionScope scope) {
        this.scope = scope;
    }

    static @Nullable TransactionScope current() {
        return (TransactionScope) TransactionSynchronizationManager.getResource(KEY);
    }

    static void remember(TransactionScope scope) {
        TransactionSynchronizationManager.bindResource(KEY, scope);
        TransactionSynchronizationManager.registerSynchronization(new ScopeOfTransaction(scope));
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(KEY, scope);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
    }
}
