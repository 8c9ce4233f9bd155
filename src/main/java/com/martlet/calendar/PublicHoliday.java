package com.martlet.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A holiday that returns every year, with what is done when it falls on a free day. */
record PublicHoliday(LocalDate day, String korean, String english, Rule rule) {

    /** When a holiday on a free day is given back. */
    enum Rule {
        /** Never. */
        NEW_YEAR,
        /** Never. */
        NEVER,
        /** Days around the lunar new year and Chuseok: on Sundays, since 2014. */
        LUNAR,
        /** Children's Day: on Saturdays and Sundays, since 2014. */
        CHILDREN,
        /** National days and Labor Day: on Saturdays and Sundays, since August 2021. */
        NATIONAL,
        /** Buddha's Birthday and Christmas: on Saturdays and Sundays, since May 2023. */
        RELIGIOUS;

        private static final LocalDate FIRST = LocalDate.of(2014, 1, 1);
        private static final LocalDate SECOND = LocalDate.of(2021, 8, 4);
        private static final LocalDate THIRD = LocalDate.of(2023, 5, 4);

        boolean givesBack(LocalDate day) {
            return isKeptWhenTwoMeet(day)
                    && (this != LUNAR || day.getDayOfWeek() == DayOfWeek.SUNDAY);
        }

        boolean isKeptWhenTwoMeet(LocalDate day) {
            return switch (this) {
                case NEW_YEAR, NEVER -> false;
                case LUNAR, CHILDREN -> !day.isBefore(FIRST);
                case NATIONAL -> !day.isBefore(SECOND);
                case RELIGIOUS -> !day.isBefore(THIRD);
            };
        }
    }

    private static final int HANGUL_DAY_RESTS_SINCE = 2013;
    private static final int CONSTITUTION_DAY_RESTED_UNTIL = 2007;
    private static final int AMENDED_IN = 2026;

    static List<PublicHoliday> of(int year) {
        var days = new ArrayList<PublicHoliday>();
        days.add(fixed(year, 1, 1, "신정", "New Year's Day", Rule.NEW_YEAR));
        days.add(fixed(year, 3, 1, "삼일절", "Independence Movement Day", Rule.NATIONAL));
        if (year >= AMENDED_IN) {
            days.add(fixed(year, 5, 1, "노동절", "Labor Day", Rule.NATIONAL));
        }
        days.add(fixed(year, 5, 5, "어린이날", "Children's Day", Rule.CHILDREN));
        days.add(fixed(year, 6, 6, "현충일", "Memorial Day", Rule.NEVER));
        if (year <= CONSTITUTION_DAY_RESTED_UNTIL || year >= AMENDED_IN) {
            days.add(fixed(year, 7, 17, "제헌절", "Constitution Day", Rule.NATIONAL));
        }
        days.add(fixed(year, 8, 15, "광복절", "Liberation Day", Rule.NATIONAL));
        days.add(fixed(year, 10, 3, "개천절", "National Foundation Day", Rule.NATIONAL));
        if (year >= HANGUL_DAY_RESTS_SINCE) {
            days.add(fixed(year, 10, 9, "한글날", "Hangul Day", Rule.NATIONAL));
        }
        days.add(fixed(year, 12, 25, "기독탄신일", "Christmas", Rule.RELIGIOUS));
        addLunar(days, new LunarYear(year));
        return days;
    }

    private static void addLunar(List<PublicHoliday> days, LunarYear year) {
        addThree(days, year.day(1, 1), "설날", "Lunar New Year");
        var buddha = year.day(4, 8);
        days.add(new PublicHoliday(buddha, "부처님오신날", "Buddha's Birthday", Rule.RELIGIOUS));
        addThree(days, year.day(8, 15), "추석", "Chuseok");
    }

    private static void addThree(
            List<PublicHoliday> days, LocalDate day, String korean, String english) {
        days.add(
                new PublicHoliday(
                        day.minusDays(1), korean + " 전날", "Eve of " + english, Rule.LUNAR));
        days.add(new PublicHoliday(day, korean, english, Rule.LUNAR));
        days.add(
                new PublicHoliday(
                        day.plusDays(1), korean + " 다음날", "Day after " + english, Rule.LUNAR));
    }

    private static PublicHoliday fixed(
            int year, int month, int day, String korean, String english, Rule rule) {
        return new PublicHoliday(LocalDate.of(year, month, day), korean, english, rule);
    }
}
