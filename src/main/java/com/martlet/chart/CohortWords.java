package com.martlet.chart;

/** What the first columns of a cohort matrix are called. */
public record CohortWords(String cohort, String size, String incomplete) {}
