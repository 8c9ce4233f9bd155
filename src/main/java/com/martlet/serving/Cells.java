package com.martlet.serving;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One partial result per group of rows. */
final class Cells {

    private final Leaf leaf;
    private final List<@Nullable Partial> partials = new ArrayList<>();

    Cells(Leaf leaf) {
        this.leaf = leaf;
    }

    Partial at(int group) {
        while (partials.size() <= group) {
            partials.add(null);
        }
        var partial = partials.get(group);
        if (partial == null) {
            partial = leaf.empty();
            partials.set(group, partial);
        }
        return partial;
    }

    /** What the group has; an empty result when no row fell into it. */
    Partial find(int group) {
        var partial = group < partials.size() ? partials.get(group) : null;
        return partial == null ? leaf.empty() : partial;
    }

    void merge(Cells other) {
        other.forEach((group, partial) -> at(group).merge(partial));
    }

    private void forEach(BiConsumer<Integer, Partial> action) {
        for (var group = 0; group < partials.size(); group++) {
            var partial = partials.get(group);
            if (partial != null) {
                action.accept(group, partial);
            }
        }
    }
}
