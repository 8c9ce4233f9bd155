package com.martlet.adhoc;

import com.martlet.adhoc.SavedQuery.Sharing;
import com.martlet.identity.Actor;
import com.martlet.identity.TenantId;
import com.martlet.identity.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.CurrentTimestamp;
import org.hibernate.annotations.SourceType;

/** A row of saved_queries. */
@Entity
@Table(name = "saved_queries")
class SavedQueryEntity {

    private long tenantId;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "query_id")
    private long id;

    private String slug;
    private String name;
    private String sql;
    private long ownerId;
    private String owner;

    @Column(name = "is_shared")
    private boolean shared;

    private String chartKind;
    private String chartLabel;
    private String chartValue;

    @CurrentTimestamp(source = SourceType.DB)
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    SavedQueryEntity() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the id and the time, change the rest
    SavedQueryEntity(TenantId tenant, String slug, Actor owner, SavedQueryDraft draft) {
        this.tenantId = tenant.value();
        this.slug = slug;
        this.ownerId = owner.user().value();
        this.owner = owner.email();
        change(draft);
    }

    final void change(SavedQueryDraft draft) {
        name = draft.name();
        sql = draft.sql();
        shared = draft.sharing() == Sharing.SHARED;
        chartKind = draft.chart().kind().name();
        chartLabel = draft.chart().label();
        chartValue = draft.chart().value();
    }

    SavedQuery query() {
        return new SavedQuery(
                slug,
                name,
                sql,
                shared ? Sharing.SHARED : Sharing.PRIVATE,
                new ChartChoice(ChartChoice.Kind.valueOf(chartKind), chartLabel, chartValue),
                new UserId(ownerId),
                owner,
                updatedAt);
    }
}
