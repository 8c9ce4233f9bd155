package com.martlet.campaign;

import com.martlet.base.FieldErrors;
import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import com.martlet.identity.TenantService;
import com.martlet.segment.SegmentService;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a campaign is held against before it is kept, and the day it stands for. */
@Component
class CampaignChecks {

    private final SegmentService segments;
    private final TenantService tenants;
    private final CampaignSettings settings;
    private final Approval approval;
    private final TenantTime time;

    CampaignChecks(
            SegmentService segments,
            TenantService tenants,
            CampaignSettings settings,
            Approval approval,
            TenantTime time) {
        this.segments = segments;
        this.tenants = tenants;
        this.settings = settings;
        this.approval = approval;
        this.time = time;
    }

    void requireSomebodyElse(TenantId tenant, Actor actor, Campaign campaign) {
        approval.requireSomebodyElse(tenant, actor, campaign);
    }

    List<String> approversBeside(TenantId tenant, Actor actor) {
        return approval.others(tenant, actor.email());
    }

    LocalDate today(Tenant tenant) {
        return time.now(tenant).toLocalDate();
    }

    void requireFuture(Tenant tenant, @Nullable LocalDateTime sendAt) {
        var now = time.now(tenant).toLocalDateTime();
        if (sendAt != null && sendAt.isBefore(now)) {
            var errors = new FieldErrors();
            errors.add("sendAt", "campaign.error.past", sendAt, tenant.zone());
            errors.throwIfAny("campaign.error.notScheduled");
        }
    }

    CheckedCampaign check(TenantId tenant, CampaignDraft draft) {
        return CheckedCampaign.of(draft, slug -> segments.find(tenant, slug).isPresent(), settings);
    }

    SendingRules rules() {
        return settings.rules();
    }

    /** A campaign as it would be kept, for trying it. */
    Campaign tried(Tenant tenant, Actor actor, CampaignDraft draft) {
        var checked = check(tenant.id(), draft);
        var history = new CampaignHistory(actor.email(), null, null, null, null, null, null, null);
        return new Campaign(
                new CampaignId(0),
                checked.slug(),
                checked.name(),
                CampaignState.DRAFT,
                checked.plan(),
                history);
    }

    Optional<CampaignDate> day(TenantId tenant, Campaign campaign) {
        var started = campaign.history().startedAt();
        if (started != null) {
            var zone = tenants.load(tenant).zone();
            return Optional.of(date(campaign, started.atZone(zone).toLocalDate()));
        }
        var planned = campaign.plan().sendAt();
        return campaign.state() == CampaignState.APPROVED && planned != null
                ? Optional.of(date(campaign, planned.toLocalDate()))
                : Optional.empty();
    }

    private static CampaignDate date(Campaign campaign, LocalDate day) {
        return new CampaignDate(campaign.slug(), campaign.name(), day);
    }
}
