package com.martlet.serving;

import java.time.LocalDate;
import java.util.Map;

/** Everything that happened on a day, as one immutable thing in memory. */
record DayBlock(LocalDate day, DaySummary summary, Map<Part, BlockTable> tables) {

    private static final long MILLIS_OF_A_DAY = 86_400_000;

    /** The kinds of facts. */
    enum Part {
        EVENTS,
        PURCHASES,
        REQUESTS
    }

    BlockTable table(Part part) {
        return tables.getOrDefault(part, BlockTable.EMPTY);
    }

    /** When each row happened, in milliseconds since 1970 UTC. */
    long[] moments(Part part) {
        var moments = table(part).measure(Columns.MOMENT);
        var midnight = day.toEpochDay() * MILLIS_OF_A_DAY;
        for (var row = 0; row < moments.length; row++) {
            moments[row] += midnight;
        }
        return moments;
    }

    long rows() {
        return tables.values().stream().mapToLong(BlockTable::rows).sum();
    }

    long bytes() {
        return summary.bytes() + tables.values().stream().mapToLong(BlockTable::bytes).sum();
    }
}
