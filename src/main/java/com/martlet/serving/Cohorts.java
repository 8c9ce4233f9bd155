package com.martlet.serving;

import com.martlet.base.Period;
import com.martlet.mart.Formula.Who;
import com.martlet.serving.CohortAnswer.Cell;
import com.martlet.serving.CohortAnswer.Cohort;
import com.martlet.serving.CohortQuery.Mode;
import com.martlet.serving.CohortQuery.Unit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/** The matrix of retention of one snapshot, from the bitmaps of its days. */
record Cohorts(Snapshot snapshot, CustomerHistory history, CohortQuery query) {

    List<Cohort> read() {
        var cohorts = new ArrayList<Cohort>();
        if (snapshot.isEmpty()) {
            return cohorts;
        }
        var buckets = buckets();
        var customers = buckets.stream().map(this::customers).toList();
        for (var index = 0; index < buckets.size(); index++) {
            if (!buckets.get(index).from().isAfter(query.period().to())) {
                cohorts.add(cohort(buckets, customers, index));
            }
        }
        return cohorts;
    }

    /** From the first cohort to the last loaded day, each bucket whole. */
    private List<Bucket> buckets() {
        var from = latest(begin(query.period().from()), begin(snapshot.first()));
        var to = end(snapshot.last());
        return from.isAfter(to) ? List.of() : Bucket.of(new Period(from, to), grain());
    }

    private RoaringBitmap customers(Bucket bucket) {
        var customers = new RoaringBitmap();
        for (var day : snapshot.days(bucket.from(), bucket.to())) {
            snapshot.summary(day).ifPresent(summary -> customers.or(summary.customers(who())));
        }
        query.segment().ifPresent(segment -> customers.and(segment.ordinals()));
        return customers;
    }

    private Cohort cohort(List<Bucket> buckets, List<RoaringBitmap> customers, int index) {
        var bucket = buckets.get(index);
        var members =
                RoaringBitmap.andNot(
                        customers.get(index), history.before(snapshot, who(), bucket.from()));
        var later = new RoaringBitmap();
        var cells = new ArrayList<Cell>();
        for (var period = buckets.size() - 1; period >= index; period--) {
            var back = RoaringBitmap.and(members, customers.get(period));
            later.or(back);
            var retained = query.mode() == Mode.ON ? back : later;
            var isOver = !buckets.get(period).to().isAfter(snapshot.last());
            cells.addFirst(new Cell(retained.getLongCardinality(), isOver));
        }
        return new Cohort(
                bucket.label(),
                new Period(bucket.from(), bucket.to()),
                members.getLongCardinality(),
                List.copyOf(cells));
    }

    private Who who() {
        return switch (query.event()) {
            case ACTIVITY -> Who.ACTIVE;
            case PURCHASE -> Who.BUYERS;
        };
    }

    private Grain grain() {
        return query.unit() == Unit.WEEK ? Grain.WEEK : Grain.MONTH;
    }

    private LocalDate begin(LocalDate day) {
        return switch (query.unit()) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    private LocalDate end(LocalDate day) {
        return switch (query.unit()) {
            case WEEK -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
        };
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
