package com.martlet.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules against days as they were published. */
class KoreanHolidaysTest {

    @ParameterizedTest
    @CsvSource({
        "2006, 2006-01-29, 2006-05-05, 2006-10-06",
        "2010, 2010-02-14, 2010-05-21, 2010-09-22",
        "2012, 2012-01-23, 2012-05-28, 2012-09-30",
        "2014, 2014-01-31, 2014-05-06, 2014-09-08",
        "2015, 2015-02-19, 2015-05-25, 2015-09-27",
        "2016, 2016-02-08, 2016-05-14, 2016-09-15",
        "2017, 2017-01-28, 2017-05-03, 2017-10-04",
        "2018, 2018-02-16, 2018-05-22, 2018-09-24",
        "2019, 2019-02-05, 2019-05-12, 2019-09-13",
        "2020, 2020-01-25, 2020-04-30, 2020-10-01",
        "2021, 2021-02-12, 2021-05-19, 2021-09-21",
        "2022, 2022-02-01, 2022-05-08, 2022-09-10",
        "2023, 2023-01-22, 2023-05-27, 2023-09-29",
        "2024, 2024-02-10, 2024-05-15, 2024-09-17",
        "2025, 2025-01-29, 2025-05-05, 2025-10-06",
        "2026, 2026-02-17, 2026-05-24, 2026-09-25",
        // In China it is a day earlier: the new moon comes between the two midnights.
        "2027, 2027-02-07, 2027-05-13, 2027-09-15",
        "2028, 2028-01-27, 2028-05-02, 2028-10-03",
        "2029, 2029-02-13, 2029-05-20, 2029-09-22",
        "2030, 2030-02-03, 2030-05-09, 2030-09-12"
    })
    void findsTheDaysOfTheMoon(int year, LocalDate newYear, LocalDate buddha, LocalDate chuseok) {
        var lunar = new LunarYear(year);

        assertThat(lunar.day(1, 1)).isEqualTo(newYear);
        assertThat(lunar.day(4, 8)).isEqualTo(buddha);
        assertThat(lunar.day(8, 15)).isEqualTo(chuseok);
    }

    @ParameterizedTest
    @CsvSource({
        "2010, ''",
        "2013, ''",
        "2014, '2014-09-10'",
        "2015, '2015-09-29'",
        "2016, '2016-02-10'",
        "2017, '2017-01-30, 2017-10-06'",
        "2018, '2018-05-07, 2018-09-26'",
        "2019, '2019-05-06'",
        "2020, '2020-01-27'",
        "2021, '2021-08-16, 2021-10-04, 2021-10-11'",
        "2022, '2022-09-12, 2022-10-10'",
        "2023, '2023-01-24, 2023-05-29'",
        "2024, '2024-02-12, 2024-05-06'",
        "2025, '2025-03-03, 2025-05-06, 2025-10-08'",
        "2026, '2026-03-02, 2026-05-25, 2026-08-17, 2026-10-05'",
        "2027, '2027-02-09, 2027-05-03, 2027-07-19, 2027-08-16, 2027-10-04, 2027-10-11, 2027-12-27'",
        "2028, '2028-10-05'"
    })
    void givesBackWhatFallsOnFreeDays(int year, String days) {
        var substitutes =
                KoreanHolidays.of(year).stream()
                        .filter(one -> one.korean().startsWith("대체공휴일"))
                        .map(one -> one.day().toString())
                        .toList();

        assertThat(String.join(", ", substitutes)).isEqualTo(days);
    }

    /** The law was amended in February 2026. */
    @Test
    void restsOnLaborAndConstitutionDaySinceTheirLaw() {
        var labor = "노동절";
        var constitution = "제헌절";

        assertThat(named(2007)).contains(constitution).doesNotContain(labor);
        assertThat(named(2025)).doesNotContain(constitution, labor);
        assertThat(named(2026)).contains(constitution, labor);
    }

    private static List<String> named(int year) {
        return KoreanHolidays.of(year).stream().map(Holiday::korean).toList();
    }

    @Test
    void knowsAWholeYear() {
        var days = KoreanHolidays.of(2020).stream().map(one -> one.day().toString()).toList();

        assertThat(days)
                .containsExactly(
                        "2020-01-01",
                        "2020-01-24",
                        "2020-01-25",
                        "2020-01-26",
                        "2020-01-27",
                        "2020-03-01",
                        "2020-04-15",
                        "2020-04-30",
                        "2020-05-05",
                        "2020-06-06",
                        "2020-08-15",
                        "2020-08-17",
                        "2020-09-30",
                        "2020-10-01",
                        "2020-10-02",
                        "2020-10-03",
                        "2020-10-09",
                        "2020-12-25");
    }

    @Test
    void saysBothNamesOfADayOfTwo() {
        var day =
                KoreanHolidays.of(2025).stream()
                        .filter(one -> one.day().equals(LocalDate.of(2025, 5, 5)))
                        .toList();

        assertThat(day)
                .containsExactly(
                        new Holiday(
                                LocalDate.of(2025, 5, 5),
                                "어린이날, 부처님오신날",
                                "Children's Day, Buddha's Birthday"));
    }

    @Test
    void everyYearHasItsDaysInOrder() {
        IntStream.rangeClosed(KoreanHolidays.FIRST_YEAR, 2050)
                .forEach(
                        year -> {
                            List<LocalDate> days =
                                    KoreanHolidays.of(year).stream().map(Holiday::day).toList();
                            assertThat(days)
                                    .hasSizeBetween(13, 27)
                                    .isSorted()
                                    .doesNotHaveDuplicates();
                            assertThat(days).allMatch(day -> day.getYear() == year);
                        });
    }
}
