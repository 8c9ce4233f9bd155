package com.martlet.segment;

import com.martlet.serving.CustomerNumbers;
import java.math.BigDecimal;
import java.util.function.LongPredicate;
import org.roaringbitmap.RoaringBitmap;

/**
 * Finds who fulfils a condition. Known customers only: anonymous visitors are in no answer. The
 * sets are shared and must not be changed.
 */
final class Leaves {

    private final Facts facts;

    Leaves(Facts facts) {
        this.facts = facts;
    }

    long dataVersion() {
        return facts.dataVersion();
    }

    RoaringBitmap everybody() {
        return facts.everybody();
    }

    RoaringBitmap metric(Rule.Metric leaf) {
        var number = new MetricFacts(facts).of(leaf);
        return facts.set(leaf, () -> compared(number, leaf.op(), leaf.value()));
    }

    RoaringBitmap event(Rule.Event leaf) {
        var counts = new MetricFacts(facts).events(leaf.type(), leaf.where(), leaf.window());
        return facts.set(leaf, () -> compared(counts, leaf.op(), BigDecimal.valueOf(leaf.value())));
    }

    RoaringBitmap recency(Rule.Recency leaf) {
        return facts.set(
                leaf,
                () -> {
                    var days = new MetricFacts(facts).lastDays(leaf);
                    var today = facts.today().toEpochDay();
                    return known(
                            days, day -> leaf.op().holds(Long.compare(today - day, leaf.days())));
                });
    }

    RoaringBitmap score(Rule.Score leaf) {
        return facts.set(
                leaf,
                () -> compared(new ScoreFacts(facts).of(leaf.score()), leaf.op(), leaf.value()));
    }

    RoaringBitmap attribute(Rule.Attribute leaf) {
        return facts.set(leaf, () -> withinEverybody(new AttributeFacts(facts).holding(leaf)));
    }

    RoaringBitmap own(Rule.OwnAttribute leaf) {
        return facts.set(leaf, () -> withinEverybody(new OwnAttributeFacts(facts).holding(leaf)));
    }

    RoaringBitmap list(IdList list) {
        return new KnownIds(facts).of(list);
    }

    /**
     * Those with 0 have no row, so a condition that 0 fulfils is asked the other way round: who has
     * rows and does not fulfil it.
     */
    private RoaringBitmap compared(Measured measured, Comparison op, BigDecimal value) {
        var limit = Limit.of(value, measured.scale());
        LongPredicate holds = number -> op.holds(limit.compare(number));
        if (measured.missingIsZero() && holds.test(0)) {
            return RoaringBitmap.andNot(everybody(), measured.numbers().where(holds.negate()));
        }
        return known(measured.numbers(), holds);
    }

    private RoaringBitmap known(CustomerNumbers numbers, LongPredicate holds) {
        return withinEverybody(numbers.where(holds));
    }

    private RoaringBitmap withinEverybody(RoaringBitmap found) {
        return RoaringBitmap.and(everybody(), found);
    }
}
