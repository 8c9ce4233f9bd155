package com.martlet.pipeline;

import com.martlet.identity.TenantId;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** The alarm rang: puts one run into the queue, and does nothing else. */
class DailyRunJob implements Job {

    static final String TENANT = "tenant";

    private final RunService runs;

    DailyRunJob(RunService runs) {
        this.runs = runs;
    }

    @Override
    public void execute(JobExecutionContext context) {
        var tenant = new TenantId(context.getMergedJobDataMap().getLong(TENANT));
        runs.startOnSchedule(tenant, context.getScheduledFireTime().toInstant());
    }
}
