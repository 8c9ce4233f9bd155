package com.martlet.serving;

import java.math.BigDecimal;

/** Money as whole ten-thousandths, so that sums are exact. */
final class Amounts {

    private static final int SCALE = 4;

    private Amounts() {}

    static long scaled(BigDecimal amount) {
        return amount.setScale(SCALE).unscaledValue().longValueExact();
    }

    static BigDecimal money(long scaled) {
        return plain(BigDecimal.valueOf(scaled, SCALE));
    }

    /** Without zeros at the end and never as 1.2E+7. */
    static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
