package com.martlet.adhoc;

import java.time.Duration;

/** How much one statement may take. */
public record SqlLimits(long rows, Duration time) {}
