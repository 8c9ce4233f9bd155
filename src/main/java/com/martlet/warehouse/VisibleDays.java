package com.martlet.warehouse;

import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The data version, and the pointers of one table that belong to it, read at one moment. */
public record VisibleDays(DataVersion version, NavigableMap<LocalDate, Pointer> pointers) {

    public VisibleDays {
        pointers = Collections.unmodifiableNavigableMap(new TreeMap<>(pointers));
    }
}
