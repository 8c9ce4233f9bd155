package com.martlet.pipeline;

/** A checked cron expression of five fields: minute, hour, day of month, month, day of week. */
public record Cron(String expression) {}
