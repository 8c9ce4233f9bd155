package com.martlet.pipeline;

import com.martlet.audit.TrailChecks;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Checks every night, on one of the nodes, that no trail was tampered with. */
@DisallowConcurrentExecution
class TrailCheckJob implements Job {

    private final TrailChecks checks;

    TrailCheckJob(TrailChecks checks) {
        this.checks = checks;
    }

    @Override
    public void execute(JobExecutionContext context) {
        checks.checkAll();
    }
}
