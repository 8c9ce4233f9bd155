package com.martlet.calendar;

import com.martlet.calendar.PublicHoliday.Rule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Korea's public holidays by the Regulation on Holidays of Public Offices: fixed days, days of the
 * lunar calendar, substitutes since 2014, and the days that were decided one by one.
 */
public final class KoreanHolidays {

    /** Before, other days were holidays that no list here has. */
    public static final int FIRST_YEAR = 2006;

    private KoreanHolidays() {}

    /** In order, one per day; a day of two holidays has both names. */
    public static List<Holiday> of(int year) {
        var days = new TreeMap<LocalDate, Holiday>();
        var all = PublicHoliday.of(year);
        all.forEach(one -> add(days, one.day(), one.korean(), one.english()));
        DecidedHolidays.of(year).forEach(one -> add(days, one.day(), one.korean(), one.english()));
        substituted(all).forEach(one -> addSubstitute(days, one));
        return List.copyOf(days.values());
    }

    private static void add(
            Map<LocalDate, Holiday> days, LocalDate day, String korean, String english) {
        days.merge(
                day,
                new Holiday(day, korean, english),
                (one, other) ->
                        new Holiday(
                                day,
                                one.korean() + ", " + other.korean(),
                                one.english() + ", " + other.english()));
    }

    /** The next day on which people would work. */
    private static void addSubstitute(Map<LocalDate, Holiday> days, PublicHoliday lost) {
        var day = lost.day().plusDays(1);
        while (days.containsKey(day) || isWeekend(day)) {
            day = day.plusDays(1);
        }
        add(days, day, "대체공휴일(" + lost.korean() + ")", "Substitute for " + lost.english());
    }

    /** Those that fall on a day that is free anyway, as far as their rule gives one back. */
    private static List<PublicHoliday> substituted(Collection<PublicHoliday> all) {
        var lost = new ArrayList<PublicHoliday>();
        var onWeekdays = new TreeMap<LocalDate, PublicHoliday>();
        for (var one : all) {
            var isWeekend = isWeekend(one.day());
            if (isWeekend && one.rule().givesBack(one.day())) {
                lost.add(one);
            }
            var meetsAnother = all.stream().anyMatch(other -> isAnother(one, other));
            if (!isWeekend && meetsAnother && one.rule().isKeptWhenTwoMeet(one.day())) {
                onWeekdays.putIfAbsent(one.day(), one);
            }
        }
        lost.addAll(onWeekdays.values());
        lost.sort(Comparator.comparing(PublicHoliday::day));
        return lost;
    }

    private static boolean isAnother(PublicHoliday one, PublicHoliday other) {
        return !one.equals(other) && other.day().equals(one.day()) && other.rule() != Rule.NEW_YEAR;
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
