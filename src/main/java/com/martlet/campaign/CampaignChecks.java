package com.martlet.campaign;

import com.martlet.identity.TenantId;
import com.martlet.identity.TenantService;
import com.martlet.segment.SegmentService;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a campaign is held against before it is kept, and the day it stands for. */
@Component
class CampaignChecks {

    private final SegmentService segments;
    private final TenantService tenants;
    private final CampaignSettings settings;

    CampaignChecks(SegmentService segments, TenantService tenants, CampaignSettings settings) {
        this.segments = segments;
        this.tenants = tenants;
        this.settings = settings;
    }

    CheckedCampaign check(TenantId tenant, CampaignDraft draft) {
        return CheckedCampaign.of(draft, slug -> segments.find(tenant, slug).isPresent(), settings);
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
