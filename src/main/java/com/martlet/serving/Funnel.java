package com.martlet.serving;

import com.martlet.serving.DayBlock.Part;
import com.martlet.serving.FunnelAnswer.Step;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Walks customers through the steps of a funnel. For each step: when each customer first did it at
 * or after the step before, within the window.
 */
final class Funnel {

    private static final int DECIMALS = 6;

    private final Snapshot snapshot;
    private final FunnelQuery query;
    private final RowGroups groups;
    private final long window;
    private final ZoneId zone;

    Funnel(Snapshot snapshot, CustomerHistory history, FunnelQuery query, ZoneId zone) {
        this.zone = zone;
        this.snapshot = snapshot;
        this.query = query;
        this.window = Duration.ofDays(query.windowDays()).toMillis();
        this.groups =
                new RowGroups(
                        List.of(),
                        query.filters(),
                        query.segment().map(CustomerSet::ordinals).orElse(null),
                        () -> history.traits(snapshot));
    }

    List<Step> steps() {
        var last = query.period().to();
        var starts = new Moments();
        scan(0, query.period().from(), last, starts::earlier);
        var reached = new ArrayList<>(List.of(starts));
        for (var step = 1; step < query.steps().size(); step++) {
            var before = reached.getLast();
            var next = new Moments();
            scan(
                    step,
                    query.period().from(),
                    last.plusDays(query.windowDays() + 1L),
                    (customer, moment) -> {
                        var follows = moment >= before.at(customer);
                        if (follows && moment <= starts.at(customer) + window) {
                            next.earlier(customer, moment);
                        }
                    });
            reached.add(next);
        }
        return count(reached);
    }

    /** Shows the taker each row of the step, with its customer and moment. */
    private void scan(int step, LocalDate from, LocalDate to, Taker taker) {
        for (var day : snapshot.days(from, to)) {
            snapshot.block(day).ifPresent(block -> scan(block, query.steps().get(step), taker));
        }
    }

    private void scan(DayBlock block, String event, Taker taker) {
        var isPurchase = event.equals(Columns.PURCHASE);
        var part = isPurchase ? Part.PURCHASES : Part.EVENTS;
        var table = block.table(part);
        var wanted = isPurchase ? table.measure(Columns.IS_SALE) : isEvent(table, event);
        var kept = groups.of(block, part);
        var customers = table.customers();
        var moments = block.moments(part);
        for (var row = 0; row < kept.length; row++) {
            if (kept[row] >= 0 && wanted[row] == 1 && customers[row] != BlockTable.NOBODY) {
                taker.take(customers[row], moments[row]);
            }
        }
    }

    private static long[] isEvent(BlockTable table, String event) {
        var types = table.dimension(Columns.EVENT_TYPE);
        var code = types.codeOf(event);
        return Arrays.stream(types.codes()).mapToLong(type -> type == code ? 1 : 0).toArray();
    }

    private List<Step> count(List<Moments> reached) {
        var steps = reached.size();
        var customers = new long[steps];
        var open = new long[steps];
        var end = snapshot.isEmpty() ? 0 : endOfData();
        for (var customer = 0; customer < reached.getFirst().size(); customer++) {
            var furthest = furthest(reached, customer);
            var isUnderWay =
                    furthest >= 0
                            && furthest < steps - 1
                            && reached.getFirst().at(customer) + window >= end;
            if (isUnderWay) {
                open[furthest]++;
            }
            for (var step = 0; step <= furthest && !isUnderWay; step++) {
                customers[step]++;
            }
        }
        return IntStream.range(0, steps).mapToObj(index -> step(index, customers, open)).toList();
    }

    /** Whatever happened before this moment is loaded. */
    private long endOfData() {
        var midnight = snapshot.last().plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
        return Math.min(midnight, snapshot.visible().version().publishedAt().toEpochMilli());
    }

    private static int furthest(List<Moments> reached, int customer) {
        var step = 0;
        while (step < reached.size() && reached.get(step).at(customer) != Moments.NEVER) {
            step++;
        }
        return step - 1;
    }

    private Step step(int index, long[] customers, long[] open) {
        return new Step(
                query.steps().get(index),
                customers[index],
                open[index],
                rate(customers[index], customers[0]),
                rate(customers[index], customers[Math.max(0, index - 1)]));
    }

    private static @Nullable BigDecimal rate(long above, long below) {
        return below == 0
                ? null
                : BigDecimal.valueOf(above)
                        .divide(BigDecimal.valueOf(below), DECIMALS, RoundingMode.HALF_UP);
    }

    private interface Taker {
        void take(int customer, long moment);
    }
}
