package com.martlet.segment;

import static com.martlet.segment.Limit.MONEY;

import com.martlet.base.Period;
import com.martlet.serving.Activity;
import com.martlet.serving.ActivityQuery;
import com.martlet.serving.CustomerNumbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/** Numbers about customers in a window: from day blocks, by SQL what these do not hold. */
final class MetricFacts {

    private final Facts facts;

    MetricFacts(Facts facts) {
        this.facts = facts;
    }

    Measured of(Rule.Metric leaf) {
        var where = leaf.where();
        var window = leaf.window();
        return switch (leaf.metric()) {
            case PURCHASE_AMOUNT ->
                    new Measured(block(Activity.PURCHASE_AMOUNT, where, window), MONEY, true);
            case ORDER_COUNT -> counts(Activity.ORDERS, where, window);
            case PURCHASE_COUNT -> counts(Activity.PURCHASE_LINES, where, window);
            case PURCHASE_QUANTITY ->
                    Measured.counts(
                            facts.numbers(
                                    LeafSql.quantity(facts.dialect(), where, days(window), zone()),
                                    0));
            case AVERAGE_ORDER_VALUE -> new Measured(averages(where, window), MONEY, false);
            case LOGIN_COUNT -> events("login", where, window);
            case VISIT_DAYS -> counts(Activity.VISIT_DAYS, where, window);
            case EVENT_COUNT -> events(EventType.ANY, where, window);
            case VIEW_COUNT -> events("view", where, window);
            case CART_COUNT -> events("cart", where, window);
            case SERVICE_REQUEST_COUNT -> counts(Activity.SERVICE_REQUESTS, where, window);
            case OPEN_REQUEST_COUNT, AVERAGE_SATISFACTION -> requests(leaf);
        };
    }

    Measured events(String type, Rule.Where where, Window window) {
        var filters = BlockFilters.of(Activity.EVENTS, where);
        if (!type.equals(EventType.ANY)) {
            filters.put("event_type", Set.of(type));
        }
        return Measured.counts(block(Activity.EVENTS, filters, days(window)));
    }

    /** The first or last day of each customer, in days since 1970, up to today. */
    CustomerNumbers lastDays(Rule.Recency leaf) {
        return switch (leaf.of()) {
            case PURCHASE -> untilToday(Activity.LAST_PURCHASE, leaf.where());
            case VISIT -> untilToday(Activity.LAST_VISIT, leaf.where());
            case FIRST_PURCHASE -> untilToday(Activity.FIRST_PURCHASE, leaf.where());
            case FIRST_VISIT -> untilToday(Activity.FIRST_VISIT, leaf.where());
            case SIGN_UP -> facts.numbers(AttributeFacts.SIGNED_UP, 0);
        };
    }

    CustomerNumbers untilToday(Activity activity, Rule.Where where) {
        var sofar = new Period(Window.BEGINNING, facts.today());
        return block(activity, BlockFilters.of(activity, where), sofar);
    }

    private Measured counts(Activity activity, Rule.Where where, Window window) {
        return Measured.counts(block(activity, where, window));
    }

    private CustomerNumbers block(Activity activity, Rule.Where where, Window window) {
        return block(activity, BlockFilters.of(activity, where), days(window));
    }

    private CustomerNumbers block(
            Activity activity, Map<String, Set<String>> filters, Period period) {
        return facts.activity(new ActivityQuery(activity, period, filters));
    }

    private Measured requests(Rule.Metric leaf) {
        var question =
                LeafSql.requests(
                        facts.dialect(), leaf.metric(), leaf.where(), days(leaf.window()), zone());
        var isMean = leaf.metric().isAverage();
        return new Measured(
                facts.numbers(question, isMean ? MONEY : 0), isMean ? MONEY : 0, !isMean);
    }

    private CustomerNumbers averages(Rule.Where where, Window window) {
        var orders = block(Activity.ORDERS, where, window);
        var amounts = block(Activity.PURCHASE_AMOUNT, where, window);
        var means = new long[orders.ordinals().length];
        var at = 0;
        for (var i = 0; i < means.length; i++) {
            // Whoever has an order has an amount.
            while (amounts.ordinals()[at] < orders.ordinals()[i]) {
                at++;
            }
            means[i] = mean(amounts.values()[at], orders.values()[i]);
        }
        return new CustomerNumbers(orders.ordinals(), means);
    }

    private static long mean(long amount, long orders) {
        return BigDecimal.valueOf(amount)
                .divide(BigDecimal.valueOf(orders), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private Period days(Window window) {
        return window.seenOn(facts.today());
    }

    private ZoneId zone() {
        return facts.tenant().zone();
    }
}
