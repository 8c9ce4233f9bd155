package com.martlet.segment;

import com.martlet.identity.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.CurrentTimestamp;
import org.hibernate.annotations.SourceType;

/** A row of customer_lists. */
@Entity
@Table(name = "customer_lists")
class CustomerListEntity {

    private long tenantId;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "list_id")
    private long id;

    private String slug;
    private String name;
    private int version;
    private long countIds;
    private String createdBy;

    @CurrentTimestamp(source = SourceType.DB)
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    CustomerListEntity() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the id and the time
    CustomerListEntity(TenantId tenant, String slug, String name, String createdBy) {
        this.tenantId = tenant.value();
        this.slug = slug;
        this.name = name;
        this.createdBy = createdBy;
    }

    void replace(String newName, long newCount) {
        name = newName;
        countIds = newCount;
        version++;
    }

    long id() {
        return id;
    }

    int version() {
        return version;
    }

    CustomerList list() {
        return new CustomerList(slug, name, version, countIds, createdBy, updatedAt);
    }
}
