package com.martlet.mart;

import com.martlet.mart.Formula.Accumulated;
import com.martlet.mart.Formula.Customers;
import com.martlet.mart.Formula.FirstTime;
import com.martlet.mart.Formula.Measure;
import com.martlet.mart.Formula.Ratio;
import com.martlet.mart.Formula.Sum;
import com.martlet.mart.Formula.Who;
import com.martlet.mart.Metric.Unit;
import java.util.List;

/** The nine key figures of a day that every shop starts with. */
final class PilotMetrics {

    private static final Formula REVENUE = new Sum(Measure.REVENUE);

    private PilotMetrics() {}

    static List<Metric> all() {
        return List.of(
                dailyActiveUsers(),
                dailyNewUsers(),
                dailyRevenue(),
                dailyPayingUsers(),
                dailyFirstTimePayingUsers(),
                dailyAverageAccessTime(),
                accumulatedRevenue(),
                averageRevenuePerUser(),
                averageRevenuePerPayingUser());
    }

    private static Metric dailyActiveUsers() {
        return Definition.of("daily_active_users", "DAU", "일일 활성 유저")
                .means(
                        "Distinct customers, anonymous visitors included, with an access (login or"
                                + " logout) or any event on the day.",
                        "그날 접속(로그인 또는 로그아웃)이나 이벤트가 한 번이라도 있었던 고객 수입니다. 익명 방문자도"
                                + " 포함하며 중복 없이 셉니다.")
                .grains("day")
                .is("count(distinct active customers)", new Customers(Who.ACTIVE), Unit.CUSTOMERS);
    }

    private static Metric dailyNewUsers() {
        return Definition.of("daily_new_users", "DNU", "일일 신규 유저")
                .means(
                        "Customers with an access or event on the day and none on any day before.",
                        "그날 접속이나 이벤트가 있었고 그 이전에는 한 번도 없었던 고객 수입니다.")
                .grains("day")
                .is(
                        "count(active customers never active before)",
                        new FirstTime(Who.ACTIVE),
                        Unit.CUSTOMERS);
    }

    private static Metric dailyRevenue() {
        return Definition.of("daily_revenue", "DR", "일일 매출")
                .means(
                        "Amount of completed purchases of known customers; refunds are subtracted,"
                                + " cancellations left out.",
                        "고객이 확인된 완료 구매의 금액 합계입니다. 환불은 빼고 취소는 제외합니다.")
                .by(Dimensions.OF_PURCHASES)
                .is("sum(amount)", REVENUE, Unit.MONEY);
    }

    private static Metric dailyPayingUsers() {
        return Definition.of("daily_paying_users", "DPU", "일일 구매 유저")
                .means(
                        "Distinct customers with a completed purchase on the day.",
                        "그날 완료된 구매가 있는 고객 수입니다. 중복 없이 셉니다.")
                .grains("day")
                .by(Dimensions.OF_PURCHASES)
                .is("count(distinct buyers)", new Customers(Who.BUYERS), Unit.CUSTOMERS);
    }

    private static Metric dailyFirstTimePayingUsers() {
        return Definition.of("daily_first_time_paying_users", "DFPU", "일일 첫 구매 유저")
                .means(
                        "Customers with a completed purchase on the day and none on any day before.",
                        "그날 완료된 구매가 있고 그 이전에는 구매한 적이 없는 고객 수입니다.")
                .grains("day")
                .by(Dimensions.OF_PURCHASES)
                .is(
                        "count(buyers who never bought before)",
                        new FirstTime(Who.BUYERS),
                        Unit.CUSTOMERS);
    }

    private static Metric dailyAverageAccessTime() {
        return Definition.of("daily_average_access_time", "DAAT", "일일 평균 접속 시간")
                .means(
                        "Seconds from login to logout, divided by logins. A login without logout"
                                + " counts as a login and adds no time; time over midnight belongs to"
                                + " the day of its login.",
                        "로그인부터 로그아웃까지의 시간(초)을 로그인 수로 나눈 값입니다. 로그아웃이 없는 로그인은 횟수에만"
                                + " 포함되고, 자정을 넘긴 시간은 로그인한 날에 속합니다.")
                .is(
                        "sum(logout - login) / count(logins)",
                        new Ratio(new Sum(Measure.ACCESS_SECONDS), new Sum(Measure.LOGINS)),
                        Unit.SECONDS);
    }

    private static Metric accumulatedRevenue() {
        return Definition.of("accumulated_revenue", "AR", "누적 매출")
                .means(
                        "Revenue from the first day of all data to the end of the bucket.",
                        "데이터의 첫날부터 해당 구간의 마지막 날까지 쌓인 매출입니다.")
                .by(Dimensions.OF_PURCHASES)
                .is(
                        "sum(amount) since the first day",
                        new Accumulated(Measure.REVENUE),
                        Unit.MONEY);
    }

    private static Metric averageRevenuePerUser() {
        return Definition.of("average_revenue_per_user", "ARPU", "활성 유저당 평균 매출")
                .means(
                        "Revenue divided by the distinct active customers of the same period.",
                        "매출을 같은 기간의 활성 고객 수(중복 제외)로 나눈 값입니다.")
                .by(Dimensions.OF_PURCHASES)
                .is(
                        "revenue / count(distinct active customers)",
                        new Ratio(REVENUE, new Customers(Who.ACTIVE)),
                        Unit.MONEY);
    }

    private static Metric averageRevenuePerPayingUser() {
        return Definition.of("average_revenue_per_paying_user", "ARPPU", "구매 유저당 평균 매출")
                .means(
                        "Revenue divided by the distinct buyers of the same period.",
                        "매출을 같은 기간의 구매 고객 수(중복 제외)로 나눈 값입니다.")
                .by(Dimensions.OF_PURCHASES)
                .is(
                        "revenue / count(distinct buyers)",
                        new Ratio(REVENUE, new Customers(Who.BUYERS)),
                        Unit.MONEY);
    }
}
