package com.martlet.serving;

import com.martlet.serving.CohortQuery.Event;
import com.martlet.serving.CohortQuery.Mode;
import com.martlet.serving.CohortQuery.Unit;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Cohorts, with a star where the period is not over, by joining each person's first period with all
 * periods.
 */
final class CohortOracle {

    private CohortOracle() {}

    static List<String> lines(Oracle oracle, CohortQuery query, Optional<Set<String>> members)
            throws SQLException {
        var unit = query.unit() == Unit.WEEK ? "week" : "month";
        var rows =
                query.event() == Event.ACTIVITY
                        ? "select person, day from events where person is not null"
                        : "select person, day from purchases where %s and person is not null"
                                .formatted(OracleMetrics.SALE);
        var reaches = query.mode() == Mode.ON ? "=" : ">=";
        var narrowed =
                members.map(
                                names ->
                                        names.stream()
                                                .map(name -> "'" + name + "'")
                                                .collect(
                                                        Collectors.joining(
                                                                ",", "person in (", ")")))
                        .orElse("true");
        return oracle.strings(
                """
                with seen as (select distinct person, date_trunc('%1$s', day) as period from (%2$s)),
                firsts as (select person, min(period) as cohort from seen group by 1),
                periods as (select distinct period from seen),
                cells as (
                    select cohort, date_diff('%1$s', cohort, periods.period) as number,
                        count(distinct firsts.person) as customers
                    from firsts join seen using (person)
                    join periods on seen.period %3$s periods.period and periods.period >= cohort
                    where %4$s group by all)
                select strftime(cohort, '%5$s') || ' ' || number || ' ' || customers
                    || if(cohort + (number + 1) * interval 1 %1$s > newest + 1, ' *', '')
                from cells, (
                    select max(day) as newest from (
                        select day from events union all select day from purchases
                        union all select day from service_requests))
                order by cohort, number
                """
                        .formatted(
                                unit,
                                rows,
                                reaches,
                                narrowed,
                                query.unit() == Unit.WEEK ? "%G-W%V" : "%Y-%m"));
    }
}
