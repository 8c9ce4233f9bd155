package com.martlet.pipeline;

import com.martlet.campaign.CampaignClock;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Starts campaigns at their time, on one of the nodes; all of them send. */
@DisallowConcurrentExecution
class CampaignJob implements Job {

    private final CampaignClock campaigns;

    CampaignJob(CampaignClock campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public void execute(JobExecutionContext context) {
        campaigns.startAllDue();
    }
}
