package com.martlet.segment;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the conditions of a rule. */
final class LeafReader {

    static final Set<Comparison> ORDER = EnumSet.range(Comparison.EQUAL, Comparison.LESS_THAN);

    private LeafReader() {}

    /** Nothing when it is not even known what it is about; the problem is told by the fields. */
    static Optional<Rule> read(RuleFields fields, String kind) {
        return switch (kind) {
            case "metric" -> metric(fields);
            case "event" -> Optional.of(event(fields));
            case "recency" -> recency(fields);
            case "score" -> score(fields);
            case "attribute" -> AttributeReader.read(fields);
            case "list" -> Optional.of(list(fields));
            default -> Optional.of(segment(fields));
        };
    }

    private static Optional<Rule> metric(RuleFields fields) {
        fields.allowOnly("metric", "op", "value", "where", "window");
        var known = Arrays.stream(CustomerMetric.values()).map(CustomerMetric::id);
        var op = fields.comparison(ORDER);
        var value = fields.number("value");
        var window = WindowReader.read(fields);
        return Optional.ofNullable(fields.choice("metric", CustomerMetric::of, known))
                .map(
                        metric ->
                                new Rule.Metric(
                                        metric,
                                        op,
                                        value,
                                        WhereReader.read(fields, metric.subject()),
                                        window));
    }

    private static Rule event(RuleFields fields) {
        fields.allowOnly("event", "op", "value", "where", "window");
        var type = fields.text("event");
        if (!type.isEmpty() && !EventType.isPossible(type)) {
            fields.unknown("event", type, EventType.known().stream());
        }
        return new Rule.Event(
                type,
                fields.comparison(ORDER),
                fields.wholeNumber("value"),
                WhereReader.read(fields, CustomerMetric.Subject.EVENTS),
                WindowReader.read(fields));
    }

    private static Optional<Rule> recency(RuleFields fields) {
        var known = Arrays.stream(LastTime.values()).map(LastTime::id);
        var of = fields.choice("recency", LastTime::of, known);
        var subject = Optional.ofNullable(of).flatMap(LastTime::subject);
        var allowed = List.of("recency", "op", "value", "where");
        fields.allowOnly(subject.isPresent() ? allowed : allowed.subList(0, 3));
        var op = fields.comparison(ORDER);
        var days = fields.wholeNumber("value");
        var where = subject.map(one -> WhereReader.read(fields, one)).orElse(Rule.Where.ANYTHING);
        return Optional.ofNullable(of).map(one -> new Rule.Recency(one, op, days, where));
    }

    private static Optional<Rule> score(RuleFields fields) {
        fields.allowOnly("score", "op", "value");
        var known = Arrays.stream(CustomerScore.values()).map(CustomerScore::id);
        var op = fields.comparison(ORDER);
        var value = fields.number("value");
        return Optional.ofNullable(fields.choice("score", CustomerScore::of, known))
                .map(score -> new Rule.Score(score, op, value));
    }

    private static Rule list(RuleFields fields) {
        fields.allowOnly("list");
        return new Rule.InList(fields.text("list"));
    }

    private static Rule segment(RuleFields fields) {
        fields.allowOnly("segment");
        return new Rule.InSegment(fields.text("segment"));
    }
}
