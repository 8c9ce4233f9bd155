package com.martlet.segment.web;

import com.martlet.segment.NodeCounts;
import com.martlet.segment.RuleWords;
import java.util.List;
import java.util.Locale;

/** The size of a segment and of each node of its rule. */
record CountBody(long count, long dataVersion, List<NodeBody> nodes) {

    record NodeBody(String path, String label, long count) {}

    static CountBody of(NodeCounts counts, Locale language) {
        var words = new RuleWords(language);
        var nodes =
                counts.nodes().stream()
                        .map(
                                node ->
                                        new NodeBody(
                                                node.path(),
                                                words.sentence(node.rule()),
                                                node.count()))
                        .toList();
        return new CountBody(counts.count(), counts.dataVersion(), nodes);
    }
}
