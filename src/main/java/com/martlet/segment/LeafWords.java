package com.martlet.segment;

import com.martlet.base.Figures;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Single conditions as parts of a sentence. */
final class LeafWords {

    private final SegmentTexts texts;
    private final @Nullable Currency currency;
    private final Figures figures;

    LeafWords(SegmentTexts texts, @Nullable Currency currency) {
        this.texts = texts;
        this.currency = currency;
        this.figures = new Figures(texts.language());
    }

    String metric(Rule.Metric leaf) {
        var key = "segment.metric." + leaf.metric().id();
        var narrowing = new WhereWords(texts).of(leaf.where(), leaf.metric().subject());
        var phrase =
                switch (leaf.metric()) {
                    case PURCHASE_AMOUNT, AVERAGE_ORDER_VALUE ->
                            amount(texts.word(key) + narrowing, leaf.op(), money(leaf.value()));
                    case AVERAGE_SATISFACTION ->
                            amount(
                                    texts.word(key) + narrowing,
                                    leaf.op(),
                                    number(leaf.value(), key));
                    case ORDER_COUNT,
                            PURCHASE_COUNT,
                            PURCHASE_QUANTITY,
                            LOGIN_COUNT,
                            VISIT_DAYS,
                            EVENT_COUNT,
                            VIEW_COUNT,
                            CART_COUNT,
                            SERVICE_REQUEST_COUNT,
                            OPEN_REQUEST_COUNT ->
                            count(key, narrowing, leaf.op(), leaf.value());
                };
        return windowed(leaf.window(), phrase);
    }

    String event(Rule.Event leaf) {
        var key = "segment.event." + leaf.type();
        var narrowing = new WhereWords(texts).of(leaf.where(), CustomerMetric.Subject.EVENTS);
        var value = BigDecimal.valueOf(leaf.value());
        return windowed(
                leaf.window(),
                texts.has(key)
                        ? count(key, narrowing, leaf.op(), value)
                        : counted(leaf.type() + narrowing, leaf.op(), times(value)));
    }

    String recency(Rule.Recency leaf) {
        var narrowing =
                leaf.of()
                        .subject()
                        .map(subject -> new WhereWords(texts).of(leaf.where(), subject))
                        .orElse("");
        return texts.say(
                "segment.words.recency." + key(leaf.op()),
                texts.word("segment.recency." + leaf.of().id()) + narrowing,
                figures.number(leaf.days()));
    }

    String score(Rule.Score leaf) {
        var key = "segment.score." + leaf.score().id();
        return amount(
                texts.word(key),
                leaf.op(),
                leaf.score().isMoney() ? money(leaf.value()) : number(leaf.value(), key));
    }

    /** "no orders" reads better than "less than 1 orders". */
    private String count(String key, String narrowing, Comparison op, BigDecimal value) {
        var isNone =
                op == Comparison.LESS_THAN && value.compareTo(BigDecimal.ONE) == 0
                        || (op == Comparison.EQUAL || op == Comparison.AT_MOST)
                                && value.signum() == 0;
        if (isNone) {
            return texts.say("segment.words.none", texts.word(key) + narrowing);
        }
        var isOne = value.compareTo(BigDecimal.ONE) == 0 && texts.has(key + ".one");
        var noun = texts.word(isOne ? key + ".one" : key) + narrowing;
        return counted(noun, op, texts.has(key + ".unit") ? number(value, key) : times(value));
    }

    private String times(BigDecimal value) {
        return number(value, "segment.event");
    }

    private String counted(String noun, Comparison op, String number) {
        return texts.say("segment.words.count", noun, compared(op, number));
    }

    private String amount(String subject, Comparison op, String amount) {
        return texts.say("segment.words.amount", subject, compared(op, amount));
    }

    private String compared(Comparison op, String value) {
        return texts.say("segment.words.op." + key(op), value);
    }

    private String windowed(Window window, String condition) {
        return switch (window) {
            case Window.Always always -> condition;
            case Window.Last(int days) ->
                    days == 1
                            ? texts.say("segment.words.yesterday", condition)
                            : texts.say("segment.words.last", figures.number(days), condition);
            case Window.Between(var period) ->
                    texts.say(
                            "segment.words.between",
                            figures.date(period.from()),
                            figures.date(period.to()),
                            condition);
        };
    }

    private String money(BigDecimal value) {
        return currency == null ? figures.number(value) : figures.money(value, currency);
    }

    /** With the unit that Korean counts in. */
    private String number(BigDecimal value, String key) {
        return texts.unit(key, figures.number(value));
    }

    static String key(Comparison op) {
        return op.name().toLowerCase(Locale.ROOT);
    }
}
