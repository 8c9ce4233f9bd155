package com.martlet.mart;

import java.util.Locale;
import java.util.Map;

/** The names of the grid of recency and frequency scores; db/marts/rfm_scores.sql fills it. */
public enum RfmSegment {
    CHAMPIONS("Champions", "챔피언"),
    LOYAL("Loyal", "충성"),
    POTENTIAL_LOYALISTS("Potential Loyalists", "잠재 충성"),
    NEW_CUSTOMERS("New Customers", "신규"),
    PROMISING("Promising", "유망"),
    NEED_ATTENTION("Need Attention", "관심 필요"),
    ABOUT_TO_SLEEP("About to Sleep", "휴면 임박"),
    AT_RISK("At Risk", "이탈 위험"),
    CANT_LOSE_THEM("Can't Lose Them", "놓칠 수 없는 고객"),
    HIBERNATING("Hibernating", "동면"),
    LOST("Lost", "이탈"),
    /** No order yet; not in rfm_scores. */
    PROSPECTS("Prospects", "구매 전");

    private final Map<String, String> label;

    RfmSegment(String english, String korean) {
        this.label = Map.of("en", english, "ko", korean);
    }

    /** As in the mart, the API and rules, such as cant_lose_them. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Language ("en", "ko") to the name. */
    public Map<String, String> label() {
        return label;
    }
}
