package com.martlet.campaign;

/** A share and the ends of its 95 % confidence interval. */
public record Interval(double value, double low, double high) {}
