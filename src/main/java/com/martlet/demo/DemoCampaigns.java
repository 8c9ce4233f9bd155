package com.martlet.demo;

import com.martlet.campaign.CampaignDraft;
import com.martlet.campaign.Channel;
import com.martlet.campaign.PastCampaign;
import com.martlet.campaign.PastCampaigns;
import com.martlet.campaign.SuppressionService;
import com.martlet.campaign.Variant;
import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import com.martlet.segment.RuleJson;
import com.martlet.segment.SegmentDraft;
import com.martlet.segment.SegmentService;
import java.util.List;
import org.springframework.stereotype.Component;

/** The newsletter that the demo shop sent before it opened here, and to whom. */
@Component
class DemoCampaigns implements PastCampaigns {

    private static final String SEGMENT = "newsletter-readers";

    /** Nothing that the newsletter itself could change, or its result would be bent. */
    private static final String RULE =
            """
            {"all": [
                {"attribute": "grade", "op": "in", "value": ["GOLD", "SILVER", "BRONZE"]},
                {"attribute": "signed_up", "op": "<", "value": "%s"}]}""";

    private final DemoTenant shop;
    private final SegmentService segments;
    private final SuppressionService suppressions;

    DemoCampaigns(DemoTenant shop, SegmentService segments, SuppressionService suppressions) {
        this.shop = shop;
        this.segments = segments;
        this.suppressions = suppressions;
    }

    /** What the newsletter needs to be there; once. */
    void prepare(Tenant tenant) {
        if (segments.find(tenant.id(), SEGMENT).isEmpty()) {
            var opened = shop.open(tenant);
            var day = opened.newsletter().sentAt().toLocalDate();
            var rule = RuleJson.read(RULE.formatted(day));
            var martlet = Actor.martlet(tenant);
            suppressions.addCustomers(tenant, martlet, opened.optedOut());
            segments.create(tenant, martlet, new SegmentDraft(SEGMENT, "소식지 대상 고객", rule));
        }
    }

    /** None in a shop that opened before there was a newsletter. */
    @Override
    public List<PastCampaign> of(Tenant tenant) {
        return shop.isDemo(tenant) && segments.find(tenant.id(), SEGMENT).isPresent()
                ? List.of(past(shop.open(tenant).newsletter()))
                : List.of();
    }

    private static PastCampaign past(Newsletter newsletter) {
        var draft =
                new CampaignDraft(
                        "newsletter",
                        "소식지 제목 비교",
                        SEGMENT,
                        new Channel.Email("데모 상점", "help@example.com"),
                        List.of(
                                variant("A", "이번 주에 많이 찾은 상품을 모았습니다"),
                                variant("B", "{{customer.name | 고객}}님께 어울리는 상품을 골랐습니다")),
                        Newsletter.HOLDOUT_PERCENT,
                        Newsletter.WINDOW_DAYS,
                        null);
        return new PastCampaign(draft, newsletter.sentAt(), newsletter::armOf);
    }

    private static Variant variant(String name, String subject) {
        return new Variant(
                name, 50, subject, "{{customer.name | 고객}}님, 이번 주 새 상품과 할인 소식을 전해 드립니다.");
    }
}
