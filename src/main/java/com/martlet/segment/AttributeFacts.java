package com.martlet.segment;

import com.martlet.segment.CustomerAttribute.Kind;
import com.martlet.serving.Activity;
import com.martlet.serving.CustomerNumbers;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.roaringbitmap.RoaringBitmap;

/**
 * Finds customers by what is known of them. "Is not" and "not in" also hold for those of whom it is
 * not known: they are all but those who have one of the values.
 */
final class AttributeFacts {

    static final LeafSql SIGNED_UP =
            LeafSql.known("signed_up_on - date '1970-01-01'", "signed_up_on");

    private static final int LEVELS = 3;

    private final Facts facts;

    AttributeFacts(Facts facts) {
        this.facts = facts;
    }

    RoaringBitmap holding(Rule.Attribute leaf) {
        return switch (leaf.op()) {
            case EQUAL, IN -> having(leaf);
            case NOT_EQUAL, NOT_IN -> RoaringBitmap.andNot(facts.everybody(), having(leaf));
            case AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN -> ordered(leaf);
        };
    }

    private RoaringBitmap having(Rule.Attribute leaf) {
        if (leaf.attribute() == CustomerAttribute.PREFERRED_CATEGORY) {
            return preferring(leaf.values());
        }
        if (!leaf.attribute().kind().isOrdered()) {
            return texts(leaf.attribute()).of(leaf.values());
        }
        var wanted =
                leaf.values().stream()
                        .map(value -> number(leaf.attribute(), value))
                        .collect(Collectors.toSet());
        return numbers(leaf.attribute()).where(wanted::contains);
    }

    /** A code such as tv.led is compared with the preferred one of its own level. */
    private RoaringBitmap preferring(List<String> codes) {
        var found = new RoaringBitmap();
        for (var code : codes) {
            var level = 1 + (int) code.chars().filter(letter -> letter == '.').count();
            found.or(
                    facts.groups(LeafSql.preferredCategory(facts.dialect(), level))
                            .of(List.of(code)));
        }
        return found;
    }

    private RoaringBitmap ordered(Rule.Attribute leaf) {
        var value = number(leaf.attribute(), leaf.values().getFirst());
        return numbers(leaf.attribute())
                .where(number -> leaf.op().holds(Long.compare(number, value)));
    }

    private CustomerNumbers numbers(CustomerAttribute attribute) {
        var metrics = new MetricFacts(facts);
        return switch (attribute) {
            case BIRTH_YEAR -> facts.numbers(LeafSql.known("birth_year", "birth_year"), 0);
            case AGE -> facts.numbers(LeafSql.known(age(), "birth_year"), 0);
            case SIGNED_UP -> facts.numbers(SIGNED_UP, 0);
            case FIRST_PURCHASE -> metrics.untilToday(Activity.FIRST_PURCHASE, Rule.Where.ANYTHING);
            case LAST_PURCHASE -> metrics.untilToday(Activity.LAST_PURCHASE, Rule.Where.ANYTHING);
            case PREFERRED_CATEGORY,
                    PREFERRED_BRAND,
                    RFM_SEGMENT,
                    VALUE_TIER,
                    CHURNED,
                    GENDER,
                    GRADE,
                    COUNTRY,
                    CONSENT_EMAIL,
                    CONSENT_SMS ->
                    throw new IllegalArgumentException(attribute + " is a text");
        };
    }

    /** The values that customers have; of categories those of the upper levels. */
    Stream<String> names(CustomerAttribute attribute) {
        return attribute == CustomerAttribute.PREFERRED_CATEGORY
                ? IntStream.rangeClosed(1, LEVELS)
                        .mapToObj(
                                level ->
                                        facts.groups(
                                                LeafSql.preferredCategory(facts.dialect(), level)))
                        .flatMap(groups -> groups.groups().keySet().stream())
                : texts(attribute).groups().keySet().stream();
    }

    private CustomerGroups texts(CustomerAttribute attribute) {
        return switch (attribute) {
            case PREFERRED_CATEGORY -> facts.groups(LeafSql.preferredCategory(facts.dialect(), 1));
            case PREFERRED_BRAND -> facts.groups(LeafSql.preferred(facts.dialect(), "brand"));
            case RFM_SEGMENT -> new ScoreFacts(facts).segments();
            case VALUE_TIER -> new ScoreFacts(facts).tiers();
            case CHURNED -> new ScoreFacts(facts).churned();
            case GENDER -> facts.groups(LeafSql.known("gender", "gender"));
            case GRADE -> facts.groups(LeafSql.known("grade", "grade"));
            case COUNTRY -> facts.groups(LeafSql.known("country", "country"));
            case CONSENT_EMAIL -> facts.groups(yesNo("consent_email"));
            case CONSENT_SMS -> facts.groups(yesNo("consent_sms"));
            case BIRTH_YEAR, AGE, SIGNED_UP, FIRST_PURCHASE, LAST_PURCHASE ->
                    throw new IllegalArgumentException(attribute + " is a number");
        };
    }

    private static LeafSql yesNo(String column) {
        return LeafSql.known("case when %s then 'true' else 'false' end".formatted(column), column);
    }

    private String age() {
        return "%d - birth_year".formatted(facts.today().getYear());
    }

    private static long number(CustomerAttribute attribute, String value) {
        return attribute.kind() == Kind.DAY
                ? LocalDate.parse(value).toEpochDay()
                : Long.parseLong(value);
    }
}
