package com.martlet.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes one row after the other. */
public interface RowSink {

    /** Cells are String, Number, Boolean, LocalDate, LocalDateTime, OffsetDateTime or null. */
    void row(List<? extends @Nullable Object> cells);
}
