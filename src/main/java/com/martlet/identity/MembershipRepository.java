package com.martlet.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The rows of memberships; works inside a transaction of the tenant or of the user. */
interface MembershipRepository extends JpaRepository<MembershipEntity, MembershipEntity.Key> {

    String MEMBERS =
            """
            select new com.martlet.identity.Member(
                new com.martlet.identity.UserId(person.id), person.email, person.displayName,
                membership.role, membership.personalData)
            from MembershipEntity membership
            join UserEntity person on person.id = membership.key.userId
            where membership.key.tenantId = :tenant
            """;

    default List<Member> all(TenantId tenant) {
        return findMembers(tenant.value());
    }

    default Optional<Member> find(TenantId tenant, UserId user) {
        return findMember(tenant.value(), user.value());
    }

    /** For a transaction as that user. */
    default List<TenantId> tenantsOf(UserId user) {
        return findTenants(user.value()).stream().map(TenantId::new).toList();
    }

    default void put(TenantId tenant, UserId user, Role role, boolean personalData) {
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
    List<Member> findMembers(long tenant);

    @Query(MEMBERS + "and person.id = :user")
    Optional<Member> findMember(long tenant, long user);

    @Query(
            """
            select membership.key.tenantId from MembershipEntity membership
            where membership.key.userId = :user
            order by membership.key.tenantId
            """)
    List<Long> findTenants(long user);

    long countByKeyTenantIdAndRole(long tenant, Role role);
}
