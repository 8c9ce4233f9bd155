package com.martlet.mart;

import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of a mart as of a day, streamed. */
@Component
public class TableService {

    /** The marts that can be read by name. */
    public List<String> tables() {
        throw new UnsupportedOperationException();
    }

    /**
     * Hands the columns, then each row, to the reader; names are masked unless the actor may see
     * personal data.
     */
    public void read(
            Tenant tenant, Actor actor, String table, Optional<LocalDate> asOf, Reader reader) {
        throw new UnsupportedOperationException();
    }

    /** Takes one row after the other. */
    public interface Reader {

        void columns(List<String> names);

        /** Values are String, Number, Boolean, LocalDate, OffsetDateTime or null. */
        void row(List<@Nullable Object> values);
    }
}
