package com.martlet.warehouse;

import java.time.LocalDate;

/** One day of one table: the unit that a pointer makes visible. */
public record TableDay(String table, LocalDate day) {}
