package com.martlet;

import com.martlet.testing.ApiClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Somebody whose visit reaches the demo shop late, in a file that a run of its own publishes. */
final class LateVisitor {

    private static final List<String> COLUMNS =
            List.of(
                    "event_id",
                    "occurred_at",
                    "event_type",
                    "customer_id",
                    "visitor_id",
                    "session_id",
                    "product_id",
                    "category_code",
                    "brand",
                    "price",
                    "quantity",
                    "page",
                    "page_url",
                    "dwell_seconds",
                    "referrer",
                    "utm_source",
                    "utm_medium",
                    "utm_campaign",
                    "device",
                    "channel");

    private LateVisitor() {}

    static void visits(ApiClient api, String day) {
        var row =
                "late-1,%sT12:00:00+09:00,page_view,late-customer,,late".formatted(day)
                        + ",".repeat(COLUMNS.size() - 6);
        var file = String.join(",", COLUMNS) + "\n" + row + "\n";
        api.upload("demo-events", "late.csv", file.getBytes(StandardCharsets.UTF_8));
        api.run(Map.of());
    }
}
