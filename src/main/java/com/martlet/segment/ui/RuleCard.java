package com.martlet.segment.ui;

import com.martlet.base.ui.Card;
import com.martlet.base.ui.Texts;
import com.martlet.segment.NodeCounts;
import com.martlet.segment.Rule;
import com.martlet.segment.RuleWords;
import com.vaadin.flow.component.html.Div;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rule on the screen: put together by clicks, counted and remembered while it changes. */
class RuleCard extends Card {

    static final Rule NOTHING = new Rule.All(List.of());

    private static final String STALE = "m-stale";

    private final RuleCount count;
    private final Div box = new Div();
    private final transient Runnable changed;
    private transient RuleHistory history = new RuleHistory(NOTHING);
    private transient @Nullable Terms terms;
    private @Nullable GroupEditor editor;

    /** What the rule is put together from and how it is counted. */
    record Terms(
            Offer offer, Currency currency, Function<Rule, NodeCounts> counter, boolean mayEdit) {

        RuleWords words() {
            return new RuleWords(Texts.currentLocale(), currency)
                    .naming(offer::segmentName, offer::listName);
        }
    }

    /**
     * @param changed told when the rule is another one
     */
    RuleCard(Counting counting, Runnable changed) {
        this.changed = changed;
        count = new RuleCount(counting, this::showCounts);
        add(count, box);
    }

    /** Begins with a rule; there is nothing to undo. */
    void begin(Rule rule, Terms present) {
        terms = present;
        history = new RuleHistory(rule);
        show(rule);
    }

    void replace(Rule rule) {
        history.add(rule);
        goTo(rule);
    }

    void undo() {
        history.undo().ifPresent(this::goTo);
    }

    void redo() {
        history.redo().ifPresent(this::goTo);
    }

    RuleHistory history() {
        return history;
    }

    /** The rule as it stands; empty when something in it is wrong, which is then marked. */
    Optional<Rule> read() {
        return editor == null ? Optional.empty() : editor.read();
    }

    private void goTo(Rule rule) {
        show(rule);
        changed.run();
    }

    private void show(Rule rule) {
        if (terms == null) {
            return;
        }
        editor = null;
        var shown = new GroupEditor(terms.offer(), rule, this::edited, null);
        shown.setEnabled(terms.mayEdit());
        box.removeAll();
        box.add(shown);
        editor = shown;
        count(terms);
    }

    /** Fields that are only being filled with the rule tell of changes too. */
    private void edited() {
        if (editor != null && terms != null) {
            read().ifPresent(history::add);
            changed.run();
            count(terms);
        }
    }

    private void count(Terms present) {
        addClassName(STALE);
        count.show(read(), present.words(), present.counter());
    }

    private void showCounts(Map<String, Long> sizes) {
        removeClassName(STALE);
        if (editor != null) {
            editor.showCounts("", sizes);
        }
    }
}
