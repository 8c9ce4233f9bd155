package com.martlet.jobs.parse;

import com.martlet.jobs.lake.DatasetSchema;
import com.martlet.jobs.lake.Reason;
import com.martlet.jobs.lake.Reason.Code;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An event has a time and a known type. */
final class EventRules implements DatasetRules {

    private static final DatasetSchema SCHEMA = DatasetSchema.of("events");
    private static final Set<String> TYPES =
            Objects.requireNonNull(SCHEMA.accepted().get("event_type"));

    private static final int KEY = SCHEMA.indexOf("event_key");
    private static final int ID = SCHEMA.indexOf("event_id");
    private static final int OCCURRED_AT = SCHEMA.indexOf("occurred_at");
    private static final int TYPE = SCHEMA.indexOf("event_type");
    private static final int SESSION = SCHEMA.indexOf("session_id");
    private static final int PRICE = SCHEMA.indexOf("price");
    private static final int PAGE = SCHEMA.indexOf("page");
    private static final int PAGE_URL = SCHEMA.indexOf("page_url");
    private static final int DWELL = SCHEMA.indexOf("dwell_seconds");

    private final DayCutter days;

    EventRules(DayCutter days) {
        this.days = days;
    }

    @Override
    public int complete(RowSoFar row) throws RefusedRow {
        row.require(OCCURRED_AT, "occurred_at");
        row.require(TYPE, "event_type");
        requireKnownType(row.text(TYPE));
        PurchaseRules.requireNotNegative("price", row.number(PRICE));
        if (row.fields()[DWELL] instanceof Integer seconds && seconds < 0) {
            throw new RefusedRow(Code.NEGATIVE, "dwell_seconds", seconds);
        }
        row.setIfAbsent(PAGE, page(row.text(PAGE_URL)));
        var id = row.text(ID);
        row.fields()[KEY] = id == null ? row.hash() : Hash.of(id);
        return days.day(row.number(OCCURRED_AT));
    }

    static boolean isAccess(Object[] row) {
        return "login".equals(row[TYPE]) || "logout".equals(row[TYPE]);
    }

    static boolean isSessionless(Object[] row) {
        return row[SESSION] == null;
    }

    private static void requireKnownType(String type) throws RefusedRow {
        if (!TYPES.contains(type) && !type.startsWith("custom:")) {
            throw new RefusedRow(Reason.with(Code.UNKNOWN_EVENT_TYPE, type));
        }
    }

    /** "https://shop.example/tv/1?utm_source=x" stands for the page "/tv/1". */
    static @Nullable String page(@Nullable String url) {
        if (url == null) {
            return null;
        }
        var path =
                url.replaceFirst("^[a-zA-Z][a-zA-Z0-9+.-]*://[^/?#]*", "")
                        .replaceFirst("[?#].*", "");
        return path.isEmpty() ? "/" : path;
    }
}
