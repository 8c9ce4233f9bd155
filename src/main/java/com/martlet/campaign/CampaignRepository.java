package com.martlet.campaign;

import com.martlet.identity.TenantId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The rows of campaigns; works inside a transaction of the tenant. */
interface CampaignRepository extends JpaRepository<CampaignEntity, Long> {

    default List<Campaign> all(TenantId tenant) {
        return findByTenantIdOrderByIdDesc(tenant.value()).stream()
                .map(CampaignEntity::campaign)
                .toList();
    }

    default Optional<Campaign> find(TenantId tenant, String slug) {
        return findByTenantIdAndSlug(tenant.value(), slug).map(CampaignEntity::campaign);
    }

    List<CampaignEntity> findByTenantIdOrderByIdDesc(long tenant);

    Optional<CampaignEntity> findByTenantIdAndSlug(long tenant, String slug);

    /** Nobody else changes the campaign until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from CampaignEntity c where c.tenantId = :tenant and c.slug = :slug")
    Optional<CampaignEntity> lock(long tenant, String slug);
}
