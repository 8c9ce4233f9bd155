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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds blocks against daily_kpi, which SQL has computed from the same facts. */
final class MartTotals {

    private MartTotals() {}

    static void requireEqual(JdbcClient client, Map<LocalDate, DayBlock> blocks) {
        var differences = new ArrayList<Map<String, String>>();
        var marts =
                client.sql("select * from daily_kpi where day in (:days)")
                        .param("days", blocks.keySet())
                        .query()
                        .listOfRows();
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
                                    "day blocks equal daily_kpi",
                                    differences.size(),
                                    differences)));
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
        totals.put("count_events", count(summary.total(Measure.EVENTS)));
        totals.put("count_views", count(summary.total(Measure.VIEWS)));
        totals.put("count_carts", count(summary.total(Measure.CARTS)));
        totals.put("count_purchase_events", count(summary.total(Measure.PURCHASE_EVENTS)));
        totals.put("count_logins", count(summary.total(Measure.LOGINS)));
        totals.put("total_access_seconds", count(summary.total(Measure.ACCESS_SECONDS)));
        totals.put("total_revenue", Amounts.money(summary.total(Measure.REVENUE)));
        totals.put("total_guest_revenue", Amounts.money(summary.total(Measure.GUEST_REVENUE)));
        totals.put("count_purchase_rows", count(summary.total(Measure.PURCHASE_ROWS)));
        totals.put(
                "count_service_requests_opened",
                count(summary.total(Measure.SERVICE_REQUESTS_OPENED)));
        totals.put(
                "count_service_requests_closed",
                count(summary.total(Measure.SERVICE_REQUESTS_CLOSED)));
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
