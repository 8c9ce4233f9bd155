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
        return new UserError("segment.error.circle", String.join(" -> ", way));
    }

    static UserError tooDeep(List<String> way) {
        return new UserError("segment.error.longChain", String.join(" -> ", way));
    }

    static UserError missing(String slug) {
        return new UserError("segment.error.namedSegment", slug);
    }

    static UserError missingList(String slug) {
        return new UserError("segment.error.namedList", slug);
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
