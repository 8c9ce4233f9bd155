package com.martlet.source;

import com.martlet.identity.TenantId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Rows of sources; called within a transaction of the tenant. */
interface SourceRepository extends JpaRepository<SourceEntity, Long> {

    default Source insert(TenantId tenant, CheckedSource source) {
        return saveAndFlush(new SourceEntity(tenant, source)).source();
    }

    default List<Source> all(TenantId tenant) {
        return findByTenantIdOrderByName(tenant.value()).stream()
                .map(SourceEntity::source)
                .toList();
    }

    default Optional<Source> find(TenantId tenant, String name) {
        return findByTenantIdAndName(tenant.value(), name).map(SourceEntity::source);
    }

    List<SourceEntity> findByTenantIdOrderByName(long tenant);

    Optional<SourceEntity> findByTenantIdAndName(long tenant, String name);
}
