package com.martlet.segment;

import com.martlet.base.UserError;
import java.math.BigDecimal;
import java.util.List;
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

    /** A number per customer, summed over the window, compared with a value. */
    record Metric(CustomerMetric metric, Comparison op, BigDecimal value, Window window)
            implements Rule {
        public Metric {
            value = value.stripTrailingZeros();
        }
    }

    /** How often a customer did something, in the window and under the narrowing. */
    record Event(String type, Comparison op, long value, Where where, Window window)
            implements Rule {}

    /**
     * Whole calendar days from the last purchase or visit to business today; a customer without one
     * never matches.
     */
    record Recency(LastTime of, Comparison op, int days) implements Rule {}

    /** What is known about a customer; values compare as texts, years and days also by order. */
    record Attribute(CustomerAttribute attribute, Comparison op, List<String> values)
            implements Rule {
        public Attribute {
            values = List.copyOf(values);
        }
    }

    /** Members of another segment. */
    record InSegment(String slug) implements Rule {}

    /**
     * Narrows events: every given part must hold; an empty set lets everything pass. A category
     * matches itself and all below it ("electronics" matches "electronics.audio.headphone").
     */
    record Where(Set<String> categories, Set<String> brands, Set<String> products, Hours hours) {

        public static final Where ANYTHING =
                new Where(Set.of(), Set.of(), Set.of(), Hours.WHOLE_DAY);

        public Where {
            categories = Set.copyOf(categories);
            brands = Set.copyOf(brands);
            products = Set.copyOf(products);
        }
    }

    /** Hours of the tenant's day, both included; from 22 to 5 goes over midnight. */
    record Hours(int from, int to) {

        public static final Hours WHOLE_DAY = new Hours(0, 23);

        public Hours {
            if (from < 0 || from > 23 || to < 0 || to > 23) {
                throw new UserError(
                        "Hours go from 0 to 23, not from %d to %d.".formatted(from, to));
            }
        }

        public boolean contains(int hour) {
            return from <= to ? hour >= from && hour <= to : hour >= from || hour <= to;
        }
    }
}
