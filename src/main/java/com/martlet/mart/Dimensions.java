package com.martlet.mart;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What numbers can be cut by, and which facts know it. */
final class Dimensions {

    static final List<Dimension> ALL =
            List.of(
                    dimension("event_type", "Event", "행동 유형"),
                    dimension("category", "Category", "카테고리"),
                    dimension("category_1", "Category, level 1", "카테고리 (대분류)"),
                    dimension("category_2", "Category, level 2", "카테고리 (중분류)"),
                    dimension("category_3", "Category, level 3", "카테고리 (소분류)"),
                    dimension("brand", "Brand", "브랜드"),
                    dimension("product", "Product", "상품"),
                    dimension("hour", "Hour of the day", "시간대"),
                    dimension("weekday", "Day of the week", "요일"),
                    dimension("page", "Page", "페이지"),
                    dimension("channel", "Channel", "채널"),
                    dimension("device", "Device", "기기"),
                    dimension("country", "Country", "국가"),
                    dimension("service_channel", "Service channel", "문의 채널"),
                    dimension("service_category", "Service category", "문의 유형"));

    /** Known of purchases and of events alike. */
    static final Set<String> OF_PURCHASES =
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

    static final Set<String> OF_EVENTS =
            Set.of(
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
            Set.of("hour", "weekday", "service_channel", "service_category");

    private Dimensions() {}

    private static Dimension dimension(String id, String english, String korean) {
        return new Dimension(id, Map.of("en", english, "ko", korean));
    }
}
