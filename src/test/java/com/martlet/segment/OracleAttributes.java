package com.martlet.segment;

import java.util.List;
import java.util.stream.Collectors;

/** What is known of a customer, in the words of DuckDB. */
final class OracleAttributes {

    private OracleAttributes() {}

    static String predicate(Rule.OwnAttribute leaf) {
        var value = known(leaf.key());
        var first = leaf.values().getFirst();
        return switch (leaf.op()) {
            case IN, EQUAL -> "coalesce(cast(%s as text) = '%s', false)".formatted(value, first);
            case NOT_IN, NOT_EQUAL ->
                    "not coalesce(cast(%s as text) = '%s', false)".formatted(value, first);
            case AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN ->
                    "coalesce(%s %s %s, false)".formatted(value, Oracle.sign(leaf.op()), first);
        };
    }

    static String predicate(Rule.Attribute leaf) {
        var values =
                leaf.values().stream()
                        .map(value -> "'" + value + "'")
                        .collect(Collectors.joining(", ", "(", ")"));
        var value =
                switch (leaf.attribute()) {
                    case PREFERRED_CATEGORY -> best(category(leaf.values()));
                    case PREFERRED_BRAND -> best("brand");
                    case RFM_SEGMENT -> OracleScores.rfmSegment();
                    case VALUE_TIER -> OracleScores.tier();
                    case GENDER -> known("gender");
                    case GRADE -> known("grade");
                    case COUNTRY -> "cast(null as text)";
                    case BIRTH_YEAR -> known("birth_year");
                    case AGE ->
                            "(%d - %s)".formatted(ShopRows.TODAY.getYear(), known("birth_year"));
                    case CHURNED ->
                            "(select x.churned from scores x where x.customer = c.customer)";
                    case CONSENT_EMAIL -> known("consent_email");
                    case CONSENT_SMS -> "cast(null as boolean)";
                    case SIGNED_UP -> known("signed_up");
                    case FIRST_PURCHASE ->
                            OracleDays.last(LastTime.FIRST_PURCHASE, Rule.Where.ANYTHING);
                    case LAST_PURCHASE -> OracleDays.last(LastTime.PURCHASE, Rule.Where.ANYTHING);
                };
        return switch (leaf.op()) {
            case IN, EQUAL -> "coalesce(cast(%s as text) in %s, false)".formatted(value, values);
            case NOT_IN, NOT_EQUAL ->
                    "not coalesce(cast(%s as text) in %s, false)".formatted(value, values);
            case AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN ->
                    "coalesce(cast(%s as text) %s '%s', false)"
                            .formatted(value, Oracle.sign(leaf.op()), leaf.values().getFirst());
        };
    }

    /** Values of one condition are of one level here. */
    private static String category(List<String> codes) {
        var levels = codes.getFirst().split("\\.").length;
        return "case when len(string_split(category, '.')) >= %1$d then list_aggregate(string_split(category, '.')[1:%1$d], 'string_agg', '.') end"
                .formatted(levels);
    }

    private static String best(String key) {
        return "(select %1$s from sales s where s.customer = c.customer and status = 'completed' and %1$s is not null group by %1$s order by sum(amount) desc, %1$s limit 1)"
                .formatted(key);
    }

    static String known(String column) {
        return "(select s.%s from snapshot s where s.customer = c.customer)".formatted(column);
    }
}
