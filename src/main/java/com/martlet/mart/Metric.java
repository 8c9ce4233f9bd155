package com.martlet.mart;

import java.util.Map;
import java.util.Set;

/**
 * One number with one definition.
 *
 * @param id as in the API, such as daily_active_users
 * @param label language ("en", "ko") to the short name
 * @param definition language to what is counted, with its denominator
 * @param formulaText the formula as people read it
 * @param formula how serving computes it
 * @param unit customers, money, seconds, ratio, count, number ...
 * @param grains the grains it may be asked at: day, week, month, total
 * @param dimensions ids of the dimensions it can be cut by
 * @param segmentable whether a segment may cut it
 * @param version of the definition, from 1; a number that comes to mean something else gets the
 *     next
 */
public record Metric(
        String id,
        Map<String, String> label,
        Map<String, String> definition,
        String formulaText,
        Formula formula,
        Unit unit,
        Set<String> grains,
        Set<String> dimensions,
        boolean segmentable,
        int version) {

    /** Whether the numbers of parts add up. */
    public Additivity additivity() {
        return Additivity.of(formula);
    }

    /** What the number counts, and so how it is written. */
    public enum Unit {
        CUSTOMERS,
        COUNT,
        MONEY,
        SECONDS,
        HOURS,
        RATIO,
        /** A plain number with two decimals, such as a score or orders per buyer. */
        NUMBER
    }
}
