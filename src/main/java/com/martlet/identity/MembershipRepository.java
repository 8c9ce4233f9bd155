package com.martlet.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The rows of memberships; works inside a transaction of the tenant or of the user. */
interface MembershipRepository extends JpaRepository<MembershipEntity, MembershipEntity.Key> {

    String MEMBERS =
            """
            select new com.martlet.identity.MembershipRow(person, membership)
            from MembershipEntity membership
            join UserEntity person on person.id = membership.key.userId
            where membership.key.tenantId = :tenant
            """;

    /** For a transaction as that user. */
    default List<TenantId> tenantsOf(UserId user) {
        return findTenants(user.value()).stream().map(TenantId::new).toList();
    }

    default void put(TenantId tenant, UserId user, MemberRole role, boolean personalData) {
        var key = MembershipEntity.Key.of(tenant, user);
        saveAndFlush(new MembershipEntity(key, role, personalData));
    }

    default void remove(TenantId tenant, UserId user) {
        deleteById(MembershipEntity.Key.of(tenant, user));
        flush();
    }

    default long countAdministrators(TenantId tenant) {
        return countByKeyTenantIdAndRole(tenant.value(), Role.ADMINISTRATOR);
    }

    @Query(MEMBERS + "order by person.email")
    List<MembershipRow> findRows(long tenant);

    @Query(MEMBERS + "and person.id = :user")
    Optional<MembershipRow> findRow(long tenant, long user);

    @Query(
            """
            select membership.key.tenantId from MembershipEntity membership
            where membership.key.userId = :user
            order by membership.key.tenantId
            """)
    List<Long> findTenants(long user);

    long countByKeyTenantId(long tenant);

    long countByKeyTenantIdAndRole(long tenant, Role role);

    long countByKeyTenantIdAndRoleId(long tenant, long roleId);
}
