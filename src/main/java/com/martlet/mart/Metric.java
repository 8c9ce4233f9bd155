package com.martlet.mart;

import com.martlet.base.Messages;
import java.util.List;
import java.util.Locale;
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
 * @param versions of the definition, the first one first; a number that comes to mean something
 *     else gets the next
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
        List<MetricVersion> versions) {

    public Metric {
        versions = List.copyOf(versions);
    }

    /** The number of the version that counts now. */
    public int version() {
        return versions.getLast().number();
    }

    /** What is counted, how, and by which version: what a file keeps of it. */
    public String described(Locale language) {
        var english = definition.getOrDefault("en", "");
        return Messages.in(
                language,
                "mart.metric.described",
                definition.getOrDefault(language.getLanguage(), english),
                formulaText,
                String.valueOf(version()),
                versions.getLast().since().toString());
    }

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
