package com.martlet.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DayPartsTest {

    private static final LocalDate FIRST = LocalDate.parse("2020-10-25");

    private final DayParts parts = new DayParts(100);

    @Test
    void readsLargeDaysAlone() {
        assertThat(parts.of(days(400, 1, 99, 1, 100)))
                .containsExactly(set(0), set(1, 2), set(3), set(4));
    }

    @Test
    void readsAMonthOfSmallDaysAtOnce() {
        assertThat(parts.of(days(new long[40]))).extracting(Set::size).containsExactly(31, 9);
    }

    @Test
    void hasNoPartWithoutDays() {
        assertThat(parts.of(days())).isEmpty();
    }

    @Test
    void boundsTheRowsByTheMemory() {
        var most = DayParts.ofMemory().most();

        assertThat(most * 72 * 5).isLessThanOrEqualTo(Runtime.getRuntime().maxMemory() / 4);
    }

    private static TreeMap<LocalDate, Long> days(long... rows) {
        var days = new TreeMap<LocalDate, Long>();
        for (var number = 0; number < rows.length; number++) {
            days.put(FIRST.plusDays(number), rows[number]);
        }
        return days;
    }

    private static Set<LocalDate> set(int... numbers) {
        var days = new java.util.TreeSet<LocalDate>();
        for (var number : numbers) {
            days.add(FIRST.plusDays(number));
        }
        return days;
    }
}
