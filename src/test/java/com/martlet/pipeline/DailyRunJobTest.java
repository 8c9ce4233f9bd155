package com.martlet.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantService;
import com.martlet.identity.TestPeople;
import com.martlet.testing.MartletTest;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.TriggerBuilder;
import org.quartz.impl.JobExecutionContextImpl;
import org.quartz.spi.OperableTrigger;
import org.quartz.spi.TriggerFiredBundle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MartletTest
class DailyRunJobTest {

    private static final Instant ALARM = Instant.parse("2026-09-02T18:00:00Z");

    @Autowired private ApplicationContext context;
    @Autowired private RunService runs;
    @Autowired private TenantService tenants;

    @Test
    void restsWhileTheTenantIsSuspended() {
        var tenant = new TestPeople(context).aTenant();
        tenants.suspend(tenant.id(), Actor.martlet());

        ring(tenant);
        assertThat(runsOf(tenant)).isEmpty();

        tenants.resume(tenant.id(), Actor.martlet());
        ring(tenant);
        assertThat(runsOf(tenant))
                .singleElement()
                .satisfies(run -> assertThat(run.trigger()).isEqualTo(RunTrigger.SCHEDULE));
    }

    private List<Run> runsOf(Tenant tenant) {
        return runs.list(tenant, RunFilter.ALL, null, 10).runs();
    }

    private void ring(Tenant tenant) {
        new DailyRunJob(runs, tenants).execute(alarm(tenant));
    }

    private static JobExecutionContext alarm(Tenant tenant) {
        var job =
                JobBuilder.newJob(DailyRunJob.class)
                        .withIdentity("daily", tenant.key())
                        .usingJobData(DailyRunJob.TENANT, tenant.id().value())
                        .build();
        var trigger = (OperableTrigger) TriggerBuilder.newTrigger().forJob(job).build();
        var at = Date.from(ALARM);
        var fired = new TriggerFiredBundle(job, trigger, null, false, at, at, null, null);
        return new JobExecutionContextImpl(null, fired, null);
    }
}
