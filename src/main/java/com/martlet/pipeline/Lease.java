package com.martlet.pipeline;

import com.martlet.base.Period;
import com.martlet.identity.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * The right to work on a run until it expires on the database's clock.
 *
 * @param token grows with every lease: what a later holder did cannot be undone by an earlier one
 */
record Lease(TenantId tenant, RunId run, long token, int attempt, @Nullable Period period) {}
