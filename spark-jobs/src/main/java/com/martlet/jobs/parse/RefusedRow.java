package com.martlet.jobs.parse;

import com.martlet.jobs.lake.Reason;

/** A row that cannot be used, and why. */
final class RefusedRow extends Exception {

    private final transient Reason reason;

    RefusedRow(Reason reason) {
        super(null, null, false, false);
        this.reason = reason;
    }

    RefusedRow(Reason.Code code) {
        this(Reason.of(code));
    }

    RefusedRow(Reason.Code code, String name, Object... values) {
        this(Reason.of(code, name, values));
    }

    Reason reason() {
        return reason;
    }
}
