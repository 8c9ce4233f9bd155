package com.martlet.mart;

import com.martlet.mart.Formula.Customers;
import com.martlet.mart.Formula.FirstTime;
import com.martlet.mart.Formula.Measure;
import com.martlet.mart.Formula.Orders;
import com.martlet.mart.Formula.Ratio;
import com.martlet.mart.Formula.RepeatBuyers;
import com.martlet.mart.Formula.Sum;
import com.martlet.mart.Formula.Who;
import com.martlet.mart.Metric.Unit;
import java.util.List;

/** What was sold, and to how many. */
final class SalesMetrics {

    private static final Formula REVENUE = new Sum(Measure.REVENUE);
    private static final Formula BUYERS = new Customers(Who.BUYERS);

    private SalesMetrics() {}

    static List<Metric> all() {
        return List.of(
                revenue(),
                guestRevenue(),
                orders(),
                buyers(),
                newBuyers(),
                repeatRate(),
                averageOrderValue(),
                payments(),
                purchaseFrequency(),
                conversionRate());
    }

    private static Metric revenue() {
        return ofPurchases("revenue", "Revenue", "매출")
                .means(
                        "Amount of completed purchases of known customers; refunds are subtracted,"
                                + " cancellations left out.",
                        "고객이 확인된 완료 구매의 금액 합계입니다. 환불은 빼고 취소는 제외합니다.")
                .is("sum(amount)", REVENUE, Unit.MONEY);
    }

    private static Metric guestRevenue() {
        return ofPurchases("guest_revenue", "Revenue without customer", "비회원 매출")
                .by(Dimensions.OF_GUESTS)
                .means(
                        "The same for purchases that name no customer; not part of revenue.",
                        "고객 정보가 없는 완료 구매의 금액 합계입니다. 매출에는 포함되지 않습니다.")
                .isOfNobody("sum(amount)", new Sum(Measure.GUEST_REVENUE), Unit.MONEY);
    }

    private static Metric orders() {
        return ofPurchases("orders", "Orders", "주문")
                .means(
                        "Distinct orders with a completed purchase of a known customer.",
                        "고객이 확인된 완료 구매의 주문 수입니다. 중복 없이 셉니다.")
                .is("count(distinct orders)", new Orders(), Unit.COUNT);
    }

    private static Metric payments() {
        return ofPurchases("payments", "Payments", "결제 건수")
                .means(
                        "Distinct orders with a completed purchase of a known customer: an order is"
                                + " paid once, whatever the number of its lines.",
                        "고객이 확인된 완료 구매의 주문 수입니다. 상품이 여러 개인 주문도 결제 한 건으로 셉니다.")
                .is("count(distinct orders)", new Orders(), Unit.COUNT);
    }

    private static Metric purchaseFrequency() {
        return ofPurchases("purchase_frequency", "Orders per buyer", "구매 빈도")
                .means(
                        "Orders divided by the distinct buyers of the same period.",
                        "주문 수를 같은 기간의 구매 고객 수(중복 제외)로 나눈 값입니다.")
                .is(
                        "orders / count(distinct buyers)",
                        new Ratio(new Orders(), BUYERS),
                        Unit.NUMBER);
    }

    private static Metric buyers() {
        return ofPurchases("buyers", "Buyers", "구매 고객")
                .means(
                        "Distinct customers with a completed purchase in the period.",
                        "기간 중 완료된 구매가 있는 고객 수입니다. 중복 없이 셉니다.")
                .is("count(distinct buyers)", BUYERS, Unit.CUSTOMERS);
    }

    private static Metric newBuyers() {
        return ofPurchases("new_buyers", "New buyers", "신규 구매 고객")
                .means(
                        "Buyers of the period who never bought before its first day.",
                        "기간 중의 구매 고객 가운데 기간의 첫날 이전에는 구매한 적이 없는 고객 수입니다.")
                .is(
                        "count(buyers who never bought before)",
                        new FirstTime(Who.BUYERS),
                        Unit.CUSTOMERS);
    }

    private static Metric repeatRate() {
        return ofPurchases("repeat_rate", "Repeat rate", "재구매율")
                .means(
                        "Buyers with two or more orders in the period, divided by all its buyers.",
                        "기간 중 주문이 두 번 이상인 구매 고객을 전체 구매 고객으로 나눈 값입니다.")
                .is(
                        "count(buyers with 2+ orders) / count(distinct buyers)",
                        new Ratio(new RepeatBuyers(), BUYERS),
                        Unit.RATIO);
    }

    private static Metric averageOrderValue() {
        return ofPurchases("average_order_value", "AOV", "평균 주문 금액")
                .means("Revenue divided by orders.", "매출을 주문 수로 나눈 값입니다.")
                .is("revenue / orders", new Ratio(REVENUE, new Orders()), Unit.MONEY);
    }

    private static Metric conversionRate() {
        return ofPurchases("conversion_rate", "Conversion (buyers / viewers)", "구매 전환율 (구매/조회 고객)")
                .means(
                        "Distinct buyers divided by the distinct customers with a product view in"
                                + " the period.",
                        "기간 중의 구매 고객 수를 상품을 조회한 고객 수로 나눈 값입니다.")
                .is(
                        "count(distinct buyers) / count(distinct viewers)",
                        new Ratio(BUYERS, new Customers(Who.VIEWERS)),
                        Unit.RATIO);
    }

    private static Definition ofPurchases(String id, String english, String korean) {
        return Definition.of(id, english, korean).by(Dimensions.OF_PURCHASES);
    }
}
