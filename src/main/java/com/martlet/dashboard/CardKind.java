package com.martlet.dashboard;

/** How a card draws its answer. */
public enum CardKind {
    FIGURES,
    LINE,
    AREA,
    BAR,
    STACKED,
    DONUT,
    TREEMAP,
    HEATMAP,
    CALENDAR,
    STREAM,
    FUNNEL,
    COHORTS
}
