package com.martlet.serving;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One partial result per group of rows. Some are shared with others, until something is to be added
 * to them.
 */
final class Cells {

    private final Leaf leaf;
    private final List<@Nullable Partial> partials = new ArrayList<>();
    private final BitSet shared = new BitSet();

    Cells(Leaf leaf) {
        this.leaf = leaf;
    }

    /** What to add to. */
    Partial at(int group) {
        var partial = get(group);
        if (partial == null || shared.get(group)) {
            var own = leaf.empty();
            if (partial != null) {
                own.merge(partial);
            }
            set(group, own);
            shared.clear(group);
            return own;
        }
        return partial;
    }

    private @Nullable Partial get(int group) {
        return group < partials.size() ? partials.get(group) : null;
    }

    private void set(int group, Partial partial) {
        while (partials.size() <= group) {
            partials.add(null);
        }
        partials.set(group, partial);
    }

    /** What the group has; an empty result when no row fell into it. */
    Partial find(int group) {
        var partial = get(group);
        return partial == null ? leaf.empty() : partial;
    }

    void merge(Cells other) {
        other.forEach((group, partial) -> at(group).merge(partial));
    }

    /** Like {@link #merge}, for what nobody will add to any more. */
    void share(Cells other) {
        other.forEach(this::share);
    }

    void share(int group, Partial partial) {
        if (get(group) == null) {
            set(group, partial);
            shared.set(group);
        } else {
            at(group).merge(partial);
        }
    }

    void forEach(BiConsumer<Integer, Partial> action) {
        for (var group = 0; group < partials.size(); group++) {
            var partial = partials.get(group);
            if (partial != null) {
                action.accept(group, partial);
            }
        }
    }
}
