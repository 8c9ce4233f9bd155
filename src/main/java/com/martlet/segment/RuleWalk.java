package com.martlet.segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;

/**
 * One way through a rule; keeps the size of each node it comes by. A segment that is named often is
 * evaluated once.
 */
final class RuleWalk {

    private static final int DEEPEST = 20;

    private final Leaves leaves;
    private final RuleBook book;
    private final List<NodeCounts.Node> nodes = new ArrayList<>();
    private final Map<String, RoaringBitmap> segments = new HashMap<>();

    RuleWalk(Leaves leaves, RuleBook book) {
        this.leaves = leaves;
        this.book = book;
    }

    List<NodeCounts.Node> nodes() {
        return nodes;
    }

    /**
     * @param inside the segments on the way from the root, the outermost first
     */
    RoaringBitmap members(Rule rule, String path, List<String> inside) {
        var place = nodes.size();
        var members =
                switch (rule) {
                    case Rule.All all -> all(all, path, inside);
                    case Rule.Any any -> any(any, path, inside);
                    case Rule.Not not ->
                            RoaringBitmap.andNot(
                                    leaves.everybody(),
                                    members(not.rule(), below(path, "not"), inside));
                    case Rule.Metric metric -> leaves.metric(metric);
                    case Rule.Event event -> leaves.event(event);
                    case Rule.Recency recency -> leaves.recency(recency);
                    case Rule.Score score -> leaves.score(score);
                    case Rule.Attribute attribute -> leaves.attribute(attribute);
                    case Rule.OwnAttribute own -> leaves.own(own);
                    case Rule.InList in -> leaves.list(book.list(in.slug()));
                    case Rule.InSegment in -> segment(in.slug(), inside);
                };
        if (inside.isEmpty()) {
            nodes.add(place, new NodeCounts.Node(path, rule, members.getLongCardinality()));
        }
        return members;
    }

    private RoaringBitmap all(Rule.All all, String path, List<String> inside) {
        var members = leaves.everybody().clone();
        for (var i = 0; i < all.rules().size(); i++) {
            members.and(members(all.rules().get(i), child(path, "all", i), inside));
        }
        return members;
    }

    private RoaringBitmap any(Rule.Any any, String path, List<String> inside) {
        var members = new RoaringBitmap();
        for (var i = 0; i < any.rules().size(); i++) {
            members.or(members(any.rules().get(i), child(path, "any", i), inside));
        }
        return members;
    }

    private RoaringBitmap segment(String slug, List<String> inside) {
        var deeper = new ArrayList<>(inside);
        deeper.add(slug);
        if (inside.contains(slug)) {
            throw References.circle(deeper);
        }
        var known = segments.get(slug);
        if (known != null) {
            return known;
        }
        if (deeper.size() > DEEPEST) {
            throw References.tooDeep(deeper);
        }
        var members = members(book.rule(slug), "", deeper);
        segments.put(slug, members);
        return members;
    }

    private static String child(String path, String group, int place) {
        return "%s[%d]".formatted(below(path, group), place);
    }

    private static String below(String path, String field) {
        return path.isEmpty() ? field : path + "." + field;
    }
}
