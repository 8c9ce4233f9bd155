package com.martlet.jobs.parse;

/** A row that cannot be used; the message is the reason a person reads. */
final class RefusedRow extends Exception {

    private final String kind;

    /**
     * @param kind the same for all rows refused for the same reason, whatever their values
     */
    RefusedRow(String kind, String reason) {
        super(reason, null, false, false);
        this.kind = kind;
    }

    String kind() {
        return kind;
    }
}
