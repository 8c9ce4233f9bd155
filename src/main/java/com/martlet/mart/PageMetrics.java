package com.martlet.mart;

import com.martlet.mart.Formula.Measure;
import com.martlet.mart.Formula.Median;
import com.martlet.mart.Formula.Ratio;
import com.martlet.mart.Formula.Sum;
import com.martlet.mart.Formula.Time;
import com.martlet.mart.Metric.Unit;
import java.util.List;

/** Which pages are looked at, and for how long. */
final class PageMetrics {

    private PageMetrics() {}

    static List<Metric> all() {
        return List.of(pageViews(), medianDwell(), averageDwell());
    }

    private static Metric pageViews() {
        return Definition.of("page_views", "Page views", "페이지 조회")
                .means(
                        "Events of the kinds page_view and view: pages and products looked at.",
                        "page_view와 view 이벤트 수입니다. 페이지 조회와 상품 조회를 함께 셉니다.")
                .is("count(page_view and view events)", new Sum(Measure.PAGE_VIEWS), Unit.COUNT);
    }

    private static Metric medianDwell() {
        return Definition.of("median_dwell_seconds", "Dwell time (median)", "체류 시간 중앙값")
                .means(
                        "Median seconds of the page views whose time is known: told by the source,"
                                + " or up to the next event of the session, at most 30 minutes. The"
                                + " last view of a session has none.",
                        "체류 시간을 아는 조회의 중앙값(초)입니다. 소스가 알려 준 시간이나 세션의 다음 이벤트까지의"
                                + " 시간이며 최대 30분입니다. 세션의 마지막 조회는 제외합니다.")
                .is("median(dwell of page views)", new Median(Time.DWELL), Unit.SECONDS);
    }

    private static Metric averageDwell() {
        return Definition.of("average_dwell_seconds", "Dwell time (mean)", "평균 체류 시간")
                .means(
                        "Seconds of the page views whose time is known, divided by their number.",
                        "체류 시간을 아는 조회의 시간 합계(초)를 그 조회 수로 나눈 값입니다.")
                .is(
                        "sum(dwell) / count(page views with a dwell)",
                        new Ratio(new Sum(Measure.DWELL_SECONDS), new Sum(Measure.DWELLS)),
                        Unit.SECONDS);
    }
}
