package com.martlet.pipeline;

import com.martlet.identity.TenantId;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** The rows of schedules; works inside a transaction of their tenant. */
interface ScheduleRepository extends JpaRepository<ScheduleEntity, ScheduleEntity.Key> {

    default Optional<Schedule> find(TenantId tenant) {
        return findById(ScheduleEntity.Key.ofDaily(tenant)).map(ScheduleEntity::schedule);
    }

    default void put(TenantId tenant, Schedule schedule) {
        var key = ScheduleEntity.Key.ofDaily(tenant);
        var kept = findById(key).orElseGet(() -> new ScheduleEntity(key));
        kept.set(schedule);
        saveAndFlush(kept);
    }
}
