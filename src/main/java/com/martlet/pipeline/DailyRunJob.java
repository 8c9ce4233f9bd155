package com.martlet.pipeline;

import com.martlet.identity.TenantId;
import com.martlet.identity.TenantService;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** The alarm rang: puts one run into the queue, unless the tenant rests; does nothing else. */
class DailyRunJob implements Job {

    static final String TENANT = "tenant";

    private final RunService runs;
    private final TenantService tenants;

    DailyRunJob(RunService runs, TenantService tenants) {
        this.runs = runs;
        this.tenants = tenants;
    }

    @Override
    public void execute(JobExecutionContext context) {
        var tenant = new TenantId(context.getMergedJobDataMap().getLong(TENANT));
        if (tenants.find(tenant).filter(found -> !found.suspended()).isPresent()) {
            runs.startOnSchedule(tenant, context.getScheduledFireTime().toInstant());
        }
    }
}
