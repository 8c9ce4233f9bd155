package com.martlet.export;

/** For whom a CSV file is written. */
public enum CsvStyle {
    /** Byte order mark and CRLF, so that Excel reads Korean; formulas are made harmless. */
    FOR_PEOPLE,
    /** No mark, LF, cells as they are. */
    FOR_MACHINES
}
