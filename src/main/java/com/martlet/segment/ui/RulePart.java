package com.martlet.segment.ui;

import com.martlet.segment.Rule;
import java.util.Map;
import java.util.Optional;

/** A node of the rule on the screen. */
interface RulePart {

    /** The rule as it stands; empty when something in it is wrong, which is then marked. */
    Optional<Rule> read();

    /**
     * @param path of this node in the rule
     * @param counts the size of each node by its path
     */
    void showCounts(String path, Map<String, Long> counts);
}
