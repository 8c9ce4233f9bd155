package com.martlet.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Days that follow from no rule: elections and days the government decided on. */
final class DecidedHolidays {

    private static final List<Holiday> ELECTIONS =
            elections(
                    "2006-05-31",
                    "2007-12-19",
                    "2008-04-09",
                    "2010-06-02",
                    "2012-04-11",
                    "2012-12-19",
                    "2014-06-04",
                    "2016-04-13",
                    "2017-05-09",
                    "2018-06-13",
                    "2020-04-15",
                    "2022-03-09",
                    "2022-06-01",
                    "2024-04-10",
                    "2025-06-03",
                    "2026-06-03");
    private static final List<Holiday> DECIDED =
            decided(
                    "2015-08-14",
                    "2016-05-06",
                    "2017-10-02",
                    "2020-08-17",
                    "2023-10-02",
                    "2024-10-01",
                    "2025-01-27");

    private DecidedHolidays() {}

    static List<Holiday> of(int year) {
        return Stream.concat(ELECTIONS.stream(), DECIDED.stream())
                .filter(one -> one.day().getYear() == year)
                .toList();
    }

    private static List<Holiday> elections(String... days) {
        return all("선거일", "Election", days);
    }

    private static List<Holiday> decided(String... days) {
        return all("임시공휴일", "Temporary holiday", days);
    }

    private static List<Holiday> all(String korean, String english, String... days) {
        return List.of(days).stream()
                .map(day -> new Holiday(LocalDate.parse(day), korean, english))
                .toList();
    }
}
