package com.martlet.chart;

import java.time.LocalDate;

/**
 * Something that happened on a day, marked on charts over time.
 *
 * @param kind what it was, such as a campaign
 */
public record DayMark(LocalDate day, String kind, String name) {}
