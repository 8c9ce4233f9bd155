package com.martlet.warehouse;

import com.martlet.identity.TenantId;
import java.util.Map;
import java.util.Optional;

/**
 * Publishes on Redshift and on PostgreSQL, where boards read. Redshift commits first; whoever asks
 * after a crash in between completes the other.
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
        return copy.publish(
                tenant,
                load,
                rowCounts.keySet(),
                () -> delegate.publish(tenant, token, load, runId, rowCounts));
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
