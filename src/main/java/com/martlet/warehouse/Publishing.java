package com.martlet.warehouse;

import com.martlet.identity.TenantId;
import java.util.Map;
import java.util.Optional;

/** The one commit point of the path, and what must follow from it. */
interface Publishing {

    DataVersion publish(
            TenantId tenant, long token, LoadId load, long runId, Map<TableDay, Long> rowCounts);

    Optional<DataVersion> published(TenantId tenant, long runId);

    void fence(TenantId tenant, long token);
}
