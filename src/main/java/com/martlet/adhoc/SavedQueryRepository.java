package com.martlet.adhoc;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Saved queries in the application's database; call it inside a transaction of the tenant. */
interface SavedQueryRepository extends JpaRepository<SavedQueryEntity, Long> {

    /** Those the person finds: own ones and shared ones. */
    @Query(
            """
            from SavedQueryEntity where tenantId = :tenant and (shared or ownerId = :user)
            order by lower(name), slug""")
    List<SavedQueryEntity> findFor(long tenant, long user);

    Optional<SavedQueryEntity> findByTenantIdAndSlug(long tenant, String slug);
}
