package com.martlet.campaign.ui;

import com.martlet.campaign.Campaign;
import com.martlet.campaign.CampaignDraft;
import com.martlet.campaign.CampaignPreview;
import com.martlet.campaign.CampaignPreviews;
import com.martlet.campaign.CampaignService;
import com.martlet.campaign.SendingRules;
import com.martlet.campaign.TestLetters;
import com.martlet.campaign.TestOutcome;
import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Member;
import com.martlet.identity.MemberService;
import com.martlet.identity.Tenant;
import com.martlet.mail.Mail;
import com.martlet.segment.SegmentService;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the editor asks and does, each time with the rights the person has at that moment. */
@Component
class EditorDesk {

    private final CampaignService campaigns;
    private final Trying trying;
    private final SegmentService segments;
    private final MemberService members;
    private final CurrentActor currentActor;

    EditorDesk(
            CampaignService campaigns,
            Trying trying,
            SegmentService segments,
            MemberService members,
            CurrentActor currentActor) {
        this.campaigns = campaigns;
        this.trying = trying;
        this.segments = segments;
        this.members = members;
        this.currentActor = currentActor;
    }

    /** What shows and sends without keeping anything. */
    @Component
    record Trying(CampaignPreviews previews, TestLetters tests, Mail mail) {}

    Actor actor() {
        return currentActor.require();
    }

    Campaign load(Tenant tenant, String slug) {
        return campaigns.load(tenant.id(), slug);
    }

    boolean hasMailServer() {
        return trying.mail().isReady();
    }

    SendingRules rules() {
        return trying.previews().rules();
    }

    /** What there is to choose from. */
    CampaignSteps.Surroundings surroundings(Actor actor) {
        var tenant = actor.requireTenant();
        var colleagues =
                new ArrayList<>(members.list(tenant.id()).stream().map(Member::email).toList());
        if (colleagues.isEmpty()) {
            colleagues.add(actor.email());
        }
        return new CampaignSteps.Surroundings(
                tenant,
                segments.list(tenant.id()),
                colleagues,
                actor.email(),
                campaigns.today(tenant));
    }

    List<String> approversBeside(Actor actor) {
        return campaigns.approversBeside(actor.requireTenant().id(), actor);
    }

    Campaign keep(Tenant tenant, @Nullable Campaign before, CampaignDraft draft) {
        return before == null
                ? campaigns.create(tenant, actorNow(tenant), draft)
                : campaigns.update(tenant, actorNow(tenant), before.slug(), draft);
    }

    Campaign handIn(Tenant tenant, Campaign campaign, @Nullable LocalDateTime sendAt) {
        return campaigns.schedule(tenant, actorNow(tenant), campaign.slug(), sendAt);
    }

    Campaign approve(Tenant tenant, Campaign campaign) {
        return campaigns.approve(tenant, actorNow(tenant), campaign.slug());
    }

    Campaign cancel(Tenant tenant, Campaign campaign) {
        return campaigns.cancel(tenant, actorNow(tenant), campaign.slug());
    }

    CampaignPreview preview(Tenant tenant, CampaignDraft draft) {
        return trying.previews().preview(tenant, actorNow(tenant), draft);
    }

    TestOutcome test(Tenant tenant, CampaignDraft draft, String variant, String to) {
        return trying.tests().send(tenant, actorNow(tenant), draft, variant, to);
    }

    /** Rights may have changed since the screen was opened. */
    private Actor actorNow(Tenant tenant) {
        return currentActor.require(tenant.id());
    }
}
