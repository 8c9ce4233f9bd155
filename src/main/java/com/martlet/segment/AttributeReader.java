package com.martlet.segment;

import com.martlet.segment.CustomerAttribute.Kind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads conditions about what is known of a customer. */
final class AttributeReader {

    static final String OWN = "custom:";

    private static final Set<Comparison> MEMBERSHIP =
            EnumSet.of(Comparison.IN, Comparison.NOT_IN, Comparison.EQUAL, Comparison.NOT_EQUAL);
    private static final Set<Comparison> EVERY = EnumSet.allOf(Comparison.class);
    private static final Pattern WHOLE = Pattern.compile("\\d{1,4}");
    private static final Pattern CATEGORY = Pattern.compile("[^.]+(\\.[^.]+){0,4}");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private AttributeReader() {}

    static Optional<Rule> read(RuleFields fields) {
        fields.allowOnly("attribute", "op", "value");
        var id = fields.text("attribute");
        if (id.startsWith(OWN) && id.length() > OWN.length()) {
            return Optional.of(own(fields, id.substring(OWN.length())));
        }
        var known = Arrays.stream(CustomerAttribute.values()).map(CustomerAttribute::id);
        return Optional.ofNullable(
                        fields.choice(
                                "attribute",
                                CustomerAttribute::of,
                                Stream.concat(known, Stream.of(OWN + "..."))))
                .map(attribute -> attribute(fields, attribute));
    }

    private static Rule attribute(RuleFields fields, CustomerAttribute attribute) {
        var op = fields.comparison(attribute.kind().isOrdered() ? EVERY : MEMBERSHIP);
        var values = values(fields, op);
        values.forEach(value -> requirePossible(fields, attribute, value));
        return new Rule.Attribute(attribute, op, values);
    }

    private static Rule own(RuleFields fields, String key) {
        var op = fields.comparison(EVERY);
        var values = values(fields, op);
        if (!MEMBERSHIP.contains(op)) {
            values.forEach(
                    value -> require(isNumber(value), fields, value, "@segment.error.aNumber"));
        }
        return new Rule.OwnAttribute(key, op, values);
    }

    private static List<String> values(RuleFields fields, Comparison op) {
        var values = fields.texts("value");
        if (!op.isMembership() && values.size() > 1) {
            fields.problem("value", "segment.error.oneValue", op.symbol());
        }
        return values;
    }

    private static void requirePossible(
            RuleFields fields, CustomerAttribute attribute, String value) {
        if (value.isEmpty()) {
            return;
        }
        switch (attribute.kind()) {
            case TEXT -> requireText(fields, attribute, value);
            case NUMBER ->
                    require(
                            (attribute == CustomerAttribute.AGE ? WHOLE : YEAR)
                                    .matcher(value)
                                    .matches(),
                            fields,
                            value,
                            attribute == CustomerAttribute.AGE
                                    ? "@segment.error.years"
                                    : "@segment.error.aYear");
            case YES_NO ->
                    require(
                            List.of("true", "false").contains(value),
                            fields,
                            value,
                            "@segment.error.trueOrFalse");
            case DAY -> require(isDay(value), fields, value, "@segment.error.aDay");
        }
    }

    private static void requireText(RuleFields fields, CustomerAttribute attribute, String value) {
        switch (attribute) {
            case PREFERRED_CATEGORY ->
                    require(
                            CATEGORY.matcher(value).matches(),
                            fields,
                            value,
                            "@segment.error.aCategory");
            case RFM_SEGMENT -> requireOneOf(ScoreFacts.SEGMENTS, fields, value);
            case VALUE_TIER -> requireOneOf(ScoreFacts.TIERS, fields, value);
            default ->
                    require(attribute.kind() == Kind.TEXT, fields, value, "@segment.error.aText");
        }
    }

    private static void requireOneOf(List<String> known, RuleFields fields, String value) {
        require(
                known.contains(value),
                fields,
                value,
                "@segment.error.oneOf " + String.join(", ", known));
    }

    private static boolean isDay(String value) {
        try {
            return LocalDate.parse(value).getYear() > 0;
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    private static boolean isNumber(String value) {
        try {
            return RuleFields.isWritable(new BigDecimal(value));
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    private static void require(boolean fits, RuleFields fields, String value, String wanted) {
        if (!fits) {
            fields.problem("value", "segment.error.wanted", wanted, value);
        }
    }
}
