package com.martlet.demo;

import java.util.List;

/**
 * What one visitor did in one sitting.
 *
 * @param customerId empty for visitors who did not say who they are
 */
record Visit(String id, String visitorId, String customerId, Origin origin, List<Click> clicks) {

    int start() {
        return clicks.getFirst().second();
    }

    /** The id as a number: another one for each visit, unlike its hash code. */
    long number() {
        return Long.parseLong(id.replace("-", ""), Character.MAX_RADIX);
    }

    List<Click> purchases() {
        return clicks.stream().filter(Click::isPurchase).toList();
    }

    /** Where the visitor came from; empty texts are unknown values. */
    record Origin(
            String device,
            String channel,
            String referrer,
            String utmSource,
            String utmMedium,
            String utmCampaign) {

        static Origin of(Dice dice, String campaign) {
            var device = List.of("mobile", "desktop", "tablet").get(dice.weighted(64, 30, 6));
            return switch (dice.weighted(30, 34, 12, 14, 10)) {
                case 0 -> new Origin(device, "direct", "", "", "", "");
                case 1 -> new Origin(device, "search", "https://search.example.com/", "", "", "");
                case 2 -> new Origin(device, "email", "", "newsletter", "email", campaign);
                case 3 -> new Origin(device, "social", "https://social.example.com/", "", "", "");
                default -> new Origin(device, "ads", "", "ads", "cpc", campaign);
            };
        }
    }
}
