package com.martlet.adhoc;

import com.martlet.base.Phrase;
import com.martlet.base.UserError;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The database did not do what a statement asks, for a reason its writer can mend. */
class SqlRefused extends UserError {

    private final transient @Nullable Place place;

    SqlRefused(SQLException cause, List<Phrase> phrases, @Nullable Place place) {
        super(cause, phrases);
        this.place = place;
    }

    @Nullable Place place() {
        return place;
    }
}
