package com.martlet.mart;

import com.martlet.mart.Formula.Time;
import com.martlet.mart.Formula.Who;
import java.util.Locale;

/**
 * A metric's total of a period as SQL over the star, for people who want to see or repeat it.
 * Boards are answered from day blocks; a test holds the two against each other.
 */
public final class MetricSql {

    private static final String PERIOD = "day between :from and :to";
    private static final String UNTIL = "day <= :to";
    private static final String PEOPLE = "count(distinct customer_ordinal)";

    private MetricSql() {}

    /** With the parameters from and to, both days included. */
    public static String of(Metric metric) {
        return of(metric.formula()) + ";";
    }

    private static String of(Formula formula) {
        return switch (formula) {
            case Formula.Sum sum -> MeasureSql.of(sum.measure()).over(PERIOD);
            case Formula.Accumulated sum -> MeasureSql.of(sum.measure()).over(UNTIL);
            case Formula.Customers customers -> customers(customers.who(), PERIOD);
            case Formula.EverCustomers customers -> customers(customers.who(), UNTIL);
            case Formula.RollingCustomers rolling -> customers(rolling.who(), lastDays(rolling));
            case Formula.FirstTime first -> firstTime(first.who());
            case Formula.DailyMean mean -> dailyMean(mean.who());
            case Formula.Sessions sessions -> sessions(sessions.kind());
            case Formula.Orders ignored -> purchases("count(distinct order_id)");
            case Formula.RepeatBuyers ignored ->
                    "select count(*) from (%n    %s%n    group by customer_ordinal%n"
                                    .formatted(purchases("customer_ordinal"))
                            + "    having count(distinct order_id) >= 2\n) as repeat_buyers";
            case Formula.Median median -> median(median.time());
            case Formula.KnownCustomers ignored ->
                    """
                    select count(distinct customer_ordinal) from (
                        select customer_ordinal from customer_snapshots where day <= :to
                        union all
                        select customer_ordinal from customer_days
                        where day <= :to and not is_visitor
                    ) as known""";
            case Formula.OfBuyers buyers -> ofBuyers(buyers.number());
            case Formula.Ratio ratio ->
                    "select cast((%n    %s%n) as numeric) / nullif((%n    %s%n), 0)"
                            .formatted(
                                    of(ratio.numerator()).replace("\n", "\n    "),
                                    of(ratio.denominator()).replace("\n", "\n    "));
        };
    }

    private static String customers(Who who, String days) {
        return MeasureSql.select(PEOPLE, table(who), days, condition(who));
    }

    private static String lastDays(Formula.RollingCustomers rolling) {
        return "day between cast(:to as date) - %d and :to".formatted(rolling.days() - 1);
    }

    private static String firstTime(Who who) {
        var earlier =
                MeasureSql.select(
                        "customer_ordinal",
                        table(who),
                        "day < :from and customer_ordinal is not null",
                        condition(who));
        return customers(who, PERIOD) + "\n    and customer_ordinal not in (" + earlier + ")";
    }

    private static String dailyMean(Who who) {
        var days =
                MeasureSql.select(
                        "distinct day, customer_ordinal",
                        table(who),
                        PERIOD + " and customer_ordinal is not null",
                        condition(who));
        return "select cast(count(*) as numeric) / nullif((%n    %s%n), 0) from (%n    %s%n) as days"
                .formatted("select count(*) from daily_kpi where " + PERIOD, days);
    }

    private static String sessions(Formula.SessionKind kind) {
        var condition =
                switch (kind) {
                    case ALL -> "";
                    case BUYING -> "event_type = 'purchase'";
                };
        return MeasureSql.select("count(distinct session_key)", "fact_events", PERIOD, condition);
    }

    private static String purchases(String what) {
        return MeasureSql.select(what, "fact_purchases", PERIOD, MeasureSql.SALE);
    }

    private static String median(Time time) {
        return switch (time) {
            case RESOLUTION ->
                    median(
                            "extract(epoch from closed_at - opened_at) / 3600",
                            "fact_service_requests",
                            "closed_at is not null");
            case DWELL ->
                    median(
                            "dwell_seconds",
                            "fact_events",
                            "dwell_seconds is not null and event_type in ('view', 'page_view')");
        };
    }

    private static String median(String value, String table, String condition) {
        return MeasureSql.select(
                "percentile_cont(0.5) within group (order by %s)".formatted(value),
                table,
                PERIOD,
                condition);
    }

    private static String ofBuyers(Formula.BuyerNumber number) {
        var sum =
                switch (number) {
                    case PREDICTED_VALUE_90, PREDICTED_VALUE_180, PREDICTED_VALUE_365 ->
                            "sum(%s)".formatted(number.name().toLowerCase(Locale.ROOT));
                    case PREDICTED -> "count(probability_alive)";
                    case CHURNED -> "sum(case when is_churned then 1 else 0 end)";
                    case ONE -> "count(*)";
                };
        return MeasureSql.select(sum, "customer_values", "as_of between :from and :to", "");
    }

    private static String table(Who who) {
        return who == Who.BUYERS ? "fact_purchases" : "fact_events";
    }

    private static String condition(Who who) {
        return switch (who) {
            case ACTIVE -> "";
            case VIEWERS -> "event_type = 'view'";
            case BUYERS -> MeasureSql.SALE;
        };
    }
}
