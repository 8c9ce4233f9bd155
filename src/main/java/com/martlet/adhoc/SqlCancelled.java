package com.martlet.adhoc;

import com.martlet.base.Conflict;

/** Who asked does not want the answer any more. */
class SqlCancelled extends Conflict {

    SqlCancelled() {
        super("adhoc.error.cancelled");
    }
}
