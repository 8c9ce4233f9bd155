package com.martlet.campaign.ui;

import com.martlet.campaign.Campaign;
import com.martlet.identity.Tenant;
import com.vaadin.flow.component.UI;

/** Ways to the screens of campaigns. */
public final class CampaignNavigation {

    private CampaignNavigation() {}

    /** Where a campaign is best looked at: what came of it, or how it is written. */
    public static String best(Tenant tenant, Campaign campaign) {
        return campaign.history().startedAt() == null
                ? editor(tenant, campaign.slug())
                : results(tenant, campaign.slug());
    }

    static String list(Tenant tenant) {
        return "t/%s/campaigns".formatted(tenant.slug());
    }

    static String editor(Tenant tenant, String slug) {
        return list(tenant) + "/" + slug;
    }

    static String results(Tenant tenant, String slug) {
        return editor(tenant, slug) + "/results";
    }

    static String suppressions(Tenant tenant) {
        return "t/%s/suppressions".formatted(tenant.slug());
    }

    static void create(Tenant tenant) {
        open("t/%s/new-campaign".formatted(tenant.slug()));
    }

    static void open(String address) {
        UI.getCurrent().navigate(address);
    }
}
