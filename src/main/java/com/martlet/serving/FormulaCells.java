package com.martlet.serving;

import com.martlet.mart.Formula;
import com.martlet.mart.Formula.Accumulated;
import com.martlet.mart.Formula.EverCustomers;
import com.martlet.mart.Formula.KnownCustomers;
import com.martlet.mart.Formula.OfBuyers;
import com.martlet.mart.Formula.RollingCustomers;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The cells of one formula that is no ratio: for each bucket, one per group. */
final class FormulaCells {

    private final Formula formula;
    private final Leaf leaf;
    private final List<Bucket> buckets;
    private final List<Cells> cells;

    FormulaCells(Formula formula, List<Bucket> buckets) {
        this.formula = formula;
        this.leaf = Leaf.of(formula);
        this.buckets = buckets;
        this.cells = Stream.generate(() -> new Cells(leaf)).limit(buckets.size()).toList();
    }

    Leaf leaf() {
        return leaf;
    }

    /** The first day whose rows count; days before the period count for some. */
    LocalDate from(LocalDate firstLoaded) {
        var begin = buckets.getFirst().from();
        return switch (formula) {
            case Accumulated ignored -> earlier(firstLoaded, begin);
            case EverCustomers ignored -> earlier(firstLoaded, begin);
            case KnownCustomers ignored -> LocalDate.MAX;
            case OfBuyers ignored -> LocalDate.MAX;
            case RollingCustomers rolling -> buckets.getFirst().to().minusDays(rolling.days() - 1L);
            default -> begin;
        };
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    boolean reads(LocalDate day, LocalDate firstLoaded) {
        return !day.isBefore(from(firstLoaded)) && !day.isAfter(buckets.getLast().to());
    }

    /** For what no day tells. */
    void add(int bucket, Cells ofBucket) {
        cells.get(bucket).merge(ofBucket);
    }

    /** The day's cells are not changed afterwards, by anybody. */
    void add(LocalDate day, Cells ofDay) {
        bucketsOf(day).forEach(bucket -> cells.get(bucket).share(ofDay));
    }

    private IntStream bucketsOf(LocalDate day) {
        return switch (formula) {
            case RollingCustomers rolling ->
                    IntStream.range(0, buckets.size())
                            .filter(
                                    index -> {
                                        var end = buckets.get(index).to();
                                        return !end.isBefore(day)
                                                && end.isBefore(day.plusDays(rolling.days()));
                                    });
            default -> IntStream.of(indexOf(day));
        };
    }

    /** The bucket the day lies in; the first one for days before. */
    private int indexOf(LocalDate day) {
        var low = 0;
        var high = buckets.size() - 1;
        while (low < high) {
            var middle = (low + high) / 2;
            if (buckets.get(middle).to().isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** To be called once all days are added: what accumulates goes on into the next bucket. */
    void finish() {
        if (formula instanceof Accumulated || formula instanceof EverCustomers) {
            for (var index = 1; index < cells.size(); index++) {
                cells.get(index).merge(cells.get(index - 1));
            }
        }
    }

    Partial find(int bucket, int group) {
        return cells.get(bucket).find(group);
    }
}
