package com.martlet.calendar;

import java.time.LocalDate;

/** A day on which Korea's offices rest. */
public record Holiday(LocalDate day, String korean, String english) {}
