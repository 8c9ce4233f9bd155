package com.martlet.segment;

import com.martlet.serving.CustomerNumbers;

/**
 * A number of customers.
 *
 * @param scale the digits of the numbers behind the point
 * @param missingIsZero whether customers without a number count with 0, or never match
 */
record Measured(CustomerNumbers numbers, int scale, boolean missingIsZero) {

    static Measured counts(CustomerNumbers numbers) {
        return new Measured(numbers, 0, true);
    }
}
