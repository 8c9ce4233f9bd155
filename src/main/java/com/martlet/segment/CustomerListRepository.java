package com.martlet.segment;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Uploaded lists; call it inside a transaction of the tenant. */
interface CustomerListRepository extends JpaRepository<CustomerListEntity, Long> {

    List<CustomerListEntity> findByTenantIdOrderByNameAscSlugAsc(long tenant);

    Optional<CustomerListEntity> findByTenantIdAndSlug(long tenant, String slug);

    @Query(
            nativeQuery = true,
            value =
                    """
                    select customer_id from customer_list_members
                    where tenant_id = :tenant and list_id = :list
                    order by customer_id
                    """)
    List<String> ids(long tenant, long list);
}
