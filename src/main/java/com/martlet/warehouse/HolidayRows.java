package com.martlet.warehouse;

import com.martlet.calendar.Holiday;
import com.martlet.calendar.KoreanHolidays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Holidays as rows of an insert, for the migration that makes the table of days. */
final class HolidayRows {

    private static final int LAST_YEAR = 2050;

    private static final String ALL =
            IntStream.rangeClosed(KoreanHolidays.FIRST_YEAR, LAST_YEAR)
                    .mapToObj(KoreanHolidays::of)
                    .flatMap(days -> days.stream())
                    .map(HolidayRows::row)
                    .collect(Collectors.joining(",\n"));

    private HolidayRows() {}

    static String ofAllYears() {
        return ALL;
    }

    private static String row(Holiday day) {
        return "('%s', '%s', '%s')"
                .formatted(day.day(), quoted(day.korean()), quoted(day.english()));
    }

    private static String quoted(String name) {
        return name.replace("'", "''");
    }
}
