package com.martlet.segment;

import com.martlet.base.Period;
import com.martlet.base.UserError;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the conditions of a rule, each with its window. */
final class LeafReader {

    private static final Set<Comparison> ORDER =
            EnumSet.range(Comparison.EQUAL, Comparison.LESS_THAN);
    private static final Set<Comparison> MEMBERSHIP =
            EnumSet.of(Comparison.IN, Comparison.NOT_IN, Comparison.EQUAL, Comparison.NOT_EQUAL);
    private static final Pattern LAST_DAYS = Pattern.compile("(\\d{1,4})d");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private LeafReader() {}

    static Rule metric(RuleFields fields) {
        fields.allowOnly("metric", "op", "value", "window");
        var known = Arrays.stream(CustomerMetric.values()).map(CustomerMetric::id);
        return new Rule.Metric(
                fields.choice("metric", CustomerMetric::of, known),
                fields.comparison(ORDER),
                fields.number("value"),
                window(fields));
    }

    static Rule event(RuleFields fields) {
        fields.allowOnly("event", "op", "value", "where", "window");
        var type = fields.text("event");
        if (!EventType.isPossible(type)) {
            throw fields.unknown("event", type, EventType.known().stream());
        }
        return new Rule.Event(
                type,
                fields.comparison(ORDER),
                fields.wholeNumber("value"),
                fields.object("where").map(LeafReader::where).orElse(Rule.Where.ANYTHING),
                window(fields));
    }

    static Rule recency(RuleFields fields) {
        fields.allowOnly("recency", "op", "value");
        var known = Arrays.stream(LastTime.values()).map(LastTime::id);
        return new Rule.Recency(
                fields.choice("recency", LastTime::of, known),
                fields.comparison(ORDER),
                fields.wholeNumber("value"));
    }

    static Rule attribute(RuleFields fields) {
        fields.allowOnly("attribute", "op", "value");
        var known = Arrays.stream(CustomerAttribute.values()).map(CustomerAttribute::id);
        var attribute = fields.choice("attribute", CustomerAttribute::of, known);
        var allowed = EnumSet.copyOf(MEMBERSHIP);
        if (attribute.kind().isOrdered()) {
            allowed.addAll(ORDER);
        }
        var op = fields.comparison(allowed);
        var values = fields.texts("value");
        if (!op.isMembership() && values.size() > 1) {
            throw new UserError(
                    "%s: \"%s\" takes one value; for several use in."
                            .formatted(fields.path("value"), op.symbol()));
        }
        values.forEach(value -> requirePossible(fields, attribute, value));
        return new Rule.Attribute(attribute, op, values);
    }

    static Rule segment(RuleFields fields) {
        fields.allowOnly("segment");
        return new Rule.InSegment(fields.text("segment"));
    }

    private static Rule.Where where(RuleFields fields) {
        fields.allowOnly("category", "brand", "product", "hours");
        return new Rule.Where(
                values(fields, "category"),
                values(fields, "brand"),
                values(fields, "product"),
                fields.object("hours").map(LeafReader::hours).orElse(Rule.Hours.WHOLE_DAY));
    }

    private static Set<String> values(RuleFields fields, String field) {
        return fields.has(field) ? Set.copyOf(fields.texts(field)) : Set.of();
    }

    private static Rule.Hours hours(RuleFields fields) {
        fields.allowOnly("from", "to");
        return new Rule.Hours(fields.wholeNumber("from"), fields.wholeNumber("to"));
    }

    private static Window window(RuleFields leaf) {
        return leaf.object("window").map(LeafReader::days).orElse(Window.ALWAYS);
    }

    private static Window days(RuleFields fields) {
        fields.allowOnly("last", "from", "to");
        if (!fields.has("last")) {
            return new Window.Between(new Period(day(fields, "from"), day(fields, "to")));
        }
        fields.allowOnly("last");
        var match = LAST_DAYS.matcher(fields.text("last"));
        if (!match.matches()) {
            throw new UserError(
                    "%s: give days such as 90d, not %s."
                            .formatted(fields.path("last"), fields.text("last")));
        }
        return new Window.Last(Integer.parseInt(match.group(1)));
    }

    private static LocalDate day(RuleFields fields, String field) {
        return parseDay(fields, field, fields.text(field));
    }

    private static LocalDate parseDay(RuleFields fields, String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw new UserError(
                    "%s: give a day such as 2020-10-25, not %s."
                            .formatted(fields.path(field), text),
                    noDay);
        }
    }

    private static void requirePossible(
            RuleFields fields, CustomerAttribute attribute, String value) {
        switch (attribute.kind()) {
            case TEXT -> requireTopCategory(fields, attribute, value);
            case NUMBER -> require(YEAR.matcher(value).matches(), fields, value, "a year");
            case YES_NO ->
                    require(
                            List.of("true", "false").contains(value),
                            fields,
                            value,
                            "true or false");
            case DAY -> parseDay(fields, "value", value);
        }
    }

    private static void requireTopCategory(
            RuleFields fields, CustomerAttribute attribute, String value) {
        if (attribute == CustomerAttribute.PREFERRED_CATEGORY) {
            require(
                    value.indexOf('.') < 0,
                    fields,
                    value,
                    "a top category, the part before the first dot");
        }
    }

    private static void require(boolean fits, RuleFields fields, String value, String wanted) {
        if (!fits) {
            throw new UserError(
                    "%s: give %s, not %s.".formatted(fields.path("value"), wanted, value));
        }
    }
}
