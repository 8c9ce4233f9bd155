package com.martlet.pipeline;

import com.martlet.base.ExternalError;
import com.martlet.base.ExternalError.Retry;
import com.martlet.identity.Tenant;
import java.util.Set;
import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.JobBuilder;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.springframework.stereotype.Component;

/** One alarm per tenant, kept in the database and rung once by one of the nodes. */
@Component
class AlarmClock {

    private final Scheduler scheduler;

    AlarmClock(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** Sets or silences the tenant's alarm; joins the caller's transaction. */
    void set(Tenant tenant, Schedule schedule) {
        try {
            if (schedule.enabled()) {
                ring(tenant, schedule.cron());
            } else {
                scheduler.deleteJob(key(tenant));
            }
        } catch (SchedulerException failure) {
            throw new ExternalError(
                    Retry.HELPS,
                    failure,
                    "pipeline.error.schedule",
                    tenant.slug(),
                    failure.getMessage());
        }
    }

    private void ring(Tenant tenant, Cron cron) throws SchedulerException {
        var job =
                JobBuilder.newJob(DailyRunJob.class)
                        .withIdentity(key(tenant))
                        .usingJobData(DailyRunJob.TENANT, tenant.id().value())
                        .storeDurably()
                        .build();
        scheduler.scheduleJob(job, Set.of(trigger(tenant, cron)), true);
    }

    /** Times missed while nothing ran are made up for once. */
    private static CronTrigger trigger(Tenant tenant, Cron cron) {
        return TriggerBuilder.newTrigger()
                .withIdentity("daily", tenant.key())
                .withSchedule(
                        CronScheduleBuilder.cronSchedule(cron.quartz())
                                .inTimeZone(TimeZone.getTimeZone(tenant.zone()))
                                .withMisfireHandlingInstructionFireAndProceed())
                .build();
    }

    private static JobKey key(Tenant tenant) {
        return new JobKey("daily", tenant.key());
    }
}
