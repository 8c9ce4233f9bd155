package com.martlet.warehouse;

import com.martlet.identity.TenantId;
import java.util.Map;
import java.util.Optional;

/**
 * Publishes on Redshift and then brings the marts to PostgreSQL, where boards read them. Whoever
 * asks after a crash in between completes it first.
 */
final class CopiedPublishing implements Publishing {

    private final Publishing delegate;
    private final ServingCopy copy;

    CopiedPublishing(Publishing delegate, ServingCopy copy) {
        this.delegate = delegate;
        this.copy = copy;
    }

    @Override
    public DataVersion publish(
            TenantId tenant, long token, LoadId load, long runId, Map<TableDay, Long> rowCounts) {
        var version = delegate.publish(tenant, token, load, runId, rowCounts);
        copy.catchUp(tenant);
        return version;
    }

    @Override
    public Optional<DataVersion> published(TenantId tenant, long runId) {
        var version = delegate.published(tenant, runId);
        if (version.isPresent()) {
            copy.catchUp(tenant);
        }
        return version;
    }

    @Override
    public void fence(TenantId tenant, long token) {
        delegate.fence(tenant, token);
        copy.catchUp(tenant);
    }
}
