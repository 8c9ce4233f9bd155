package com.martlet.campaign.web;

import com.martlet.campaign.CampaignDraft;
import com.martlet.campaign.CampaignPreview;
import com.martlet.campaign.CampaignPreviews;
import com.martlet.campaign.CampaignResults;
import com.martlet.campaign.CampaignService;
import com.martlet.campaign.TestLetters;
import com.martlet.campaign.TestOutcome;
import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a campaign would do, does in a test, and did. */
@RestController
@RequestMapping("/api/v1/campaigns/{slug}")
class OutcomesController {

    private final CampaignService campaigns;
    private final CampaignPreviews previews;
    private final TestLetters tests;
    private final CampaignResults results;
    private final CurrentActor currentActor;

    OutcomesController(
            CampaignService campaigns,
            CampaignPreviews previews,
            TestLetters tests,
            CampaignResults results,
            CurrentActor currentActor) {
        this.campaigns = campaigns;
        this.previews = previews;
        this.tests = tests;
        this.results = results;
        this.currentActor = currentActor;
    }

    /**
     * @param variant its name; the first one when it is null
     * @param to a member of the tenant; who calls when it is null
     */
    record Test(@Nullable String variant, @Nullable String to) {}

    /** Counts, and what some customers would get; names and addresses masked. */
    @GetMapping("/preview")
    @Needs(Permission.SEE_CAMPAIGNS)
    CampaignPreview preview(@PathVariable String slug) {
        var actor = currentActor.require();
        return previews.preview(actor.requireTenant(), actor, slug);
    }

    @PostMapping("/test")
    @Needs(Permission.EDIT_CAMPAIGNS)
    TestOutcome test(@PathVariable String slug, @RequestBody Test test) {
        var actor = currentActor.require();
        var tenant = actor.requireTenant();
        var draft = CampaignDraft.of(campaigns.load(tenant.id(), slug));
        var first = draft.variants().getFirst().name();
        return tests.send(
                tenant,
                actor,
                draft,
                Objects.requireNonNullElse(test.variant(), first),
                Objects.requireNonNullElse(test.to(), actor.email()));
    }

    @GetMapping("/results")
    @Needs(Permission.SEE_CAMPAIGNS)
    ResultsBody results(@PathVariable String slug) {
        Actor actor = currentActor.require();
        return ResultsBody.of(results.report(actor.requireTenant(), actor, slug));
    }
}
