package com.martlet.segment;

import java.util.Locale;

/** Segments that a person may start from, by the strategy behind them. */
public enum SegmentTemplate {
    BIG_SPENDERS(Strategy.PURCHASE, "{\"score\":\"monetary_score\",\"op\":\">=\",\"value\":5}"),
    REPEAT_BUYERS(Strategy.PURCHASE, orders(">=", 2, 90)),
    FIRST_ORDER(Strategy.PURCHASE, "{\"recency\":\"first_purchase\",\"op\":\"<=\",\"value\":30}"),
    NO_LONGER_BUYING(Strategy.PURCHASE, "{\"recency\":\"purchase\",\"op\":\">\",\"value\":60}"),
    ABANDONED_CART(Strategy.CLICK, event("cart", 1, "", 7), orders("<", 1, 7)),
    LOOKING_NOT_BUYING(Strategy.CLICK, event("view", 5, "", 14), orders("<", 1, 14)),
    SEARCHING(Strategy.CLICK, event("search", 3, "", 7)),
    WISHING(Strategy.CLICK, event("wishlist", 1, "", 30), orders("<", 1, 30)),
    EVENING(Strategy.TIME, event("any", 3, ",\"where\":{\"hours\":{\"from\":18,\"to\":23}}", 30)),
    EARLY(Strategy.TIME, event("any", 3, ",\"where\":{\"hours\":{\"from\":5,\"to\":9}}", 30)),
    WEEKEND(Strategy.TIME, event("any", 3, ",\"where\":{\"weekdays\":[\"sat\",\"sun\"]}", 30)),
    CHAMPIONS(Strategy.RFM, rfm("champions")),
    LOYAL(Strategy.RFM, rfm("loyal")),
    POTENTIAL_LOYALISTS(Strategy.RFM, rfm("potential_loyalists")),
    NEW_CUSTOMERS(Strategy.RFM, rfm("new_customers")),
    NEED_ATTENTION(Strategy.RFM, rfm("need_attention")),
    ABOUT_TO_SLEEP(Strategy.RFM, rfm("about_to_sleep")),
    AT_RISK(Strategy.RFM, rfm("at_risk")),
    CANT_LOSE_THEM(Strategy.RFM, rfm("cant_lose_them")),
    HIBERNATING(Strategy.RFM, rfm("hibernating")),
    LOST(Strategy.RFM, rfm("lost")),
    HIGH_VALUE(Strategy.VALUE, "{\"attribute\":\"value_tier\",\"op\":\"in\",\"value\":[\"high\"]}"),
    WIN_BACK(
            Strategy.VALUE,
            "{\"attribute\":\"churned\",\"op\":\"=\",\"value\":\"true\"}",
            "{\"attribute\":\"value_tier\",\"op\":\"in\",\"value\":[\"high\",\"mid\"]}"),
    NEVER_BOUGHT(Strategy.VALUE, rfm("prospects")),
    OPEN_REQUEST(
            Strategy.SERVICE,
            "{\"metric\":\"open_request_count\",\"op\":\">=\",\"value\":1,\"window\":{\"last\":\"30d\"}}"),
    UNHAPPY(
            Strategy.SERVICE,
            "{\"metric\":\"average_satisfaction\",\"op\":\"<=\",\"value\":2,\"window\":{\"last\":\"90d\"}}");

    /** What a segment looks at first. */
    public enum Strategy {
        PURCHASE,
        CLICK,
        TIME,
        RFM,
        VALUE,
        SERVICE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Strategy strategy;
    private final Rule rule;

    SegmentTemplate(Strategy strategy, String... conditions) {
        this.strategy = strategy;
        this.rule = RuleJson.read("{\"all\":[%s]}".formatted(String.join(",", conditions)));
    }

    public Strategy strategy() {
        return strategy;
    }

    public Rule rule() {
        return rule;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The address it gets unless the person chooses another one. */
    public String slug() {
        return id().replace('_', '-');
    }

    public String title(Locale language) {
        return new SegmentTexts(language).word("segment.template." + id());
    }

    /** A segment of it with its title as name. */
    public SegmentDraft draft(Locale language) {
        return new SegmentDraft(slug(), title(language), rule);
    }

    private static String orders(String op, int value, int days) {
        return "{\"metric\":\"order_count\",\"op\":\"%s\",\"value\":%d,\"window\":{\"last\":\"%dd\"}}"
                .formatted(op, value, days);
    }

    private static String event(String type, int value, String where, int days) {
        return "{\"event\":\"%s\",\"op\":\">=\",\"value\":%d%s,\"window\":{\"last\":\"%dd\"}}"
                .formatted(type, value, where, days);
    }

    private static String rfm(String name) {
        return "{\"attribute\":\"rfm_segment\",\"op\":\"in\",\"value\":[\"%s\"]}".formatted(name);
    }
}
