package com.martlet.dashboard;

import com.martlet.base.Period;
import com.martlet.identity.Tenant;
import com.martlet.mart.Metric;
import com.martlet.serving.CustomerSet;
import com.martlet.serving.Grain;
import com.martlet.serving.MetricQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The state of a board with everything looked up: days instead of names, members instead of a slug.
 *
 * @param filters under the ids of the catalogue
 */
public record BoardQuestion(
        Tenant tenant,
        BoardState state,
        Period period,
        Optional<Period> compared,
        LocalDate today,
        Map<String, Set<String>> filters,
        Optional<CustomerSet> members) {

    private static final int LONGEST_BY_DAY = 92;
    private static final int LONGEST_BY_WEEK = 400;

    /** Buckets small enough to see the shape, and few enough to read. */
    public Grain grain() {
        if (period.lengthInDays() <= LONGEST_BY_DAY) {
            return Grain.DAY;
        }
        return period.lengthInDays() <= LONGEST_BY_WEEK ? Grain.WEEK : Grain.MONTH;
    }

    /** Whether the metric can be cut by all that is set. */
    public boolean suits(Metric metric) {
        return metric.dimensions().containsAll(filters.keySet())
                && (members.isEmpty() || metric.segmentable());
    }

    /** Ids of what is set and cannot cut the metric; "segment" for the segment. */
    List<String> unsuited(Metric metric) {
        var unsuited = new ArrayList<String>();
        filters.keySet().stream()
                .filter(dimension -> !metric.dimensions().contains(dimension))
                .sorted()
                .forEach(unsuited::add);
        if (members.isPresent() && !metric.segmentable()) {
            unsuited.add("segment");
        }
        return unsuited;
    }

    MetricQuery query(List<String> metrics, Period days, Grain grain, List<String> by) {
        return new MetricQuery(metrics, days, grain, by, filters, members);
    }

    /** Today's numbers still grow; a tenant of the past has whole days only. */
    public boolean holdsUnfinishedToday() {
        return tenant.businessNow() == null && period.contains(today);
    }
}
