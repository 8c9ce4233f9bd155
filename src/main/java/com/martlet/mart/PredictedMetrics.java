package com.martlet.mart;

import com.martlet.mart.Formula.BuyerNumber;
import com.martlet.mart.Formula.OfBuyers;
import com.martlet.mart.Formula.Ratio;
import com.martlet.mart.Metric.Unit;
import java.util.List;

/** What buyers will probably bring, and who of them is lost; as of the newest day only. */
final class PredictedMetrics {

    private static final String AS_OF =
            " Known as of the newest day with data only: a period without that day has no value.";
    private static final String AS_OF_KOREAN =
            " 데이터가 있는 마지막 날을 기준으로만 계산하며, 그날이 포함되지 않은 기간에는 값이 없습니다.";

    private PredictedMetrics() {}

    static List<Metric> all() {
        return List.of(
                predictedValue(90, BuyerNumber.PREDICTED_VALUE_90),
                predictedValue(180, BuyerNumber.PREDICTED_VALUE_180),
                predictedValue(365, BuyerNumber.PREDICTED_VALUE_365),
                predictedValuePerBuyer(),
                churnedBuyers(),
                churnRate());
    }

    private static Metric predictedValue(int days, BuyerNumber number) {
        return ofBuyers(
                        "predicted_value_" + days,
                        "Predicted value, %d days".formatted(days),
                        "예상 가치 (%d일)".formatted(days))
                .means(
                        ("What everybody who has bought will probably bring within the next %d"
                                                + " days: expected purchases (BG/NBD) times expected amount"
                                                + " (Gamma-Gamma), added up. Customers still to come are not"
                                                + " in it.")
                                        .formatted(days)
                                + AS_OF,
                        ("구매한 적이 있는 고객이 앞으로 %d일 동안 가져올 것으로 예상되는 금액의 합계입니다. 예상 구매 횟수(BG/NBD)에"
                                                + " 예상 구매 금액(Gamma-Gamma)을 곱해 더합니다. 새로 생길 고객은 포함하지"
                                                + " 않습니다.")
                                        .formatted(days)
                                + AS_OF_KOREAN)
                .is("sum(expected purchases x expected amount)", new OfBuyers(number), Unit.MONEY);
    }

    private static Metric predictedValuePerBuyer() {
        return ofBuyers(
                        "predicted_value_per_buyer_365",
                        "Predicted value per buyer, 365 days",
                        "구매 고객당 예상 가치 (365일)")
                .means(
                        "Predicted value of the next 365 days divided by the customers it is"
                                + " predicted for: all who have ever bought."
                                + AS_OF,
                        "앞으로 365일의 예상 가치를 구매한 적이 있는 고객 수로 나눈 값입니다." + AS_OF_KOREAN)
                .is(
                        "predicted_value_365 / count(customers who ever bought)",
                        new Ratio(
                                new OfBuyers(BuyerNumber.PREDICTED_VALUE_365),
                                new OfBuyers(BuyerNumber.PREDICTED)),
                        Unit.MONEY);
    }

    private static Metric churnedBuyers() {
        return ofBuyers("churned_buyers", "Lost customers", "이탈 고객")
                .means(
                        "Customers whose last purchase is longer ago than twice the median gap"
                                + " between their own days of purchase; of those who bought on one"
                                + " day only, longer than 90 days."
                                + AS_OF,
                        "마지막 구매 이후 지난 날이 본인 구매 간격의 중앙값의 두 배를 넘은 고객 수입니다. 하루만 구매한 고객은 90일을"
                                + " 기준으로 합니다."
                                + AS_OF_KOREAN)
                .is(
                        "count(days since last purchase > 2 x median gap)",
                        new OfBuyers(BuyerNumber.CHURNED),
                        Unit.CUSTOMERS);
    }

    private static Metric churnRate() {
        return ofBuyers("churn_rate", "Churn", "이탈률")
                .means(
                        "Lost customers divided by all who have ever bought." + AS_OF,
                        "이탈 고객 수를 구매한 적이 있는 전체 고객 수로 나눈 값입니다." + AS_OF_KOREAN)
                .is(
                        "churned_buyers / count(customers who ever bought)",
                        new Ratio(new OfBuyers(BuyerNumber.CHURNED), new OfBuyers(BuyerNumber.ONE)),
                        Unit.RATIO);
    }

    private static Definition ofBuyers(String id, String english, String korean) {
        return Definition.of(id, english, korean).by(Dimensions.OF_CUSTOMERS);
    }
}
