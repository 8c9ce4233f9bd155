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
        collect(rule, slugs, new TreeSet<>());
        return slugs;
    }

    /** Which uploaded lists a rule names. */
    static Set<String> lists(Rule rule) {
        var slugs = new TreeSet<String>();
        collect(rule, new TreeSet<>(), slugs);
        return slugs;
    }

    static UserError circle(List<String> way) {
        return new UserError(
                "Segments name each other in a circle: %s. Take one of them out."
                        .formatted(String.join(" -> ", way)));
    }

    static UserError tooDeep(List<String> way) {
        return new UserError(
                "Segments name each other over more than 20 steps: %s. Shorten the chain."
                        .formatted(String.join(" -> ", way)));
    }

    static UserError missing(String slug) {
        return new UserError(
                "The rule names the segment \"%s\", which does not exist.".formatted(slug));
    }

    static UserError missingList(String slug) {
        return new UserError(
                "The rule names the list \"%s\", which does not exist. Upload it first."
                        .formatted(slug));
    }

    private static void collect(Rule rule, Set<String> segments, Set<String> lists) {
        switch (rule) {
            case Rule.All all -> all.rules().forEach(part -> collect(part, segments, lists));
            case Rule.Any any -> any.rules().forEach(part -> collect(part, segments, lists));
            case Rule.Not not -> collect(not.rule(), segments, lists);
            case Rule.InSegment in -> segments.add(in.slug());
            case Rule.InList in -> lists.add(in.slug());
            case Rule.Metric metric -> {}
            case Rule.Event event -> {}
            case Rule.Recency recency -> {}
            case Rule.Score score -> {}
            case Rule.Attribute attribute -> {}
            case Rule.OwnAttribute own -> {}
        }
    }
}
