package com.martlet.pipeline;

import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the installation does each night, whatever its tenants have scheduled. */
@Configuration(proxyBeanMethods = false)
class NightlyJobs {

    /** A quarter past two in UTC, when a shop in Korea has just opened and one in Europe sleeps. */
    private static final String AT_NIGHT = "0 15 2 * * ?";

    @Bean
    JobDetail trailCheck() {
        return JobBuilder.newJob(TrailCheckJob.class)
                .withIdentity("trail-check")
                .storeDurably()
                .build();
    }

    /** A night missed while nothing ran is made up for at the start. */
    @Bean
    Trigger trailCheckAtNight(JobDetail trailCheck) {
        return TriggerBuilder.newTrigger()
                .forJob(trailCheck)
                .withIdentity("trail-check")
                .withSchedule(
                        CronScheduleBuilder.cronSchedule(AT_NIGHT)
                                .inTimeZone(TimeZone.getTimeZone("UTC"))
                                .withMisfireHandlingInstructionFireAndProceed())
                .build();
    }
}
