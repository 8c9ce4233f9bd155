package com.martlet.serving;

import com.martlet.identity.TenantId;
import com.martlet.warehouse.Pointer;
import com.martlet.warehouse.VisibleDays;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;

/** The blocks of one data version; all numbers of an answer come from one of these. */
record Snapshot(TenantId tenant, VisibleDays visible, BlockStore store) {

    long version() {
        return visible.version().number();
    }

    boolean isEmpty() {
        return pointers().isEmpty();
    }

    LocalDate first() {
        return pointers().firstKey();
    }

    LocalDate last() {
        return pointers().lastKey();
    }

    NavigableMap<LocalDate, Pointer> pointers() {
        return visible.pointers();
    }

    Optional<DaySummary> summary(LocalDate day) {
        return Optional.ofNullable(pointers().get(day))
                .map(pointer -> store.summary(tenant, day, pointer.load()));
    }

    Optional<DayBlock> block(LocalDate day) {
        return Optional.ofNullable(pointers().get(day))
                .map(pointer -> store.block(tenant, day, pointer.load()));
    }
}
