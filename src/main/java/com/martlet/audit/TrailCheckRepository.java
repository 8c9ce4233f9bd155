package com.martlet.audit;

import com.martlet.identity.TenantId;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** The rows of checks; works inside a transaction of the tenant. */
interface TrailCheckRepository extends JpaRepository<TrailCheckEntity, Long> {

    default Optional<TrailCheck> findLast(TenantId tenant) {
        return findFirstByTenantIdOrderByIdDesc(tenant.value()).map(TrailCheckEntity::check);
    }

    Optional<TrailCheckEntity> findFirstByTenantIdOrderByIdDesc(long tenant);
}
