package com.martlet.pipeline;

import com.martlet.identity.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.CurrentTimestamp;
import org.hibernate.annotations.SourceType;

/** A row of schedules. */
@Entity
@Table(name = "schedules")
class ScheduleEntity {

    @Embeddable
    record Key(long tenantId, String pipeline) {

        static Key ofDaily(TenantId tenant) {
            return new Key(tenant.value(), "daily");
        }
    }

    @EmbeddedId private Key key;

    private String cron;

    @Column(name = "is_enabled")
    private boolean enabled;

    @CurrentTimestamp(source = SourceType.DB)
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    ScheduleEntity() {}

    @SuppressWarnings("NullAway.Init") // set follows, and Hibernate fills the time
    ScheduleEntity(Key key) {
        this.key = key;
    }

    void set(Schedule schedule) {
        cron = schedule.cron().expression();
        enabled = schedule.enabled();
    }

    Schedule schedule() {
        return new Schedule(new Cron(cron), enabled);
    }
}
