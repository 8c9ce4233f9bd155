package com.martlet.segment;

import java.util.List;

/**
 * Exact sizes of a rule and of each of its nodes, all at one data version.
 *
 * @param nodes the root first, then depth first
 */
public record NodeCounts(long count, long dataVersion, List<Node> nodes) {

    public NodeCounts {
        nodes = List.copyOf(nodes);
    }

    /**
     * @param path the place in the rule's JSON: "" for the root, "all[1].any[0]"
     */
    public record Node(String path, Rule rule, long count) {}
}
