package com.martlet.campaign;

import com.martlet.identity.TenantId;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The rows of suppressions; works inside a transaction of the tenant. */
interface SuppressionRepository extends JpaRepository<SuppressionEntity, SuppressionEntity.Key> {

    default List<Suppression> all(TenantId tenant) {
        return findByKeyTenantIdOrderByAddedAtDesc(tenant.value()).stream()
                .map(SuppressionEntity::suppression)
                .toList();
    }

    List<SuppressionEntity> findByKeyTenantIdOrderByAddedAtDesc(long tenant);
}
