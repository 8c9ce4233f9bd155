package com.martlet.mart;

import com.martlet.mart.Formula.Measure;
import com.martlet.mart.Formula.Median;
import com.martlet.mart.Formula.Ratio;
import com.martlet.mart.Formula.Sum;
import com.martlet.mart.Formula.Time;
import com.martlet.mart.Metric.Unit;
import java.util.List;

/** What customer service heard, how fast it answered, and how content people were. */
final class ServiceMetrics {

    private static final Formula OPENED = new Sum(Measure.SERVICE_REQUESTS_OPENED);
    private static final Formula CLOSED = new Sum(Measure.SERVICE_REQUESTS_CLOSED);

    private ServiceMetrics() {}

    static List<Metric> all() {
        return List.of(
                opened(),
                closed(),
                closedRate(),
                closedWithinADay(),
                medianHours(),
                satisfaction());
    }

    private static Metric opened() {
        return ofRequests("service_requests_opened", "Requests opened", "접수된 문의")
                .means("Service requests opened in the period.", "기간 중 접수된 고객 문의 수입니다.")
                .is("count(requests)", OPENED, Unit.COUNT);
    }

    private static Metric closed() {
        return ofRequests("service_requests_closed", "Requests closed", "처리된 문의")
                .means(
                        "Of the service requests opened in the period, those closed by now.",
                        "기간 중 접수된 문의 가운데 지금까지 처리가 끝난 문의 수입니다.")
                .is("count(closed requests)", CLOSED, Unit.COUNT);
    }

    private static Metric closedRate() {
        return ofRequests("service_closing_rate", "Closing rate", "처리율")
                .means(
                        "Of the service requests opened in the period, the share closed by now.",
                        "기간 중 접수된 문의 가운데 지금까지 처리가 끝난 문의의 비율입니다.")
                .is("closed requests / opened requests", new Ratio(CLOSED, OPENED), Unit.RATIO);
    }

    private static Metric closedWithinADay() {
        return ofRequests("first_day_resolution_rate", "Closed within 24 hours", "24시간 내 처리율")
                .means(
                        "Service requests closed within 24 hours of their opening, divided by all"
                                + " that were opened in the period.",
                        "접수 후 24시간 안에 처리가 끝난 문의를 기간 중 접수된 전체 문의로 나눈 값입니다.")
                .is(
                        "count(requests closed within 24 h) / count(requests)",
                        new Ratio(new Sum(Measure.SERVICE_REQUESTS_CLOSED_IN_A_DAY), OPENED),
                        Unit.RATIO);
    }

    private static Metric medianHours() {
        return ofRequests("median_resolution_hours", "Hours to close (median)", "처리 시간 중앙값")
                .means(
                        "Median hours from opening to closing, of the closed service requests that"
                                + " were opened in the period.",
                        "기간 중 접수되어 처리가 끝난 문의의 접수부터 종료까지 걸린 시간의 중앙값입니다.")
                .is("median(closed - opened)", new Median(Time.RESOLUTION), Unit.HOURS);
    }

    private static Metric satisfaction() {
        return ofRequests("satisfaction", "Satisfaction", "만족도")
                .means(
                        "Mean satisfaction score of the closed service requests that were opened in"
                                + " the period; requests without a score are left out.",
                        "기간 중 접수되어 처리가 끝난 문의의 만족도 점수 평균입니다. 점수가 없는 문의는 제외합니다.")
                .is(
                        "sum(satisfaction) / count(closed requests with a score)",
                        new Ratio(
                                new Sum(Measure.SATISFACTION),
                                new Sum(Measure.RATED_SERVICE_REQUESTS)),
                        Unit.NUMBER);
    }

    private static Definition ofRequests(String id, String english, String korean) {
        return Definition.of(id, english, korean).by(Dimensions.OF_REQUESTS);
    }
}
