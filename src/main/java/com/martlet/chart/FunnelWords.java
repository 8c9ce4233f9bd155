package com.martlet.chart;

/** What the columns of a funnel are called. */
public record FunnelWords(
        String step,
        String people,
        String ofFirst,
        String ofPrevious,
        String dropped,
        String open) {}
