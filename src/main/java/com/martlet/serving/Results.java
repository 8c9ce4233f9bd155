package com.martlet.serving;

import com.martlet.mart.Formula;
import com.martlet.mart.Formula.Accumulated;
import com.martlet.mart.Formula.DailyMean;
import com.martlet.mart.Formula.FirstTime;
import com.martlet.mart.Formula.Measure;
import com.martlet.mart.Formula.Median;
import com.martlet.mart.Formula.OfBuyers;
import com.martlet.mart.Formula.Ratio;
import com.martlet.mart.Formula.Sum;
import com.martlet.mart.Formula.Time;
import com.martlet.mart.Metric;
import com.martlet.serving.Partial.Keys;
import com.martlet.serving.Partial.People;
import com.martlet.serving.Partial.Repeats;
import com.martlet.serving.Partial.Total;
import com.martlet.serving.Partial.Values;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.roaringbitmap.RoaringBitmap;

/** From what an evaluation has gathered to the numbers people see. */
record Results(Evaluation gathered, Snapshot snapshot, CustomerHistory history) {

    private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL64;
    private static final BigDecimal SECONDS_OF_HOUR = BigDecimal.valueOf(3_600);

    /** Empty when there is nothing to divide by, or nothing to take a median of. */
    Optional<BigDecimal> value(Metric metric, List<Bucket> buckets, int bucket, int group) {
        return value(metric.formula(), buckets.get(bucket), bucket, group)
                .map(number -> Amounts.plain(round(number, metric)));
    }

    private static BigDecimal round(BigDecimal number, Metric metric) {
        var decimals =
                switch (metric.unit()) {
                    case CUSTOMERS, COUNT -> 0;
                    case SECONDS, HOURS, NUMBER -> 2;
                    case MONEY -> 4;
                    case RATIO -> 6;
                };
        return number.setScale(decimals, RoundingMode.HALF_UP);
    }

    private Optional<BigDecimal> value(Formula formula, Bucket bucket, int index, int group) {
        if (formula instanceof Ratio ratio) {
            return divide(
                    value(ratio.numerator(), bucket, index, group),
                    value(ratio.denominator(), bucket, index, group));
        }
        if (formula instanceof OfBuyers of && !isKnown(of, bucket)) {
            return Optional.empty();
        }
        return switch (gathered.find(formula, index, group)) {
            case Total total -> Optional.of(total(formula, total.value(), bucket));
            case People people -> Optional.of(count(formula, people.set(), bucket));
            case Keys keys -> Optional.of(BigDecimal.valueOf(keys.set().size()));
            case Repeats repeats ->
                    Optional.of(BigDecimal.valueOf(repeats.repeated().getLongCardinality()));
            case Values values -> median(values.counts()).map(median -> inUnit(formula, median));
        };
    }

    private boolean isKnown(OfBuyers formula, Bucket bucket) {
        var values = history.values(snapshot);
        return values.isAsOf(bucket) && (values.isPredicted() || !formula.number().isPredicted());
    }

    private static Optional<BigDecimal> divide(
            Optional<BigDecimal> numerator, Optional<BigDecimal> denominator) {
        return denominator
                .filter(number -> number.signum() != 0)
                .flatMap(below -> numerator.map(above -> above.divide(below, EXACT_ENOUGH)));
    }

    private BigDecimal total(Formula formula, long total, Bucket bucket) {
        return switch (formula) {
            case Sum sum -> amount(sum.measure(), total);
            case Accumulated sum -> amount(sum.measure(), total);
            case OfBuyers of when of.number().isMoney() -> Amounts.money(total);
            case DailyMean ignored -> BigDecimal.valueOf(total).divide(days(bucket), EXACT_ENOUGH);
            default -> BigDecimal.valueOf(total);
        };
    }

    private static BigDecimal amount(Measure measure, long total) {
        return measure == Measure.REVENUE || measure == Measure.GUEST_REVENUE
                ? Amounts.money(total)
                : BigDecimal.valueOf(total);
    }

    private BigDecimal days(Bucket bucket) {
        var loaded = snapshot.pointers().subMap(bucket.from(), true, bucket.to(), true).size();
        return BigDecimal.valueOf(Math.max(1, loaded));
    }

    private BigDecimal count(Formula formula, RoaringBitmap customers, Bucket bucket) {
        var counted =
                formula instanceof FirstTime first
                        ? RoaringBitmap.andNot(
                                customers, history.before(snapshot, first.who(), bucket.from()))
                        : customers;
        return BigDecimal.valueOf(counted.getLongCardinality());
    }

    private static Optional<BigDecimal> median(LongCounts values) {
        if (values.total() == 0) {
            return Optional.empty();
        }
        var upper = values.at(values.total() / 2);
        var lower = values.at((values.total() - 1) / 2);
        return Optional.of(BigDecimal.valueOf(upper + lower).divide(BigDecimal.TWO, EXACT_ENOUGH));
    }

    private static BigDecimal inUnit(Formula formula, BigDecimal seconds) {
        return formula instanceof Median median && median.time() == Time.RESOLUTION
                ? seconds.divide(SECONDS_OF_HOUR, EXACT_ENOUGH)
                : seconds;
    }
}
