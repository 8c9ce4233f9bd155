package com.martlet.chart;

/** What the columns of key figures are called. */
public record FigureWords(String figure, String value, String earlier) {}
