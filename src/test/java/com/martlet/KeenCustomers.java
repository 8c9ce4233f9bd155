package com.martlet;

import com.martlet.oracle.Asked;
import com.martlet.testing.ApiClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A segment of the demo shop: buyers of much, and who looked at 디지털 often. */
record KeenCustomers(ApiClient api) {

    private static final Map<String, String> LATELY = Map.of("last", "365d");
    private static final Map<String, Object> BOUGHT =
            Map.of("metric", "purchase_amount", "op", ">=", "value", 500_000, "window", LATELY);
    private static final Map<String, Object> LOOKED =
            Map.of(
                    "event",
                    "view",
                    "op",
                    ">=",
                    "value",
                    3,
                    "where",
                    Map.of("category", "디지털"),
                    "window",
                    LATELY);

    /** Over the facts of the oracle, all within a year; what was given back was not bought. */
    static final Asked.Segment SEGMENT =
            new Asked.Segment(
                    "keen",
                    """
                    select customer_id from sales
                    group by 1 having sum(revenue) >= 500000
                    union
                    select customer_id from events
                    where event_type = 'view' and customer_id is not null
                        and starts_with(category_code, '디지털.')
                    group by 1 having count(*) >= 3""");

    void save() {
        var rule = Map.of("any", List.of(BOUGHT, LOOKED));
        api.post("/segments", Map.of("slug", SEGMENT.slug(), "name", "Keen", "rule", rule));
    }

    /** The ids that the members' file holds, in order. */
    List<String> members() {
        var file = api.answerTo("/segments/keen/members?format=csv-for-machines").body();
        var ids = new ArrayList<String>();
        file.lines().skip(1).forEach(line -> ids.add(line.substring(0, line.indexOf(','))));
        return ids.stream().sorted().toList();
    }
}
