package com.martlet.mart;

import com.martlet.mart.Formula.Customers;
import com.martlet.mart.Formula.DailyMean;
import com.martlet.mart.Formula.FirstTime;
import com.martlet.mart.Formula.Measure;
import com.martlet.mart.Formula.Ratio;
import com.martlet.mart.Formula.RollingCustomers;
import com.martlet.mart.Formula.SessionKind;
import com.martlet.mart.Formula.Sessions;
import com.martlet.mart.Formula.Sum;
import com.martlet.mart.Formula.Who;
import com.martlet.mart.Metric.Unit;
import java.util.List;

/** Who came, how often, and what they did. */
final class TrafficMetrics {

    private static final Formula ACTIVE = new Customers(Who.ACTIVE);
    private static final int WEEK = 7;

    private TrafficMetrics() {}

    static List<Metric> all() {
        return List.of(
                visitors(),
                newVisitors(),
                weeklyActiveUsers(),
                rollingWeeklyActiveUsers(),
                monthlyActiveUsers(),
                stickiness(),
                sessions(),
                sessionConversionRate(),
                events(),
                views(),
                carts(),
                purchaseEvents());
    }

    private static Metric visitors() {
        return Definition.of("visitors", "Visitors", "방문자")
                .means(
                        "Distinct customers and anonymous visitors with an access or any event in"
                                + " the period.",
                        "기간 중 접속이나 이벤트가 있었던 고객과 익명 방문자 수입니다. 중복 없이 셉니다.")
                .is("count(distinct active customers)", ACTIVE, Unit.CUSTOMERS);
    }

    private static Metric newVisitors() {
        return Definition.of("new_visitors", "New visitors", "신규 방문자")
                .means(
                        "Visitors of the period who were never active before its first day.",
                        "기간 중의 방문자 가운데 기간의 첫날 이전에는 활동이 없었던 방문자 수입니다.")
                .is(
                        "count(active customers never active before)",
                        new FirstTime(Who.ACTIVE),
                        Unit.CUSTOMERS);
    }

    private static Metric weeklyActiveUsers() {
        return Definition.of("weekly_active_users", "WAU (ISO week)", "주간 활성 유저 (ISO 주)")
                .means(
                        "Distinct active customers of the ISO week, Monday to Sunday.",
                        "월요일부터 일요일까지 ISO 주의 활성 고객 수입니다. 중복 없이 셉니다.")
                .grains("week")
                .is("count(distinct active customers)", ACTIVE, Unit.CUSTOMERS);
    }

    private static Metric rollingWeeklyActiveUsers() {
        return Definition.of("rolling_weekly_active_users", "WAU (7 days)", "주간 활성 유저 (최근 7일)")
                .means(
                        "Distinct active customers of the day and the six days before it.",
                        "그날을 포함한 최근 7일의 활성 고객 수입니다. 중복 없이 셉니다.")
                .grains("day")
                .is(
                        "count(distinct active customers of 7 days)",
                        new RollingCustomers(Who.ACTIVE, WEEK),
                        Unit.CUSTOMERS);
    }

    private static Metric monthlyActiveUsers() {
        return Definition.of("monthly_active_users", "MAU", "월간 활성 유저")
                .means(
                        "Distinct active customers of the calendar month.",
                        "달력 기준 한 달의 활성 고객 수입니다. 중복 없이 셉니다.")
                .grains("month")
                .is("count(distinct active customers)", ACTIVE, Unit.CUSTOMERS);
    }

    private static Metric stickiness() {
        return Definition.of("stickiness", "Stickiness", "고착도")
                .means(
                        "Mean DAU of the period's loaded days, divided by the distinct active"
                                + " customers of the whole period (by month: DAU / MAU).",
                        "기간 중 적재된 날의 평균 DAU를 기간 전체의 활성 고객 수로 나눈 값입니다 (월 단위: DAU/MAU).")
                .grains("week", "month", "total")
                .is(
                        "mean(DAU) / count(distinct active customers)",
                        new Ratio(new DailyMean(Who.ACTIVE), ACTIVE),
                        Unit.RATIO);
    }

    private static Metric sessions() {
        return Definition.of("sessions", "Sessions", "세션")
                .means(
                        "Distinct sessions with an event in the period; a session ends after 30"
                                + " minutes without an event unless the source brings its own.",
                        "기간 중 이벤트가 있었던 세션 수입니다. 소스의 세션이 없으면 30분 동안 이벤트가 없을 때 끝납니다.")
                .is("count(distinct sessions)", new Sessions(SessionKind.ALL), Unit.COUNT);
    }

    private static Metric sessionConversionRate() {
        return Definition.of("session_conversion_rate", "Session conversion", "세션 전환율")
                .means(
                        "Sessions with a purchase event divided by all sessions.",
                        "구매 이벤트가 있는 세션을 전체 세션으로 나눈 값입니다.")
                .is(
                        "count(sessions with a purchase) / count(sessions)",
                        new Ratio(new Sessions(SessionKind.BUYING), new Sessions(SessionKind.ALL)),
                        Unit.RATIO);
    }

    private static Metric events() {
        return Definition.of("events", "Events", "이벤트")
                .means("Events of every kind.", "모든 종류의 이벤트 수입니다.")
                .is("count(events)", new Sum(Measure.EVENTS), Unit.COUNT);
    }

    private static Metric views() {
        return Definition.of("views", "Product views", "상품 조회")
                .means("Events of the kind view.", "view 이벤트 수입니다.")
                .is("count(view events)", new Sum(Measure.VIEWS), Unit.COUNT);
    }

    private static Metric carts() {
        return Definition.of("carts", "Added to cart", "장바구니 담기")
                .means("Events of the kind cart.", "cart 이벤트 수입니다.")
                .is("count(cart events)", new Sum(Measure.CARTS), Unit.COUNT);
    }

    private static Metric purchaseEvents() {
        return Definition.of("purchases_events", "Purchase events", "구매 이벤트")
                .means("Events of the kind purchase.", "purchase 이벤트 수입니다.")
                .is("count(purchase events)", new Sum(Measure.PURCHASE_EVENTS), Unit.COUNT);
    }
}
