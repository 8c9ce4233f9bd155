package com.martlet.segment;

import com.martlet.base.UserError;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who belongs to a segment: a tree of conditions over known customers. A customer without any row
 * of a kind counts with 0, so "orders &lt; 1" finds those who never bought; visitors without a
 * customer id are never members.
 */
public sealed interface Rule {

    /** Members of every one. */
    record All(List<Rule> rules) implements Rule {
        public All {
            rules = List.copyOf(rules);
        }
    }

    /** Members of at least one. */
    record Any(List<Rule> rules) implements Rule {
        public Any {
            rules = List.copyOf(rules);
        }
    }

    /** Known customers who are not members of it. */
    record Not(Rule rule) implements Rule {}

    /** A number per customer, from rows in the window and under the narrowing. */
    record Metric(
            CustomerMetric metric, Comparison op, BigDecimal value, Where where, Window window)
            implements Rule {
        public Metric {
            value = value.stripTrailingZeros();
        }
    }

    /** How often a customer did something, in the window and under the narrowing. */
    record Event(String type, Comparison op, long value, Where where, Window window)
            implements Rule {}

    /**
     * Whole calendar days from a first or last time to business today; a customer without one never
     * matches.
     */
    record Recency(LastTime of, Comparison op, int days, Where where) implements Rule {}

    /** A number that the marts keep; a customer without one never matches. */
    record Score(CustomerScore score, Comparison op, BigDecimal value) implements Rule {
        public Score {
            value = value.stripTrailingZeros();
        }
    }

    /** What is known about a customer; values compare as texts, years and days also by order. */
    record Attribute(CustomerAttribute attribute, Comparison op, List<String> values)
            implements Rule {
        public Attribute {
            values = List.copyOf(values);
        }
    }

    /**
     * A field of the tenant's own in the customer's attributes; values compare as texts, numbers
     * also by order.
     */
    record OwnAttribute(String key, Comparison op, List<String> values) implements Rule {
        public OwnAttribute {
            values = List.copyOf(values);
        }
    }

    /** Those whose ids were uploaded. */
    record InList(String slug) implements Rule {}

    /** Members of another segment. */
    record InSegment(String slug) implements Rule {}

    /**
     * Narrows rows: every part must hold, one of its values suffices.
     *
     * @param weekdays 1 for Monday to 7 for Sunday; none lets every day pass
     */
    record Where(Map<Narrowing, Set<String>> values, Hours hours, Set<Integer> weekdays) {

        public static final Where ANYTHING = new Where(Map.of(), Hours.WHOLE_DAY, Set.of());

        public Where {
            var copy = new EnumMap<Narrowing, Set<String>>(Narrowing.class);
            values.forEach((narrowing, wanted) -> copy.put(narrowing, Set.copyOf(wanted)));
            values = Collections.unmodifiableMap(copy);
            weekdays = Set.copyOf(weekdays);
        }

        public Set<String> of(Narrowing narrowing) {
            return values.getOrDefault(narrowing, Set.of());
        }
    }

    /** Hours of the tenant's day, both included; from 22 to 5 goes over midnight. */
    record Hours(int from, int to) {

        public static final Hours WHOLE_DAY = new Hours(0, 23);

        public Hours {
            if (from < 0 || from > 23 || to < 0 || to > 23) {
                throw new UserError("segment.error.hours", from, to);
            }
        }

        public boolean contains(int hour) {
            return from <= to ? hour >= from && hour <= to : hour >= from || hour <= to;
        }
    }
}
