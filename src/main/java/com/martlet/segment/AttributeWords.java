package com.martlet.segment;

import com.martlet.base.Figures;
import com.martlet.mart.RfmSegment;
import com.martlet.mart.ValueTier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Conditions about what is known of a customer as parts of a sentence. */
final class AttributeWords {

    private final SegmentTexts texts;

    AttributeWords(SegmentTexts texts) {
        this.texts = texts;
    }

    String attribute(Rule.Attribute leaf) {
        var key = "segment.attribute." + leaf.attribute().id();
        if (leaf.attribute().kind() == CustomerAttribute.Kind.YES_NO) {
            return yesNo(leaf, key);
        }
        if (leaf.attribute().kind() == CustomerAttribute.Kind.DAY) {
            return texts.say(
                    "segment.words.day." + LeafWords.key(leaf.op()),
                    texts.subject(texts.word(key)),
                    days(leaf.values()));
        }
        return has(texts.word(key), leaf.op(), leaf.values(), value -> named(leaf, key, value));
    }

    String own(Rule.OwnAttribute leaf) {
        return has(leaf.key(), leaf.op(), leaf.values(), value -> value);
    }

    private String days(List<String> values) {
        return values.stream()
                .map(day -> new Figures(texts.language()).date(LocalDate.parse(day)))
                .collect(Collectors.joining(texts.word("segment.words.one_of")));
    }

    private String yesNo(Rule.Attribute leaf, String key) {
        var isPositive = leaf.op() == Comparison.EQUAL || leaf.op() == Comparison.IN;
        if (leaf.values().size() != 1 || !isPositive) {
            return has(texts.word(key), leaf.op(), leaf.values(), value -> named(leaf, key, value));
        }
        return texts.word(key + "." + leaf.values().getFirst() + ".said");
    }

    private String has(
            String name, Comparison op, List<String> values, UnaryOperator<String> shown) {
        return texts.say(
                "segment.words.has." + LeafWords.key(op),
                texts.subject(name),
                values.stream()
                        .map(shown)
                        .collect(Collectors.joining(texts.word("segment.words.one_of"))));
    }

    private String named(Rule.Attribute leaf, String key, String value) {
        return switch (leaf.attribute()) {
            case RFM_SEGMENT ->
                    label(
                            value,
                            Arrays.stream(RfmSegment.values())
                                    .collect(Collectors.toMap(RfmSegment::id, RfmSegment::label)));
            case VALUE_TIER ->
                    label(
                            value,
                            Arrays.stream(ValueTier.values())
                                    .collect(Collectors.toMap(ValueTier::id, ValueTier::label)));
            default -> {
                var known = key + "." + value;
                yield texts.has(known) ? texts.word(known) : texts.unit(key, value);
            }
        };
    }

    private String label(String id, Map<String, Map<String, String>> labels) {
        var words = labels.getOrDefault(id, Map.of());
        return Objects.requireNonNullElse(words.get(texts.language().getLanguage()), id);
    }
}
