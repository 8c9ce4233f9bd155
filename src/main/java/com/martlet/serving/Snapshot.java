package com.martlet.serving;

import com.martlet.identity.TenantId;
import com.martlet.warehouse.Pointer;
import com.martlet.warehouse.VisibleDays;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

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

    /** The loaded days from the first to the last, both included. */
    NavigableSet<LocalDate> days(LocalDate from, LocalDate to) {
        return to.isBefore(from)
                ? new TreeSet<>()
                : pointers().subMap(from, true, to, true).navigableKeySet();
    }

    /** Before rows of marts join numbers of blocks; {@link Snapshots} then asks anew. */
    void requireSameVersion(JdbcClient client) {
        var published =
                client.sql("select coalesce(max(version), 0) from data_versions")
                        .query(Long.class)
                        .single();
        if (published != version()) {
            throw new IllegalStateException(
                    "Version %d was published while %d was read".formatted(published, version()));
        }
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
