package com.martlet.serving;

import com.martlet.mart.FailedChecks;
import com.martlet.mart.Formula.Measure;
import com.martlet.mart.Formula.Orders;
import com.martlet.mart.Formula.SessionKind;
import com.martlet.mart.Formula.Sessions;
import com.martlet.mart.Formula.Who;
import com.martlet.serving.Partial.Keys;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds blocks against marts, which SQL has computed from the same facts. */
final class MartTotals {

    private static final String TOTALS =
            """
            with pages as (
                select day, sum(count_page_views) as count_page_views,
                    sum(count_dwells) as count_dwells,
                    sum(total_dwell_seconds) as total_dwell_seconds
                from page_days where day in (:days) group by day
            ),
            services as (
                select day, sum(count_closed_in_a_day) as count_closed_in_a_day,
                    sum(count_rated) as count_rated, sum(total_satisfaction) as total_satisfaction
                from service_days where day in (:days) group by day
            )
            select kpi.*,
                coalesce(pages.count_page_views, 0) as count_page_views,
                coalesce(pages.count_dwells, 0) as count_dwells,
                coalesce(pages.total_dwell_seconds, 0) as total_dwell_seconds,
                coalesce(services.count_closed_in_a_day, 0) as count_closed_in_a_day,
                coalesce(services.count_rated, 0) as count_rated,
                coalesce(services.total_satisfaction, 0) as total_satisfaction
            from daily_kpi as kpi
            left join pages on pages.day = kpi.day
            left join services on services.day = kpi.day
            where kpi.day in (:days)
            """;

    private static final Map<Measure, String> COUNTS =
            new EnumMap<>(
                    Map.ofEntries(
                            Map.entry(Measure.EVENTS, "count_events"),
                            Map.entry(Measure.VIEWS, "count_views"),
                            Map.entry(Measure.CARTS, "count_carts"),
                            Map.entry(Measure.PURCHASE_EVENTS, "count_purchase_events"),
                            Map.entry(Measure.LOGINS, "count_logins"),
                            Map.entry(Measure.ACCESS_SECONDS, "total_access_seconds"),
                            Map.entry(Measure.PURCHASE_ROWS, "count_purchase_rows"),
                            Map.entry(
                                    Measure.SERVICE_REQUESTS_OPENED,
                                    "count_service_requests_opened"),
                            Map.entry(
                                    Measure.SERVICE_REQUESTS_CLOSED,
                                    "count_service_requests_closed"),
                            Map.entry(
                                    Measure.SERVICE_REQUESTS_CLOSED_IN_A_DAY,
                                    "count_closed_in_a_day"),
                            Map.entry(Measure.RATED_SERVICE_REQUESTS, "count_rated"),
                            Map.entry(Measure.SATISFACTION, "total_satisfaction"),
                            Map.entry(Measure.PAGE_VIEWS, "count_page_views"),
                            Map.entry(Measure.DWELLS, "count_dwells"),
                            Map.entry(Measure.DWELL_SECONDS, "total_dwell_seconds")));

    private MartTotals() {}

    static void requireEqual(JdbcClient client, Map<LocalDate, DayBlock> blocks) {
        var differences = new ArrayList<Map<String, String>>();
        var marts = client.sql(TOTALS).param("days", blocks.keySet()).query().listOfRows();
        for (var mart : marts) {
            var block = blocks.get(LocalDate.parse(String.valueOf(mart.get("day"))));
            if (block != null) {
                compare(block, mart, differences);
            }
        }
        if (marts.size() != blocks.size()) {
            differences.add(
                    Map.of("blocks", "" + blocks.size(), "days of daily_kpi", "" + marts.size()));
        }
        if (!differences.isEmpty()) {
            throw new FailedChecks(
                    List.of(
                            new FailedChecks.Failure(
                                    "day blocks equal marts", differences.size(), differences)));
        }
    }

    private static void compare(
            DayBlock block, Map<String, Object> mart, List<Map<String, String>> differences) {
        totals(block)
                .forEach(
                        (column, inBlock) -> {
                            var inMart = new BigDecimal(String.valueOf(mart.get(column)));
                            if (inMart.compareTo(inBlock) != 0) {
                                differences.add(
                                        Map.of(
                                                "day", block.day().toString(),
                                                "column", column,
                                                "mart", inMart.toPlainString(),
                                                "block", inBlock.toPlainString()));
                            }
                        });
    }

    private static Map<String, BigDecimal> totals(DayBlock block) {
        var totals = new TreeMap<String, BigDecimal>();
        var summary = block.summary();
        COUNTS.forEach((measure, column) -> totals.put(column, count(summary.total(measure))));
        totals.put("total_revenue", Amounts.money(summary.total(Measure.REVENUE)));
        totals.put("total_guest_revenue", Amounts.money(summary.total(Measure.GUEST_REVENUE)));
        totals.put("count_active_customers", people(summary, Who.ACTIVE));
        totals.put("count_viewers", people(summary, Who.VIEWERS));
        totals.put("count_buyers", people(summary, Who.BUYERS));
        totals.put("count_orders", keys(block, Leaf.of(new Orders())));
        totals.put("count_sessions", keys(block, Leaf.of(new Sessions(SessionKind.ALL))));
        totals.put("count_buying_sessions", keys(block, Leaf.of(new Sessions(SessionKind.BUYING))));
        return totals;
    }

    private static BigDecimal people(DaySummary summary, Who who) {
        return count(summary.customers(who).getLongCardinality());
    }

    private static BigDecimal keys(DayBlock block, Leaf leaf) {
        return Summaries.whole(block.tables(), leaf) instanceof Keys keys
                ? count(keys.set().size())
                : BigDecimal.ZERO;
    }

    private static BigDecimal count(long count) {
        return BigDecimal.valueOf(count);
    }
}
