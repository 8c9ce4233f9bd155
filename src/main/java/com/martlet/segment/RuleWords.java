package com.martlet.segment;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;

/** Rules as sentences in Korean or English. */
public final class RuleWords {

    private final ResourceBundle texts;
    private final Locale language;

    public RuleWords(Locale locale) {
        language = locale.getLanguage().equals("ko") ? Locale.KOREAN : Locale.ENGLISH;
        texts =
                ResourceBundle.getBundle(
                        "messages.segment",
                        language,
                        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    public String sentence(Rule rule) {
        return switch (rule) {
            case Rule.All all -> joined(all.rules(), "segment.words.and");
            case Rule.Any any -> joined(any.rules(), "segment.words.or");
            case Rule.Not not -> say("segment.words.not", inParentheses(not.rule()));
            case Rule.Metric leaf ->
                    windowed(
                            leaf.window(),
                            compared(
                                    word("segment.metric." + leaf.metric().id()),
                                    leaf.op(),
                                    number(leaf.value())));
            case Rule.Event leaf ->
                    windowed(leaf.window(), compared(event(leaf), leaf.op(), number(leaf.value())));
            case Rule.Recency leaf ->
                    compared(
                            word("segment.recency." + leaf.of().id()),
                            leaf.op(),
                            number(leaf.days()));
            case Rule.Attribute leaf -> attribute(leaf);
            case Rule.InSegment leaf -> say("segment.words.in_segment", leaf.slug());
        };
    }

    private String joined(List<Rule> rules, String link) {
        return rules.stream()
                .map(rules.size() == 1 ? this::sentence : this::inParentheses)
                .collect(Collectors.joining(word(link)));
    }

    private String inParentheses(Rule rule) {
        var sentence = sentence(rule);
        var isGroup =
                rule instanceof Rule.All all && all.rules().size() > 1
                        || rule instanceof Rule.Any any && any.rules().size() > 1;
        return isGroup ? "(" + sentence + ")" : sentence;
    }

    private String compared(String subject, Comparison op, String value) {
        return say("segment.words.compared." + key(op), subject, value);
    }

    private String windowed(Window window, String condition) {
        return switch (window) {
            case Window.Always always -> condition;
            case Window.Last last ->
                    say("segment.words.last", String.valueOf(last.days()), condition);
            case Window.Between between ->
                    say(
                            "segment.words.between",
                            between.period().from(),
                            between.period().to(),
                            condition);
        };
    }

    private String event(Rule.Event leaf) {
        var key = "segment.event." + leaf.type();
        var name = texts.containsKey(key) ? word(key) : leaf.type();
        var where = leaf.where();
        var narrowing =
                List.of(
                                narrowed("category", where.categories()),
                                narrowed("brand", where.brands()),
                                narrowed("product", where.products()),
                                hours(where.hours()))
                        .stream()
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
        return narrowing.isEmpty() ? name : "%s [%s]".formatted(name, narrowing);
    }

    private String narrowed(String part, Collection<String> values) {
        return values.isEmpty() ? "" : word("segment.where." + part) + " " + list(values);
    }

    private String hours(Rule.Hours hours) {
        return hours.equals(Rule.Hours.WHOLE_DAY)
                ? ""
                : say("segment.words.hours", hours.from(), hours.to());
    }

    private String attribute(Rule.Attribute leaf) {
        var name = word("segment.attribute." + leaf.attribute().id());
        return compared(name, leaf.op(), list(leaf.values()));
    }

    private static String list(Collection<String> values) {
        return values.stream().sorted().collect(Collectors.joining(", "));
    }

    private String number(Number value) {
        return NumberFormat.getNumberInstance(language).format(value);
    }

    private static String key(Comparison op) {
        return op.name().toLowerCase(Locale.ROOT);
    }

    private String word(String key) {
        return texts.getString(key);
    }

    private String say(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key).replace("'", "''"), language)
                .format(arguments);
    }
}
