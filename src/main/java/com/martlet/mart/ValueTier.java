package com.martlet.mart;

import java.util.Locale;
import java.util.Map;

/** How valuable a customer is, by the sum of the three ranked scores; highest first. */
public enum ValueTier {
    /** 12 to 15 of 15. */
    HIGH("High value", "고가치"),
    /** 8 to 11. */
    MID("Mid value", "중간 가치"),
    /** 3 to 7. */
    LOW("Low value", "저가치"),
    /** No order yet; not in rfm_scores. */
    NONE("No order yet", "구매 전");

    private final Map<String, String> label;

    ValueTier(String english, String korean) {
        this.label = Map.of("en", english, "ko", korean);
    }

    /** As in the mart, the API and rules, such as high. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Language ("en", "ko") to the name. */
    public Map<String, String> label() {
        return label;
    }
}
