package com.martlet.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * A year of the Korean lunar calendar. Months begin with new moons; the one with the winter
 * solstice is the eleventh; between two of those, when there are thirteen months, the first without
 * a principal term of the sun is a leap month and has the number of the one before.
 */
final class LunarYear {

    private static final double MOONS_OF_A_YEAR = 12.3685;
    private static final int SOLSTICE = 270;
    private static final int PRINCIPAL_TERM = 30;

    private final Map<Integer, LocalDate> firstDays = new HashMap<>();

    LunarYear(int year) {
        var before = eleventhMonth(year - 1);
        var last = eleventhMonth(year);
        var leap = last - before == 13 ? leapMonth(before) : Integer.MIN_VALUE;
        var month = 11;
        for (var moon = before + 1; moon <= last; moon++) {
            if (moon != leap) {
                month = month % 12 + 1;
                firstDays.put(month, Sky.newMoon(moon));
            }
        }
    }

    /** A day of a regular month. */
    LocalDate day(int month, int day) {
        var first = firstDays.get(month);
        if (first == null) {
            throw new IllegalArgumentException("No month " + month);
        }
        return first.plusDays(day - 1L);
    }

    /** The new moon that begins the month of the solstice in December of the year. */
    private static int eleventhMonth(int year) {
        var solstice = LocalDate.of(year, 12, 19);
        while (Sky.sunAt(solstice.plusDays(1)) < SOLSTICE) {
            solstice = solstice.plusDays(1);
        }
        var moon = (int) ((year + 1 - 2000) * MOONS_OF_A_YEAR) + 2;
        while (Sky.newMoon(moon).isAfter(solstice)) {
            moon--;
        }
        return moon;
    }

    private static int leapMonth(int eleventh) {
        var moon = eleventh + 1;
        while (term(Sky.newMoon(moon)) != term(Sky.newMoon(moon + 1))) {
            moon++;
        }
        return moon;
    }

    private static int term(LocalDate day) {
        return (int) (Sky.sunAt(day) / PRINCIPAL_TERM);
    }
}
