package com.martlet.identity;

import com.martlet.base.Conflict;
import com.martlet.identity.Tenant.WeekStart;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

/** The rows of tenants. */
@Transactional
interface TenantRepository extends JpaRepository<TenantEntity, Long> {

    default Optional<Tenant> find(TenantId id) {
        return findById(id.value()).map(TenantEntity::tenant);
    }

    default Optional<Tenant> findBySlug(String slug) {
        return findRowBySlug(slug).map(TenantEntity::tenant);
    }

    default List<Tenant> all() {
        return findAllByOrderBySlug().stream().map(TenantEntity::tenant).toList();
    }

    default Tenant insert(CheckedTenantDraft draft) {
        if (findRowBySlug(draft.slug()).isPresent()) {
            throw taken(draft, null);
        }
        try {
            return saveAndFlush(new TenantEntity(draft)).tenant();
        } catch (DataIntegrityViolationException meanwhile) {
            throw taken(draft, meanwhile);
        }
    }

    default Tenant change(TenantId id, CheckedTenantDraft draft, WeekStart weekStart) {
        var row = findById(id.value()).orElseThrow();
        row.become(draft, weekStart);
        return saveAndFlush(row).tenant();
    }

    default void advanceBusinessNow(TenantId id, LocalDate day) {
        advanceBusinessNow(id.value(), day);
    }

    Optional<TenantEntity> findRowBySlug(String slug);

    List<TenantEntity> findAllByOrderBySlug();

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query(
            """
            update TenantEntity tenant set tenant.businessNow = :day
            where tenant.id = :id and tenant.businessNow < :day
            """)
    void advanceBusinessNow(long id, LocalDate day);

    private static Conflict taken(
            CheckedTenantDraft draft, @Nullable DataIntegrityViolationException cause) {
        return new Conflict(cause, "identity.error.tenantTaken", draft.slug());
    }
}
