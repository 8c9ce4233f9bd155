package com.martlet.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads members with their roles; works inside a transaction of the tenant. */
@Component
class Members {

    private static final RoleTree BUILT_IN = new RoleTree(List.of());

    private final MembershipRepository memberships;
    private final RoleRepository roles;

    Members(MembershipRepository memberships, RoleRepository roles) {
        this.memberships = memberships;
        this.roles = roles;
    }

    List<Member> all(TenantId tenant) {
        var tree = roles.tree(tenant);
        return memberships.findRows(tenant.value()).stream().map(row -> row.member(tree)).toList();
    }

    Optional<Member> find(TenantId tenant, UserId user) {
        return memberships
                .findRow(tenant.value(), user.value())
                .map(row -> row.member(row.hasOwnRole() ? roles.tree(tenant) : BUILT_IN));
    }
}
