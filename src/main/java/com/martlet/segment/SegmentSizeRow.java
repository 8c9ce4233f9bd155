package com.martlet.segment;

import java.time.Instant;

/** A size and whose it is. */
record SegmentSizeRow(String slug, long dataVersion, long count, Instant at) {

    SegmentSize size() {
        return new SegmentSize(dataVersion, count, at);
    }
}
