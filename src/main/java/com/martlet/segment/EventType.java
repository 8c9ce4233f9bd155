package com.martlet.segment;

import java.util.List;

/** The event types that events may have; the list of db/lake/events.ddl. */
public final class EventType {

    /** Whatever it was. */
    public static final String ANY = "any";

    private static final String CUSTOM = "custom:";

    private static final List<String> KNOWN =
            List.of(
                    "view",
                    "cart",
                    "remove_from_cart",
                    "purchase",
                    "login",
                    "logout",
                    "page_view",
                    "search",
                    "wishlist",
                    "sign_up",
                    "share",
                    "review",
                    "coupon",
                    "refund");

    private EventType() {}

    public static List<String> known() {
        return KNOWN;
    }

    static boolean isPossible(String type) {
        return KNOWN.contains(type) || type.equals(ANY) || type.startsWith(CUSTOM);
    }
}
