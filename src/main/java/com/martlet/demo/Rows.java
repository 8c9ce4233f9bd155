package com.martlet.demo;

import java.time.LocalDate;

/** How the demo shop writes its values. */
final class Rows {

    private Rows() {}

    /** Such as 2026-10-05T19:23:45+09:00: the shop lives in Korea. */
    static String time(LocalDate day, int second) {
        return "%sT%s:%s:%s+09:00"
                .formatted(day, two(second / 3600), two(second / 60 % 60), two(second % 60));
    }

    /** In quotes where a comma needs them. */
    static String text(String value) {
        return value.indexOf(',') < 0 ? value : '"' + value + '"';
    }

    /** Empty for 0, which stands for "not measured" and "without price". */
    static String orEmpty(int value) {
        return value == 0 ? "" : String.valueOf(value);
    }

    private static String two(int value) {
        return value < 10 ? "0" + value : String.valueOf(value);
    }
}
