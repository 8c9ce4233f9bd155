package com.martlet.calendar;

import java.time.LocalDate;
import java.time.temporal.JulianFields;

/**
 * Where sun and moon stand, as exactly as a calendar needs it: by the series of Jean Meeus,
 * Astronomical Algorithms, chapters 25 and 49. Days begin at midnight in Seoul.
 */
final class Sky {

    private static final double SEOUL = 9.0 / 24;
    private static final double EPOCH = 2_451_545.0;
    private static final double CENTURY = 36_525.0;
    private static final double SECONDS_OF_A_DAY = 86_400;

    /** Sines of new moon: factor, times the eccentricity, and multiples of M, M' and F. */
    private static final double[][] NEW_MOON = {
        {-0.40720, 0, 0, 1, 0}, {0.17241, 1, 1, 0, 0}, {0.01608, 0, 0, 2, 0},
        {0.01039, 0, 0, 0, 2}, {0.00739, 1, -1, 1, 0}, {-0.00514, 1, 1, 1, 0},
        {0.00208, 2, 2, 0, 0}, {-0.00111, 0, 0, 1, -2}, {-0.00057, 0, 0, 1, 2},
        {0.00056, 1, 1, 2, 0}, {-0.00042, 0, 0, 3, 0}, {0.00042, 1, 1, 0, 2},
        {0.00038, 1, 1, 0, -2}, {-0.00024, 1, -1, 2, 0}, {-0.00007, 0, 2, 1, 0},
        {0.00004, 0, 0, 2, -2}, {0.00004, 0, 3, 0, 0}, {0.00003, 0, 1, 1, -2},
        {0.00003, 0, 0, 2, 2}, {-0.00003, 0, 1, 1, 2}, {0.00003, 0, -1, 1, 2}
    };

    private Sky() {}

    /** The day in Seoul of a new moon; number 0 is the first of the year 2000. */
    static LocalDate newMoon(int number) {
        var t = number / 1236.85;
        var mean =
                2_451_550.09766
                        + 29.530588861 * number
                        + 0.00015437 * t * t
                        - 0.000000150 * t * t * t;
        return day(mean + periodic(number, t));
    }

    private static double periodic(int number, double t) {
        var eccentricity = 1 - 0.002516 * t - 0.0000074 * t * t;
        var sun = 2.5534 + 29.10535670 * number - 0.0000014 * t * t;
        var moon = 201.5643 + 385.81693528 * number + 0.0107582 * t * t;
        var latitude = 160.7108 + 390.67050284 * number - 0.0016118 * t * t;
        var node = 124.7746 - 1.56375588 * number + 0.0020672 * t * t;
        var sum = -0.00017 * sin(node) + 0.000325 * sin(299.77 + 0.107408 * number);
        for (var term : NEW_MOON) {
            var angle = term[2] * sun + term[3] * moon + term[4] * latitude;
            sum += term[0] * Math.pow(eccentricity, term[1]) * sin(angle);
        }
        return sum;
    }

    /** Degrees of the sun's apparent longitude as a day begins in Seoul. */
    static double sunAt(LocalDate day) {
        var universal = day.getLong(JulianFields.JULIAN_DAY) - 0.5 - SEOUL;
        var t = (universal + clockError(universal) - EPOCH) / CENTURY;
        var mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t;
        var anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t * t;
        var centre =
                (1.914602 - 0.004817 * t - 0.000014 * t * t) * sin(anomaly)
                        + (0.019993 - 0.000101 * t) * sin(2 * anomaly)
                        + 0.000289 * sin(3 * anomaly);
        var apparent = mean + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t);
        return apparent - 360 * Math.floor(apparent / 360);
    }

    private static LocalDate day(double dynamical) {
        var seoul = dynamical - clockError(dynamical) + SEOUL;
        return LocalDate.MIN.with(JulianFields.JULIAN_DAY, (long) Math.floor(seoul + 0.5));
    }

    /** Days by which the even time of the sky is ahead of clocks, after Espenak and Meeus. */
    private static double clockError(double julian) {
        var years = (julian - EPOCH) / (CENTURY / 100);
        return (62.92 + 0.32217 * years + 0.005589 * years * years) / SECONDS_OF_A_DAY;
    }

    private static double sin(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }
}
