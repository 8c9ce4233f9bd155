package com.martlet.serving;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The funnel view, cart, purchase by plain joins: the earliest row after the step before. */
final class FunnelOracle {

    private FunnelOracle() {}

    static List<String> counts(Oracle oracle, FunnelQuery query, Optional<Set<String>> members)
            throws SQLException {
        var conditions =
                query.filters().entrySet().stream()
                                .map(
                                        filter ->
                                                "and coalesce(%s, '') in %s"
                                                        .formatted(
                                                                filter.getKey(),
                                                                list(filter.getValue())))
                                .collect(Collectors.joining(" "))
                        + members.map(names -> " and person in " + list(names)).orElse("");
        return oracle.strings(
                """
                with doings as (
                    select person, day, occurred_at::timestamp as moment, event_type as step from events
                    where event_type in ('view', 'cart') and person is not null %1$s
                    union all
                    select person, day, purchased_at::timestamp, 'purchase' from purchases
                    where %2$s and person is not null %1$s),
                one as (
                    select person, min(moment) as t1, t1 + interval %3$d day as until from doings
                    where step = 'view' and day between '%4$s' and '%5$s' group by 1),
                two as (
                    select one.*, (select min(moment) from doings d where d.person = one.person
                        and step = 'cart' and moment between t1 and until) as t2 from one),
                three as (
                    select two.*, (select min(moment) from doings d where d.person = two.person
                        and step = 'purchase' and moment between t2 and until) as t3 from two),
                judged as (
                    select *, t3 is null and until >= (
                        select max(day) + interval 1 day - interval 9 hour from events) as is_open
                    from three),
                counted as (
                    select 1 as step, count_if(not is_open) as n, count_if(is_open and t2 is null) as o
                    from judged
                    union all select 2, count_if(not is_open and t2 is not null),
                        count_if(is_open and t2 is not null) from judged
                    union all select 3, count(t3), 0 from judged)
                select n || ' ' || o from counted order by step
                """
                        .formatted(
                                conditions,
                                OracleMetrics.SALE,
                                query.windowDays(),
                                query.period().from(),
                                query.period().to()));
    }

    private static String list(Set<String> values) {
        return values.stream()
                .map(value -> "'" + value + "'")
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
