package com.martlet.base.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/** Short forms of big numbers: 만, 억, 조 in Korean, k, M, B elsewhere. */
record ShortNumbers(List<Step> steps) {

    /** A word and the power of ten from which it is used. */
    record Step(int powerOfTen, String word) {}

    static ShortNumbers of(Locale locale) {
        return locale.getLanguage().equals("ko")
                ? new ShortNumbers(List.of(new Step(12, "조"), new Step(8, "억"), new Step(4, "만")))
                : new ShortNumbers(List.of(new Step(9, "B"), new Step(6, "M"), new Step(3, "k")));
    }

    String write(BigDecimal value) {
        for (var index = 0; index < steps.size(); index++) {
            if (reaches(index, value)) {
                var step = steps.get(index);
                return digits(round(value.movePointLeft(step.powerOfTen))) + step.word;
            }
        }
        return digits(round(value));
    }

    /** Judged as written one step below: 999,999 would be 1,000k there, so it is 1M. */
    private boolean reaches(int index, BigDecimal value) {
        var below = index + 1 < steps.size() ? steps.get(index + 1).powerOfTen : 0;
        var needed = BigDecimal.ONE.movePointRight(steps.get(index).powerOfTen - below);
        return round(value.movePointLeft(below)).abs().compareTo(needed) >= 0;
    }

    /** One decimal below a hundred, none above: 1.2, 12.3, 123. */
    private static BigDecimal round(BigDecimal value) {
        var whole = value.abs().toBigInteger().toString().length();
        return value.setScale(whole >= 3 ? 0 : 1, RoundingMode.HALF_UP);
    }

    private static String digits(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        var plain = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        return NumberFormat.getNumberInstance(Locale.US).format(plain);
    }
}
