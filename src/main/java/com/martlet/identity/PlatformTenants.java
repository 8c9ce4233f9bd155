package com.martlet.identity;

import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;

/** All tenants of the installation with what the platform may know of them: sizes, no content. */
@Service
public class PlatformTenants {

    private final TenantService tenants;
    private final MembershipRepository memberships;
    private final TenantTransactions transactions;
    private final TenantVersions versions;

    PlatformTenants(
            TenantService tenants,
            MembershipRepository memberships,
            TenantTransactions transactions,
            TenantVersions versions) {
        this.tenants = tenants;
        this.memberships = memberships;
        this.transactions = transactions;
        this.versions = versions;
    }

    /** A tenant, how many work in it, and the version of its data. */
    public record Row(Tenant tenant, long members, OptionalLong dataVersion) {}

    public List<Row> list(Actor actor) {
        actor.require(Permission.MANAGE_PLATFORM);
        return tenants.all().stream()
                .map(tenant -> new Row(tenant, members(tenant.id()), versions.find(tenant)))
                .toList();
    }

    private long members(TenantId tenant) {
        return transactions.readInTenant(
                tenant, () -> memberships.countByKeyTenantId(tenant.value()));
    }
}
