package com.martlet.demo;

import java.time.LocalDate;
import java.util.Locale;

/** The raw files that the demo shop writes each day, one per source. */
public enum DemoFile {
    EVENTS,
    PURCHASES,
    /** A full snapshot of all customers; not for each day, only for the last one. */
    CUSTOMERS,
    SERVICE_REQUESTS;

    /** The name of the source and of its mapping, such as demo-service-requests. */
    public String sourceName() {
        return "demo-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Such as demo-events-2026-10-05.csv. */
    public String fileName(LocalDate day) {
        return "%s-%s.csv".formatted(sourceName(), day);
    }
}
