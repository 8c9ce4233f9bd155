package com.martlet.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The tenants a person may choose from. */
@Component
public class TenantsOfUser {

    private final MembershipRepository memberships;
    private final TenantTransactions transactions;
    private final TenantService tenants;

    TenantsOfUser(
            MembershipRepository memberships,
            TenantTransactions transactions,
            TenantService tenants) {
        this.memberships = memberships;
        this.transactions = transactions;
        this.tenants = tenants;
    }

    public List<Tenant> list(UserId user) {
        return ids(user).stream().map(tenants::find).flatMap(Optional::stream).toList();
    }

    List<TenantId> ids(UserId user) {
        return transactions.readAsUser(user, () -> memberships.tenantsOf(user));
    }
}
