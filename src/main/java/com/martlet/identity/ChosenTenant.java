package com.martlet.identity;

import java.util.Optional;

/** Knows for which tenant the screen at hand works; the actor's right to it is checked apart. */
public interface ChosenTenant {

    Optional<TenantId> find();

    /** Whether the person, a platform administrator, declared to act for this tenant. */
    boolean isActedFor(TenantId tenant);
}
