package com.martlet.mart;

import com.martlet.mart.Formula.Accumulated;
import com.martlet.mart.Formula.EverCustomers;
import com.martlet.mart.Formula.KnownCustomers;
import com.martlet.mart.Formula.Measure;
import com.martlet.mart.Formula.Ratio;
import com.martlet.mart.Formula.Sum;
import com.martlet.mart.Formula.Who;
import com.martlet.mart.Metric.Unit;
import java.util.List;

/** How many customers there are, and what they are worth. */
final class CustomerMetrics {

    private static final Formula KNOWN = new KnownCustomers();
    private static final Formula EVER_BOUGHT = new EverCustomers(Who.BUYERS);

    private CustomerMetrics() {}

    static List<Metric> all() {
        return List.of(
                customers(),
                customersWhoBought(),
                averageRevenuePerRegisteredUser(),
                valuePerCustomer());
    }

    private static Metric customers() {
        return Definition.of("customers", "Customers", "고객 수")
                .means(
                        "Known customers at the end of the bucket: in a customer snapshot, or with"
                                + " an event or purchase up to then. Anonymous visitors are not"
                                + " among them.",
                        "구간의 마지막 날까지 고객 명단에 있거나 이벤트나 구매가 있었던 고객 수입니다." + " 익명 방문자는 포함하지 않습니다.")
                .by(Dimensions.OF_CUSTOMERS)
                .is("count(customers known by the end)", KNOWN, Unit.CUSTOMERS);
    }

    private static Metric customersWhoBought() {
        return Definition.of("customers_who_bought", "Customers with an order", "구매 경험 고객")
                .means(
                        "Distinct customers with a completed purchase on any day up to the end of"
                                + " the bucket.",
                        "데이터의 첫날부터 구간의 마지막 날까지 완료된 구매가 한 번이라도 있는 고객 수입니다.")
                .by(Dimensions.OF_PURCHASES)
                .is("count(distinct buyers) since the first day", EVER_BOUGHT, Unit.CUSTOMERS);
    }

    private static Metric averageRevenuePerRegisteredUser() {
        return Definition.of(
                        "average_revenue_per_registered_user", "ARPU (registered)", "등록 고객당 평균 매출")
                .means(
                        "Revenue of the period divided by all customers known at its end, whether"
                                + " active or not.",
                        "기간의 매출을 기간 끝까지 알려진 전체 고객 수로 나눈 값입니다. 활동이 없는 고객도 포함합니다.")
                .by(Dimensions.OF_CUSTOMERS)
                .is(
                        "revenue / count(customers known by the end)",
                        new Ratio(new Sum(Measure.REVENUE), KNOWN),
                        Unit.MONEY);
    }

    private static Metric valuePerCustomer() {
        return Definition.of("value_per_customer", "Value per customer", "고객당 누적 가치")
                .means(
                        "Revenue from the first day of all data to the end of the bucket, divided"
                                + " by the customers who have bought by then.",
                        "데이터의 첫날부터 구간의 마지막 날까지의 누적 매출을 그때까지 구매한 고객 수로 나눈 값입니다.")
                .by(Dimensions.OF_PURCHASES)
                .is(
                        "accumulated revenue / count(customers who ever bought)",
                        new Ratio(new Accumulated(Measure.REVENUE), EVER_BOUGHT),
                        Unit.MONEY);
    }
}
