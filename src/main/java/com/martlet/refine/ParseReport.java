package com.martlet.refine;

/** What a run read from newly received files. */
public record ParseReport(int files, long rows, long quarantined) {

    static final ParseReport NOTHING = new ParseReport(0, 0, 0);
}
