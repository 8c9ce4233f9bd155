package com.martlet.segment;

import java.util.Arrays;
import java.util.Optional;

/** How a condition compares what it finds with its value. */
public enum Comparison {
    EQUAL("="),
    NOT_EQUAL("!="),
    AT_LEAST(">="),
    MORE_THAN(">"),
    AT_MOST("<="),
    LESS_THAN("<"),
    IN("in"),
    NOT_IN("not in");

    private final String symbol;

    Comparison(String symbol) {
        this.symbol = symbol;
    }

    /** As in the JSON of a rule. */
    public String symbol() {
        return symbol;
    }

    static Optional<Comparison> of(String symbol) {
        return Arrays.stream(values()).filter(one -> one.symbol.equals(symbol)).findFirst();
    }

    /** Whether it takes a list of values rather than one. */
    public boolean isMembership() {
        return this == IN || this == NOT_IN;
    }

    /**
     * @param difference the sign of found minus wanted, as compareTo gives it
     */
    boolean holds(int difference) {
        return switch (this) {
            case EQUAL, IN -> difference == 0;
            case NOT_EQUAL, NOT_IN -> difference != 0;
            case AT_LEAST -> difference >= 0;
            case MORE_THAN -> difference > 0;
            case AT_MOST -> difference <= 0;
            case LESS_THAN -> difference < 0;
        };
    }
}
