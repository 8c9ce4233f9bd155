package com.martlet.jobs.lake;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/** What is sent in place of text now and then, by the first bytes of each. */
enum BinaryFormat {
    ZIP("XLSX/ZIP", "504b0304"),
    XLS("XLS", "d0cf11e0a1b11ae1"),
    GZIP("GZIP", "1f8b08"),
    PDF("PDF", "255044462d"),
    PNG("PNG", "89504e47"),
    JPEG("JPEG", "ffd8ff"),
    PARQUET("Parquet", "5041523115");

    private final String title;
    private final byte[] mark;

    BinaryFormat(String title, String mark) {
        this.title = title;
        this.mark = HexFormat.of().parseHex(mark);
    }

    static Optional<BinaryFormat> of(byte[] head) {
        return Stream.of(values()).filter(format -> format.begins(head)).findFirst();
    }

    private boolean begins(byte[] head) {
        return head.length >= mark.length
                && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }

    String title() {
        return title;
    }
}
