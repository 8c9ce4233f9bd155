package com.martlet.segment.ui;

import com.martlet.segment.Rule;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The rules that a person had on the screen, to go back and forth between. */
final class RuleHistory {

    private static final int MOST = 100;

    private final Deque<Rule> before = new ArrayDeque<>();
    private final Deque<Rule> after = new ArrayDeque<>();
    private Rule present;

    RuleHistory(Rule start) {
        present = start;
    }

    void add(Rule rule) {
        if (rule.equals(present)) {
            return;
        }
        before.push(present);
        if (before.size() > MOST) {
            before.removeLast();
        }
        after.clear();
        present = rule;
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    boolean canRedo() {
        return !after.isEmpty();
    }

    Optional<Rule> undo() {
        return step(before, after);
    }

    Optional<Rule> redo() {
        return step(after, before);
    }

    private Optional<Rule> step(Deque<Rule> from, Deque<Rule> to) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(present);
        present = from.pop();
        return Optional.of(present);
    }
}
