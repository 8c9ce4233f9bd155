package com.martlet.pipeline;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks often enough that a campaign starts at its minute. */
@Configuration(proxyBeanMethods = false)
class CampaignJobs {

    private static final int EVERY_SECONDS = 15;

    @Bean
    JobDetail campaignsDue() {
        return JobBuilder.newJob(CampaignJob.class)
                .withIdentity("campaigns-due")
                .storeDurably()
                .build();
    }

    /** Looks missed while nothing ran are not made up for: the next one sees the same. */
    @Bean
    Trigger campaignsDueAllDay(JobDetail campaignsDue) {
        return TriggerBuilder.newTrigger()
                .forJob(campaignsDue)
                .withIdentity("campaigns-due")
                .withSchedule(
                        SimpleScheduleBuilder.repeatSecondlyForever(EVERY_SECONDS)
                                .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
