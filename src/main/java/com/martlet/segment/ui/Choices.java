package com.martlet.segment.ui;

import com.martlet.base.ui.Texts;
import com.martlet.segment.Comparison;
import com.martlet.segment.CustomerAttribute;
import com.martlet.segment.CustomerMetric;
import com.martlet.segment.EventType;
import com.martlet.segment.LastTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be chosen in a condition, with its words. */
record Choices(List<String> segments) {

    /** The kinds of conditions; the names are those of the rule's JSON. */
    static final List<String> KINDS = List.of("metric", "event", "recency", "attribute", "segment");

    List<String> subjects(String kind) {
        return switch (kind) {
            case "metric" ->
                    Arrays.stream(CustomerMetric.values()).map(CustomerMetric::id).toList();
            case "event" -> EventType.known();
            case "recency" -> Arrays.stream(LastTime.values()).map(LastTime::id).toList();
            case "attribute" ->
                    Arrays.stream(CustomerAttribute.values()).map(CustomerAttribute::id).toList();
            default -> segments;
        };
    }

    static String word(String kind, String subject) {
        var key = "segment.%s.%s".formatted(kind, subject);
        return Texts.has(key) ? Texts.of(key) : subject;
    }

    static List<Comparison> comparisons(String kind, String subject) {
        if (!kind.equals("attribute")) {
            return List.of(
                    Comparison.AT_LEAST,
                    Comparison.MORE_THAN,
                    Comparison.AT_MOST,
                    Comparison.LESS_THAN,
                    Comparison.EQUAL,
                    Comparison.NOT_EQUAL);
        }
        var isOrdered =
                Arrays.stream(CustomerAttribute.values())
                        .anyMatch(one -> one.id().equals(subject) && one.kind().isOrdered());
        return isOrdered ? List.of(Comparison.values()) : List.of(Comparison.IN, Comparison.NOT_IN);
    }

    static String word(Comparison op) {
        return Texts.of("segment.op." + op.name().toLowerCase(Locale.ROOT));
    }
}
