package com.martlet.segment;

import com.martlet.base.Period;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantToday;
import com.martlet.segment.CustomerMetric.Subject;
import com.martlet.serving.Grain;
import com.martlet.serving.MetricAnswer;
import com.martlet.serving.MetricQuery;
import com.martlet.serving.MetricService;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The values that occur, so that people choose instead of typing. */
@Service
public class SegmentValues {

    private static final int DAYS_LOOKED_AT = 90;
    private static final int MOST = 500;

    private final MetricService metrics;
    private final TenantRules rules;
    private final TenantToday calendar;

    SegmentValues(MetricService metrics, TenantRules rules, TenantToday calendar) {
        this.metrics = metrics;
        this.rules = rules;
        this.calendar = calendar;
    }

    /** What rows of the last months have, the most frequent first. */
    public List<String> of(Tenant tenant, Subject subject, Narrowing narrowing) {
        var dimension = subject == Subject.SERVICE ? "service_" + narrowing.id() : narrowing.id();
        var values = new LinkedHashSet<String>();
        for (var value : frequent(tenant, metric(subject), dimension)) {
            if (narrowing == Narrowing.CATEGORY && subject != Subject.SERVICE) {
                addWithLevelsAbove(value, values);
            } else {
                values.add(value);
            }
        }
        return values.stream().limit(MOST).toList();
    }

    /** What customers have, by name. */
    public List<String> of(Tenant tenant, CustomerAttribute attribute) {
        return rules.ask(
                tenant,
                facts ->
                        new AttributeFacts(facts)
                                .names(attribute)
                                .distinct()
                                .sorted()
                                .limit(MOST)
                                .toList());
    }

    private List<String> frequent(Tenant tenant, String metric, String dimension) {
        var yesterday = calendar.today(tenant).minusDays(1);
        var period = new Period(yesterday.minusDays(DAYS_LOOKED_AT), yesterday);
        var query =
                new MetricQuery(
                        List.of(metric),
                        period,
                        Grain.TOTAL,
                        List.of(dimension),
                        Map.of(),
                        Optional.empty());
        return metrics.ask(tenant, query).rows().stream()
                .filter(row -> !String.valueOf(row.keys().get(dimension)).isEmpty())
                .sorted(
                        Comparator.comparing(
                                        (MetricAnswer.Row row) ->
                                                row.values().getOrDefault(metric, BigDecimal.ZERO))
                                .reversed())
                .map(row -> String.valueOf(row.keys().get(dimension)))
                .toList();
    }

    private static String metric(Subject subject) {
        return switch (subject) {
            case PURCHASES -> "orders";
            case EVENTS -> "events";
            case SERVICE -> "service_requests_opened";
        };
    }

    private static void addWithLevelsAbove(String category, LinkedHashSet<String> values) {
        var above = new ArrayList<String>();
        for (var dot = category.indexOf('.'); dot > 0; dot = category.indexOf('.', dot + 1)) {
            above.add(category.substring(0, dot));
        }
        values.addAll(above);
        values.add(category);
    }
}
