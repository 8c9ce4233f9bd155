package com.martlet.serving;

import java.time.LocalDate;
import java.util.Map;

/** Everything that happened on a day, as one immutable thing in memory. */
record DayBlock(LocalDate day, DaySummary summary, Map<Part, BlockTable> tables) {

    /** The kinds of facts. */
    enum Part {
        EVENTS,
        PURCHASES,
        REQUESTS
    }

    BlockTable table(Part part) {
        return tables.getOrDefault(part, BlockTable.EMPTY);
    }

    long rows() {
        return tables.values().stream().mapToLong(BlockTable::rows).sum();
    }

    long bytes() {
        return summary.bytes() + tables.values().stream().mapToLong(BlockTable::bytes).sum();
    }
}
