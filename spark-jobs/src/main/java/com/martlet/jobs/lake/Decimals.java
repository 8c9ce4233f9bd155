package com.martlet.jobs.lake;

import java.math.BigDecimal;

/**
 * Numbers of texts from outside. A dozen characters can name a number of a billion digits, which no
 * calculation survives.
 */
public final class Decimals {

    private static final int LONGEST = 100;

    private Decimals() {}

    /**
     * Numbers closer to zero than any that counts are zero.
     *
     * @throws NumberFormatException when the text is no number
     * @throws ArithmeticException when the number is too large to calculate with
     */
    public static BigDecimal parse(String text) {
        if (text.length() > LONGEST) {
            throw new NumberFormatException("too long");
        }
        var number = new BigDecimal(text);
        var digitsBeforeThePoint = digitsBeforeThePoint(number);
        if (digitsBeforeThePoint > LONGEST) {
            throw new ArithmeticException("too large");
        }
        return number.signum() == 0 || digitsBeforeThePoint < -LONGEST ? BigDecimal.ZERO : number;
    }

    /** True when the number can be written out. */
    static boolean isWritable(BigDecimal number) {
        return Math.abs((long) number.scale()) <= LONGEST;
    }

    private static long digitsBeforeThePoint(BigDecimal number) {
        return number.signum() == 0 ? 0 : (long) number.precision() - number.scale();
    }
}
