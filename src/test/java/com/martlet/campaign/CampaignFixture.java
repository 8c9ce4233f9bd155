package com.martlet.campaign;

import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import com.martlet.segment.RuleJson;
import com.martlet.segment.SegmentDraft;
import com.martlet.segment.SegmentService;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** Campaigns of a shop for tests. */
public final class CampaignFixture {

    public static final String EVERYBODY = "everybody";
    public static final Channel EMAIL = new Channel.Email("누리 상점", "02-123-4567");

    private CampaignFixture() {}

    /** A segment of all customers who are known or came in a hundred years. */
    public static void keepEverybody(Tenant tenant, ApplicationContext context) {
        var rule =
                "{\"any\":[{\"metric\":\"order_count\",\"op\":\">=\",\"value\":0},"
                        + "{\"attribute\":\"gender\",\"op\":\"!=\",\"value\":[\"nobody\"]}]}";
        context.getBean(SegmentService.class)
                .create(
                        tenant,
                        Actor.martlet(tenant),
                        new SegmentDraft(EVERYBODY, "Everybody", RuleJson.read(rule)));
    }

    public static CampaignDraft draft(String slug, Channel channel) {
        return draft(slug, channel, List.of(variant("A", 100)), 10, null);
    }

    public static CampaignDraft draft(
            String slug,
            Channel channel,
            List<Variant> variants,
            int holdout,
            LocalDateTime sendAt) {
        return new CampaignDraft(slug, "가을 할인", EVERYBODY, channel, variants, holdout, 5, sendAt);
    }

    public static Variant variant(String name, int share) {
        return new Variant(
                name,
                share,
                "{{customer.name | 고객님}}께 드리는 " + name,
                "{{customer.preferred_category|모든 상품}} 할인입니다.");
    }
}
