package com.martlet.segment;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.roaringbitmap.RoaringBitmap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds customers by a field of the tenant's own. The snapshot keeps such fields as one JSON
 * object; what is no object has no fields. Read here, because databases differ in JSON.
 */
final class OwnAttributeFacts {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final LeafSql EVERY = LeafSql.known("attributes", "attributes");

    private final Facts facts;

    OwnAttributeFacts(Facts facts) {
        this.facts = facts;
    }

    RoaringBitmap holding(Rule.OwnAttribute leaf) {
        var groups = groups(leaf.key());
        return switch (leaf.op()) {
            case EQUAL, IN -> groups.of(leaf.values());
            case NOT_EQUAL, NOT_IN ->
                    RoaringBitmap.andNot(facts.everybody(), groups.of(leaf.values()));
            case AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN -> ordered(groups, leaf);
        };
    }

    /** The customers of each value of the field. */
    CustomerGroups groups(String key) {
        return facts.cached(
                Map.entry("own", key),
                CustomerGroups.class,
                () -> read(key),
                CustomerGroups::bytes);
    }

    private CustomerGroups read(String key) {
        var groups = new CustomerGroups.Builder();
        facts.ask(
                EVERY,
                row -> {
                    var ordinal = row.getInt(1);
                    field(row.getString(2), key).ifPresent(value -> groups.add(value, ordinal));
                });
        return groups.build();
    }

    private static RoaringBitmap ordered(CustomerGroups groups, Rule.OwnAttribute leaf) {
        var wanted = new BigDecimal(leaf.values().getFirst());
        return groups.of(
                groups.groups().keySet().stream()
                        .filter(
                                value ->
                                        number(value)
                                                .map(found -> found.compareTo(wanted))
                                                .filter(leaf.op()::holds)
                                                .isPresent())
                        .toList());
    }

    private static Optional<String> field(String object, String key) {
        try {
            return Optional.ofNullable(MAPPER.readTree(object).get(key))
                    .filter(JsonNode::isValueNode)
                    .filter(value -> !value.isNull())
                    .map(JsonNode::asString);
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
