package com.martlet.identity;

import java.util.List;

/** A person signed in; {@code tenants} are those they are a member of. */
public record SignedIn(UserId user, String email, List<TenantId> tenants) {

    public SignedIn {
        tenants = List.copyOf(tenants);
    }
}
