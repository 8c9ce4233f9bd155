package com.martlet.prediction;

/** How far ahead values are predicted. */
enum Horizon {
    QUARTER(90),
    HALF_YEAR(180),
    YEAR(365);

    private final int days;

    Horizon(int days) {
        this.days = days;
    }

    int days() {
        return days;
    }
}
