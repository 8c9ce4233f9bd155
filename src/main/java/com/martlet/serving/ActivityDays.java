package com.martlet.serving;

import com.martlet.identity.TenantId;
import com.martlet.warehouse.LoadId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What customers did, at one data version. */
public final class ActivityDays {

    private final Snapshot snapshot;
    private final BoundedCache<Key, CustomerNumbers> days;

    ActivityDays(Snapshot snapshot, BoundedCache<Key, CustomerNumbers> days) {
        this.snapshot = snapshot;
        this.days = days;
    }

    /** One day's numbers; a day's load never changes, so they hold for all later versions. */
    record Key(
            TenantId tenant,
            LocalDate day,
            LoadId load,
            Activity activity,
            Map<String, Set<String>> filters) {}

    public long dataVersion() {
        return snapshot.version();
    }

    /** The last day that has a block. */
    public Optional<LocalDate> newestDay() {
        return snapshot.isEmpty() ? Optional.empty() : Optional.of(snapshot.last());
    }

    /**
     * The customers with at least one row that counts, visitors without a customer id among them.
     */
    public CustomerNumbers ask(ActivityQuery query) {
        var tally = new Tally(query.activity());
        var orders = new LongSet();
        var asked = snapshot.pointers().subMap(query.period().from(), true, last(query), true);
        for (var day : asked.keySet()) {
            if (query.activity() == Activity.ORDERS) {
                snapshot.block(day)
                        .ifPresent(block -> DayActivity.addOrders(block, query, orders, tally));
            } else {
                tally.addAll(numbers(day, asked.get(day).load(), query));
            }
        }
        return tally.take();
    }

    private static LocalDate last(ActivityQuery query) {
        return query.period().to();
    }

    private CustomerNumbers numbers(LocalDate day, LoadId load, ActivityQuery query) {
        var key = new Key(snapshot.tenant(), day, load, query.activity(), query.filters());
        var known = days.find(key);
        if (known.isPresent()) {
            return known.get();
        }
        var numbers = snapshot.block(day).map(block -> read(block, query));
        numbers.ifPresent(some -> days.put(key, some));
        return numbers.orElse(CustomerNumbers.NONE);
    }

    private static CustomerNumbers read(DayBlock block, ActivityQuery query) {
        if (query.activity() == Activity.VISIT_DAYS) {
            var visitors = read(block, Activity.LAST_VISIT, query);
            var ones = new long[visitors.values().length];
            Arrays.fill(ones, 1);
            return new CustomerNumbers(visitors.ordinals(), ones);
        }
        return read(block, query.activity(), query);
    }

    private static CustomerNumbers read(DayBlock block, Activity activity, ActivityQuery query) {
        var tally = new Tally(activity);
        DayActivity.add(block, new ActivityQuery(activity, query.period(), query.filters()), tally);
        return tally.take();
    }
}
