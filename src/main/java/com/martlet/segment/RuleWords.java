package com.martlet.segment;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rules as sentences in Korean or English. */
public final class RuleWords {

    private final SegmentTexts texts;
    private final @Nullable Currency currency;
    private final LeafWords leaves;
    private final UnaryOperator<String> segmentNames;
    private final UnaryOperator<String> listNames;

    public RuleWords(Locale locale) {
        this(locale, null);
    }

    /**
     * @param currency of amounts; null writes them without
     */
    public RuleWords(Locale locale, @Nullable Currency currency) {
        this(new SegmentTexts(locale), currency, slug -> slug, slug -> slug);
    }

    private RuleWords(
            SegmentTexts texts,
            @Nullable Currency currency,
            UnaryOperator<String> segmentNames,
            UnaryOperator<String> listNames) {
        this.texts = texts;
        this.currency = currency;
        this.leaves = new LeafWords(texts, currency);
        this.segmentNames = segmentNames;
        this.listNames = listNames;
    }

    /** The same, calling segments and lists not by their slugs but by what these become. */
    public RuleWords naming(UnaryOperator<String> segments, UnaryOperator<String> lists) {
        return new RuleWords(texts, currency, segments, lists);
    }

    public String sentence(Rule rule) {
        return switch (rule) {
            case Rule.All all -> joined(all.rules(), "segment.words.and");
            case Rule.Any any -> joined(any.rules(), "segment.words.or");
            case Rule.Not not -> negated(not.rule());
            case Rule.Metric leaf -> leaves.metric(leaf);
            case Rule.Event leaf -> leaves.event(leaf);
            case Rule.Recency leaf -> leaves.recency(leaf);
            case Rule.Score leaf -> leaves.score(leaf);
            case Rule.Attribute leaf -> new AttributeWords(texts).attribute(leaf);
            case Rule.OwnAttribute leaf -> new AttributeWords(texts).own(leaf);
            case Rule.InList leaf -> belonging("in_list", listNames, leaf.slug());
            case Rule.InSegment leaf -> belonging("in_segment", segmentNames, leaf.slug());
        };
    }

    private String negated(Rule rule) {
        return switch (rule) {
            case Rule.InList leaf -> belonging("not_in_list", listNames, leaf.slug());
            case Rule.InSegment leaf -> belonging("not_in_segment", segmentNames, leaf.slug());
            default -> texts.say("segment.words.not", inParentheses(rule));
        };
    }

    private String belonging(String how, UnaryOperator<String> names, String slug) {
        return texts.say("segment.words." + how, names.apply(slug));
    }

    private String joined(List<Rule> rules, String link) {
        return rules.stream()
                .map(rules.size() == 1 ? this::sentence : this::inParentheses)
                .collect(Collectors.joining(texts.word(link)));
    }

    private String inParentheses(Rule rule) {
        var sentence = sentence(rule);
        var isGroup =
                rule instanceof Rule.All all && all.rules().size() > 1
                        || rule instanceof Rule.Any any && any.rules().size() > 1;
        return isGroup ? "(" + sentence + ")" : sentence;
    }
}
