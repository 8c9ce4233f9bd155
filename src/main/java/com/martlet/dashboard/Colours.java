package com.martlet.dashboard;

import com.martlet.base.Period;
import com.martlet.chart.Colour;
import com.martlet.identity.Tenant;
import com.martlet.serving.Grain;
import com.martlet.serving.MetricAnswer;
import com.martlet.serving.MetricQuery;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The colour that a value of a dimension has on every chart. It follows from the value's name;
 * among the largest of all days, those that would look alike move on to the next free colour.
 */
@Component
class Colours {

    private static final int FREE = Colour.COUNT - 1;
    private static final Map<String, List<String>> SIZED_BY =
            Map.of(
                    "category_1", List.of("events", "revenue"),
                    "brand", List.of("events", "revenue"),
                    "device", List.of("events"),
                    "service_channel", List.of("service_requests_opened"),
                    "service_category", List.of("service_requests_opened"));
    private static final Map<String, Map<String, Integer>> FIXED =
            Map.of(
                    "event_type",
                    Map.of(
                            "view",
                            0,
                            "cart",
                            1,
                            "purchase",
                            2,
                            "remove_from_cart",
                            3,
                            "page_view",
                            4,
                            "search",
                            5,
                            "login",
                            6,
                            "logout",
                            4,
                            "wishlist",
                            3));

    private final BoardSource source;

    Colours(BoardSource source) {
        this.source = source;
    }

    Map<String, Colour> of(Tenant tenant, String dimension) {
        var fixed = FIXED.get(dimension);
        if (fixed != null) {
            var colours = new HashMap<String, Colour>();
            fixed.forEach((value, slot) -> colours.put(value, new Colour(slot)));
            return colours;
        }
        var sizes = SIZED_BY.get(dimension);
        var loaded = source.loadedDays(tenant);
        return sizes == null || loaded.isEmpty()
                ? Map.of()
                : given(values(tenant, dimension, sizes, loaded.get()));
    }

    static Colour find(Map<String, Colour> colours, String value) {
        if (value.isEmpty()) {
            return Colour.OTHER;
        }
        return colours.getOrDefault(value, new Colour(own(value)));
    }

    /** The largest first. */
    private List<String> values(Tenant tenant, String dimension, List<String> sizes, Period days) {
        var query =
                new MetricQuery(
                        sizes, days, Grain.TOTAL, List.of(dimension), Map.of(), Optional.empty());
        Comparator<MetricAnswer.Row> comparing = Comparator.comparing(row -> size(row, sizes, 0));
        comparing = comparing.thenComparing(row -> size(row, sizes, sizes.size() - 1));
        return source.ask(tenant, query).rows().stream()
                .sorted(comparing.reversed())
                .map(row -> row.keys().getOrDefault(dimension, ""))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static BigDecimal size(MetricAnswer.Row row, List<String> metrics, int index) {
        return row.values().getOrDefault(metrics.get(index), BigDecimal.ZERO);
    }

    static Map<String, Colour> given(List<String> values) {
        var colours = new HashMap<String, Colour>();
        Set<Integer> taken = new HashSet<>();
        for (var value : values.subList(0, Math.min(FREE, values.size()))) {
            var slot = own(value);
            while (!taken.add(slot)) {
                slot = (slot + 1) % FREE;
            }
            colours.put(value, new Colour(slot));
        }
        return colours;
    }

    private static int own(String value) {
        return Math.floorMod(value.hashCode(), FREE);
    }
}
