package com.martlet.segment;

import java.time.LocalDate;
import java.util.Map;

/**
 * The question to the warehouse behind an attribute. "Is not" and "not in" also hold for customers
 * of whom the attribute is not known: they are all but those who have one of the values.
 */
final class AttributeSql {

    private AttributeSql() {}

    static LeafSql of(Rule.Attribute leaf) {
        return switch (leaf.op()) {
            case EQUAL, IN -> oneOf(leaf, false);
            case NOT_EQUAL, NOT_IN -> oneOf(leaf, true);
            case AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN -> ordered(leaf);
        };
    }

    private static LeafSql oneOf(Rule.Attribute leaf, boolean complement) {
        var values = leaf.values().stream().map(value -> typed(leaf, value)).toList();
        return new LeafSql(
                select(leaf.attribute(), "in (:values)"), Map.of("values", values), complement);
    }

    private static LeafSql ordered(Rule.Attribute leaf) {
        var value = typed(leaf, leaf.values().getFirst());
        return new LeafSql(
                select(leaf.attribute(), LeafSql.sign(leaf.op()) + " :value"),
                Map.of("value", value),
                false);
    }

    private static String select(CustomerAttribute attribute, String condition) {
        return switch (attribute) {
            case PREFERRED_CATEGORY -> preferred("split_part(category_code, '.', 1)", condition);
            case PREFERRED_BRAND -> preferred("brand", condition);
            case GENDER -> known("gender", condition);
            case GRADE -> known("grade", condition);
            case COUNTRY -> known("country", condition);
            case BIRTH_YEAR -> known("birth_year", condition);
            case CONSENT_EMAIL -> known("consent_email", condition);
            case CONSENT_SMS -> known("consent_sms", condition);
            case SIGNED_UP -> known("signed_up_on", condition);
        };
    }

    private static String known(String column, String condition) {
        return "select customer_ordinal from dim_customers where %s %s"
                .formatted(column, condition);
    }

    private static String preferred(String key, String condition) {
        return """
        with amounts as (
            select customer_ordinal, %1$s as name, sum(amount) as total_amount
            from fact_purchases
            where is_sale and customer_id is not null and %1$s <> ''
            group by customer_ordinal, %1$s
        ),

        ranked as (
            select
                customer_ordinal,
                name,
                row_number() over (
                    partition by customer_ordinal order by total_amount desc, name collate "C"
                ) as place
            from amounts
        )

        select customer_ordinal from ranked where place = 1 and name %2$s"""
                .formatted(key, condition);
    }

    private static Object typed(Rule.Attribute leaf, String value) {
        return switch (leaf.attribute().kind()) {
            case TEXT -> value;
            case NUMBER -> Integer.valueOf(value);
            case YES_NO -> Boolean.valueOf(value);
            case DAY -> LocalDate.parse(value);
        };
    }
}
