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
 * The colour that a value of a dimension has on every chart, whatever is set on the board. It
 * follows from the value's name; among the largest of all days, those that would look alike move on
 * to the next free colour.
 */
@Component
class Colours {

    private static final List<Colour> FREE = Colour.forNames();
    private static final int CLEAREST = FREE.size() / 2;
    private static final Map<String, List<String>> SIZED_BY =
            Map.of(
                    "category_1", List.of("revenue", "events"),
                    "brand", List.of("revenue", "events"),
                    "device", List.of("events"),
                    "service_channel", List.of("service_requests_opened"),
                    "service_category", List.of("service_requests_opened"));

    /** Few values, known beforehand; neighbours in a list are far apart in colour. */
    private static final Map<String, List<String>> FIXED =
            Map.of(
                    "event_type",
                    List.of(
                            "view",
                            "cart",
                            "purchase",
                            "remove_from_cart",
                            "page_view",
                            "search",
                            "login",
                            "wishlist",
                            "logout"),
                    "rfm_segment",
                    List.of(
                            "champions",
                            "about_to_sleep",
                            "loyal",
                            "cant_lose_them",
                            "potential_loyalists",
                            "need_attention",
                            "at_risk",
                            "new_customers",
                            "promising",
                            "hibernating",
                            "lost",
                            "prospects"));

    private final BoardSource source;

    Colours(BoardSource source) {
        this.source = source;
    }

    Map<String, Colour> of(Tenant tenant, String dimension) {
        var fixed = FIXED.get(dimension);
        if (fixed != null) {
            return inOrder(fixed);
        }
        var sizes = SIZED_BY.get(dimension);
        var loaded = source.loadedDays(tenant);
        return sizes == null || loaded.isEmpty()
                ? Map.of()
                : given(values(tenant, dimension, sizes, loaded.get()));
    }

    /** The grey of what has no name, or too small a one to have a colour; by place if none has. */
    static Colour find(Map<String, Colour> colours, String value) {
        if (colours.isEmpty()) {
            return Colour.BY_PLACE;
        }
        return colours.getOrDefault(value, Colour.OTHER);
    }

    private static Map<String, Colour> inOrder(List<String> values) {
        var colours = new HashMap<String, Colour>();
        for (var index = 0; index < values.size(); index++) {
            colours.put(values.get(index), FREE.get(index));
        }
        return colours;
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

    /** The largest share the clear colours, the next their second shades; the others are grey. */
    static Map<String, Colour> given(List<String> values) {
        var colours = new HashMap<String, Colour>();
        give(values.stream().limit(CLEAREST).toList(), FREE.subList(0, CLEAREST), colours);
        var second = values.stream().skip(CLEAREST).limit(CLEAREST).toList();
        give(second, FREE.subList(CLEAREST, FREE.size()), colours);
        return colours;
    }

    private static void give(List<String> values, List<Colour> free, Map<String, Colour> colours) {
        Set<Integer> taken = new HashSet<>();
        for (var value : values) {
            var place = Math.floorMod(value.hashCode(), free.size());
            while (!taken.add(place)) {
                place = (place + 1) % free.size();
            }
            colours.put(value, free.get(place));
        }
    }
}
