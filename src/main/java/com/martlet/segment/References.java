package com.martlet.segment;

import com.martlet.base.UserError;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which segments a rule names. */
final class References {

    private References() {}

    static Set<String> of(Rule rule) {
        var slugs = new TreeSet<String>();
        collect(rule, slugs);
        return slugs;
    }

    static UserError circle(List<String> way) {
        return new UserError(
                "Segments name each other in a circle: %s. Take one of them out."
                        .formatted(String.join(" -> ", way)));
    }

    static UserError missing(String slug) {
        return new UserError(
                "The rule names the segment \"%s\", which does not exist.".formatted(slug));
    }

    private static void collect(Rule rule, Set<String> slugs) {
        switch (rule) {
            case Rule.All all -> all.rules().forEach(part -> collect(part, slugs));
            case Rule.Any any -> any.rules().forEach(part -> collect(part, slugs));
            case Rule.Not not -> collect(not.rule(), slugs);
            case Rule.InSegment in -> slugs.add(in.slug());
            case Rule.Metric metric -> {}
            case Rule.Event event -> {}
            case Rule.Recency recency -> {}
            case Rule.Attribute attribute -> {}
        }
    }
}
