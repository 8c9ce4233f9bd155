package com.martlet.pipeline;

import com.martlet.audit.AuditTrail;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantCreated;
import com.martlet.identity.TenantId;
import com.martlet.identity.TenantTransactions;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** When the daily pipeline of a tenant starts by itself. */
@Service
public class ScheduleService {

    private final ScheduleRepository schedules;
    private final AlarmClock alarms;
    private final TenantTransactions transactions;
    private final AuditTrail trail;

    ScheduleService(
            ScheduleRepository schedules,
            AlarmClock alarms,
            TenantTransactions transactions,
            AuditTrail trail) {
        this.schedules = schedules;
        this.alarms = alarms;
        this.transactions = transactions;
        this.trail = trail;
    }

    @EventListener
    void on(TenantCreated created) {
        keep(created.tenant(), new Schedule(Cron.DAILY, true));
    }

    /** Every tenant has one. */
    public Schedule find(TenantId tenant) {
        return transactions
                .readInTenant(tenant, () -> schedules.find(tenant))
                .orElse(new Schedule(Cron.DAILY, false));
    }

    /** Rings at other times; {@link com.martlet.base.UserError} when that is no schedule. */
    public Schedule change(Tenant tenant, Actor actor, String cron) {
        return change(tenant, actor, new Schedule(Cron.parse(cron), find(tenant.id()).enabled()));
    }

    public Schedule enable(Tenant tenant, Actor actor) {
        return change(tenant, actor, new Schedule(find(tenant.id()).cron(), true));
    }

    /** Runs start by hand only. */
    public Schedule disable(Tenant tenant, Actor actor) {
        return change(tenant, actor, new Schedule(find(tenant.id()).cron(), false));
    }

    private Schedule change(Tenant tenant, Actor actor, Schedule schedule) {
        actor.require(Permission.MANAGE_PIPELINE);
        transactions.inTenant(
                tenant.id(),
                () -> {
                    keep(tenant, schedule);
                    trail.record(tenant, actor, "schedule.changed", "daily", details(schedule));
                });
        return schedule;
    }

    private void keep(Tenant tenant, Schedule schedule) {
        schedules.put(tenant.id(), schedule);
        alarms.set(tenant, schedule);
    }

    private static Map<String, String> details(Schedule schedule) {
        return Map.of(
                "cron", schedule.cron().expression(),
                "enabled", String.valueOf(schedule.enabled()));
    }
}
