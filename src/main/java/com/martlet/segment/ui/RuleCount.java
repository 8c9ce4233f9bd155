package com.martlet.segment.ui;

import com.martlet.base.UserError;
import com.martlet.base.ui.Formats;
import com.martlet.base.ui.Phrases;
import com.martlet.base.ui.Texts;
import com.martlet.segment.NodeCounts;
import com.martlet.segment.Rule;
import com.martlet.segment.RuleWords;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The size of a rule and its sentence; each change asks anew and forgets the question before. */
class RuleCount extends Div {

    private final Span size = new Span();
    private final Paragraph sentence = new Paragraph();
    private final Button again = new Button(Texts.of("segment.count.again"));
    private final transient Counting counting;
    private final transient Consumer<Map<String, Long>> painter;
    private transient Runnable repeat = () -> {};
    private transient @Nullable Future<?> asked;
    private volatile int question;

    /**
     * @param painter gets the size of each node by its path
     */
    RuleCount(Counting counting, Consumer<Map<String, Long>> painter) {
        this.counting = counting;
        this.painter = painter;
        addClassName("m-rule-count");
        size.addClassNames("m-strong", "m-segment-size");
        size.getElement().setAttribute("aria-live", "polite");
        sentence.addClassName("m-quiet");
        again.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        again.setVisible(false);
        again.addClickListener(click -> repeat.run());
        var line = new Div(size, again);
        line.addClassName("m-fields");
        add(line, sentence);
    }

    /**
     * @param rule nothing while something in it is wrong
     */
    void show(Optional<Rule> rule, RuleWords words, Function<Rule, NodeCounts> counter) {
        var number = ++question;
        repeat = () -> show(rule, words, counter);
        again.setVisible(false);
        size.removeClassName("m-failed");
        if (asked != null) {
            asked.cancel(true);
        }
        sentence.setText(rule.map(words::sentence).orElse(Texts.of("segment.incomplete")));
        size.setText(rule.isPresent() ? Texts.of("segment.counting") : Formats.MISSING);
        if (rule.isEmpty()) {
            painter.accept(Map.of());
            return;
        }
        var ui = UI.getCurrent();
        asked = counting.soon(() -> answer(ui, number, rule.get(), counter));
    }

    /** An answer to an older question is not shown. */
    private void answer(UI ui, int number, Rule rule, Function<Rule, NodeCounts> counter) {
        if (number != question) {
            return;
        }
        Runnable paint;
        try {
            var counts = counter.apply(rule);
            paint = () -> paint(counts);
        } catch (RuntimeException failure) {
            paint = () -> fail(failure instanceof UserError refused ? Phrases.of(refused) : "");
        }
        show(ui, number, paint);
    }

    private void show(UI ui, int number, Runnable painting) {
        try {
            ui.access(
                    () -> {
                        if (number == question) {
                            painting.run();
                        }
                    });
        } catch (UIDetachedException gone) {
            // The person left while it was counted: nobody waits for the size.
        }
    }

    /** The rule stays; the sizes of an older one would be wrong. */
    private void fail(String why) {
        size.setText(Texts.of("segment.count.failed", why));
        size.addClassName("m-failed");
        again.setVisible(true);
        painter.accept(Map.of());
    }

    private void paint(NodeCounts counts) {
        size.setText(Texts.of("segment.count", Formats.current().number(counts.count())));
        painter.accept(
                counts.nodes().stream()
                        .collect(Collectors.toMap(NodeCounts.Node::path, NodeCounts.Node::count)));
    }
}
