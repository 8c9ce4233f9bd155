package com.martlet.mart;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What numbers can be cut by, and which facts know it. */
final class Dimensions {

    static final String RFM_SEGMENT = "rfm_segment";
    static final String VALUE_TIER = "value_tier";

    static final List<Dimension> ALL =
            List.of(
                    dimension("event_type", "Event", "행동 유형"),
                    dimension("category", "Category", "카테고리"),
                    dimension("category_1", "Category, level 1", "카테고리 (대분류)"),
                    dimension("category_2", "Category, level 2", "카테고리 (중분류)"),
                    dimension("category_3", "Category, level 3", "카테고리 (소분류)"),
                    dimension("brand", "Brand", "브랜드"),
                    dimension("product", "Product", "상품"),
                    new Dimension("hour", words("Hour of the day", "시간대"), hours()),
                    new Dimension("weekday", words("Day of the week", "요일"), weekdays()),
                    dimension("page", "Page", "페이지"),
                    dimension("channel", "Channel", "채널"),
                    dimension("device", "Device", "기기"),
                    dimension("country", "Country", "국가"),
                    new Dimension(RFM_SEGMENT, words("RFM segment", "RFM 세그먼트"), rfmSegments()),
                    new Dimension(VALUE_TIER, words("Customer value", "고객 가치"), valueTiers()),
                    dimension("service_channel", "Service channel", "문의 채널"),
                    dimension("service_category", "Service category", "문의 유형"));

    /** Traits of customers, as of the last published day. */
    static final Set<String> OF_CUSTOMERS = Set.of(RFM_SEGMENT, VALUE_TIER);

    /** Known of purchases that name no customer. */
    static final Set<String> OF_GUESTS =
            Set.of(
                    "category",
                    "category_1",
                    "category_2",
                    "category_3",
                    "brand",
                    "product",
                    "hour",
                    "weekday",
                    "channel",
                    "country");

    /** Known of purchases and of events alike. */
    static final Set<String> OF_PURCHASES = union(OF_GUESTS, OF_CUSTOMERS);

    static final Set<String> OF_EVENTS =
            Set.of(
                    RFM_SEGMENT,
                    VALUE_TIER,
                    "event_type",
                    "category",
                    "category_1",
                    "category_2",
                    "category_3",
                    "brand",
                    "product",
                    "hour",
                    "weekday",
                    "page",
                    "channel",
                    "device",
                    "country");

    static final Set<String> OF_REQUESTS =
            Set.of(
                    RFM_SEGMENT,
                    VALUE_TIER,
                    "hour",
                    "weekday",
                    "service_channel",
                    "service_category");

    private Dimensions() {}

    private static Dimension dimension(String id, String english, String korean) {
        return new Dimension(id, words(english, korean), Map.of());
    }

    private static Map<String, String> words(String english, String korean) {
        return Map.of("en", english, "ko", korean);
    }

    private static Map<String, Map<String, String>> hours() {
        var labels = new LinkedHashMap<String, Map<String, String>>();
        for (var hour = 0; hour < 24; hour++) {
            labels.put("" + hour, words("%02d:00".formatted(hour), hour + "시"));
        }
        return labels;
    }

    private static Map<String, Map<String, String>> weekdays() {
        var labels = new LinkedHashMap<String, Map<String, String>>();
        for (var day : DayOfWeek.values()) {
            labels.put(
                    "" + day.getValue(),
                    words(
                            day.getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                            day.getDisplayName(TextStyle.FULL, Locale.KOREAN)));
        }
        return labels;
    }

    private static Map<String, Map<String, String>> rfmSegments() {
        var labels = new LinkedHashMap<String, Map<String, String>>();
        for (var segment : RfmSegment.values()) {
            labels.put(segment.id(), segment.label());
        }
        return labels;
    }

    private static Map<String, Map<String, String>> valueTiers() {
        var labels = new LinkedHashMap<String, Map<String, String>>();
        for (var tier : ValueTier.values()) {
            labels.put(tier.id(), tier.label());
        }
        return labels;
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        var all = new HashSet<>(some);
        all.addAll(more);
        return Set.copyOf(all);
    }
}
