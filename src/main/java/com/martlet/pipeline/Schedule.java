package com.martlet.pipeline;

/** When the daily pipeline of a tenant starts by itself, in the tenant's zone. */
public record Schedule(Cron cron, boolean enabled) {}
