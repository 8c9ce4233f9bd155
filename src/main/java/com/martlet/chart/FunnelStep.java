package com.martlet.chart;

import java.math.BigDecimal;

/**
 * A step of a funnel.
 *
 * @param open those at this step whose time is not over; in no number of people
 */
public record FunnelStep(String name, BigDecimal people, BigDecimal open) {}
