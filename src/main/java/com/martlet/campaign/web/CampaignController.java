package com.martlet.campaign.web;

import com.martlet.campaign.CampaignService;
import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns for programs: written, scheduled, approved, stopped. */
@RestController
@RequestMapping("/api/v1/campaigns")
class CampaignController {

    private final CampaignService campaigns;
    private final CurrentActor currentActor;

    CampaignController(CampaignService campaigns, CurrentActor currentActor) {
        this.campaigns = campaigns;
        this.currentActor = currentActor;
    }

    record Campaigns(List<CampaignBody> campaigns) {}

    /**
     * @param sendAt in the tenant's zone; null as soon as somebody approves
     */
    record Schedule(@Nullable LocalDateTime sendAt) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.EDIT_CAMPAIGNS)
    CampaignBody create(@RequestBody CampaignForm form) {
        return CampaignBody.of(campaigns.create(tenant(), actor(), form.toDraft()));
    }

    @GetMapping
    @Needs(Permission.SEE_CAMPAIGNS)
    Campaigns list() {
        return new Campaigns(campaigns.list(tenant().id()).stream().map(CampaignBody::of).toList());
    }

    @GetMapping("/{slug}")
    @Needs(Permission.SEE_CAMPAIGNS)
    CampaignBody find(@PathVariable String slug) {
        return CampaignBody.of(campaigns.load(tenant().id(), slug));
    }

    @PutMapping("/{slug}")
    @Needs(Permission.EDIT_CAMPAIGNS)
    CampaignBody update(@PathVariable String slug, @RequestBody CampaignForm form) {
        return CampaignBody.of(campaigns.update(tenant(), actor(), slug, form.toDraft()));
    }

    /** Hands the campaign in for approval. */
    @PostMapping("/{slug}/schedule")
    @Needs(Permission.EDIT_CAMPAIGNS)
    CampaignBody schedule(@PathVariable String slug, @RequestBody Schedule schedule) {
        return CampaignBody.of(campaigns.schedule(tenant(), actor(), slug, schedule.sendAt()));
    }

    @PostMapping("/{slug}/approve")
    @Needs(Permission.SEND_CAMPAIGNS)
    CampaignBody approve(@PathVariable String slug) {
        return CampaignBody.of(campaigns.approve(tenant(), actor(), slug));
    }

    @PostMapping("/{slug}/cancel")
    @Needs(Permission.EDIT_CAMPAIGNS)
    CampaignBody cancel(@PathVariable String slug) {
        return CampaignBody.of(campaigns.cancel(tenant(), actor(), slug));
    }

    private Actor actor() {
        return currentActor.require();
    }

    private Tenant tenant() {
        return actor().requireTenant();
    }
}
