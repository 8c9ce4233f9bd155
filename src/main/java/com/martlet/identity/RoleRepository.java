package com.martlet.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The rows of roles; works inside a transaction of the tenant. */
interface RoleRepository extends JpaRepository<RoleEntity, Long> {

    default RoleTree tree(TenantId tenant) {
        return new RoleTree(findByTenantIdOrderByName(tenant.value()));
    }

    default Optional<RoleEntity> find(TenantId tenant, RoleId id) {
        return findByTenantIdAndId(tenant.value(), id.value());
    }

    /** One change of roles at a time, so that no two together make a circle. */
    @Query(value = "select cast(pg_advisory_xact_lock(19781, :tenant) as text)", nativeQuery = true)
    Object lock(int tenant);

    default void lock(TenantId tenant) {
        lock((int) tenant.value());
    }

    List<RoleEntity> findByTenantIdOrderByName(long tenant);

    Optional<RoleEntity> findByTenantIdAndId(long tenant, long id);
}
