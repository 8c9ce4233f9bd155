package com.martlet.segment.ui;

import com.martlet.base.ui.Texts;
import com.martlet.segment.Comparison;
import com.martlet.segment.CustomerAttribute;
import com.martlet.segment.CustomerMetric;
import com.martlet.segment.CustomerMetric.Subject;
import com.martlet.segment.LastTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a condition is about.
 *
 * @param node the key of the rule's JSON that names it, such as metric
 * @param id its value there, such as order_count
 */
record ConditionSubject(String node, String id) {

    private static final List<Comparison> ORDER =
            List.of(
                    Comparison.AT_LEAST,
                    Comparison.MORE_THAN,
                    Comparison.AT_MOST,
                    Comparison.LESS_THAN,
                    Comparison.EQUAL,
                    Comparison.NOT_EQUAL);

    /** How its value is given. */
    enum ValueKind {
        NUMBER,
        TEXTS,
        YES_NO,
        DAY,
        /** It has none. */
        NONE
    }

    String word(Offer offer) {
        return switch (node) {
            case "list" -> offer.listName(id);
            case "segment" -> offer.segmentName(id);
            default -> {
                var key = "segment.%s.%s".formatted(node, id);
                yield Texts.has(key) ? Texts.of(key) : id.replaceFirst("custom:", "");
            }
        };
    }

    ValueKind valueKind() {
        return switch (node) {
            case "list", "segment" -> ValueKind.NONE;
            case "attribute" -> attribute().map(ConditionSubject::kind).orElse(ValueKind.TEXTS);
            default -> ValueKind.NUMBER;
        };
    }

    Optional<CustomerAttribute> attribute() {
        return node.equals("attribute")
                ? find(CustomerAttribute.values(), CustomerAttribute::id)
                : Optional.empty();
    }

    List<Comparison> comparisons() {
        return switch (valueKind()) {
            case NONE -> List.of();
            case NUMBER -> ORDER;
            case DAY -> ORDER.subList(0, 5);
            case TEXTS -> List.of(Comparison.IN, Comparison.NOT_IN);
            case YES_NO -> List.of(Comparison.EQUAL);
        };
    }

    boolean hasWindow() {
        return node.equals("metric") || node.equals("event");
    }

    /** The rows it counts, when they can be narrowed. */
    Optional<Subject> rows() {
        return switch (node) {
            case "metric" ->
                    find(CustomerMetric.values(), CustomerMetric::id).map(CustomerMetric::subject);
            case "event" -> Optional.of(Subject.EVENTS);
            case "recency" -> find(LastTime.values(), LastTime::id).flatMap(LastTime::subject);
            default -> Optional.empty();
        };
    }

    private <T> Optional<T> find(T[] all, Function<T, String> idOf) {
        return Arrays.stream(all).filter(one -> idOf.apply(one).equals(id)).findFirst();
    }

    private static ValueKind kind(CustomerAttribute attribute) {
        return switch (attribute.kind()) {
            case TEXT -> ValueKind.TEXTS;
            case NUMBER -> ValueKind.NUMBER;
            case YES_NO -> ValueKind.YES_NO;
            case DAY -> ValueKind.DAY;
        };
    }
}
