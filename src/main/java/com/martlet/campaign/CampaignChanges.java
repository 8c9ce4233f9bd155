package com.martlet.campaign;

import com.martlet.audit.AuditTrail;
import com.martlet.base.Conflict;
import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantTransactions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Leads one campaign from a state to the next, one person at a time, and writes the trail. */
@Component
class CampaignChanges {

    private final CampaignRepository campaigns;
    private final TenantTransactions transactions;
    private final AuditTrail trail;

    CampaignChanges(
            CampaignRepository campaigns, TenantTransactions transactions, AuditTrail trail) {
        this.campaigns = campaigns;
        this.transactions = transactions;
        this.trail = trail;
    }

    /** A step from some states, and how the trail calls it. */
    record Change(String action, Set<CampaignState> from, Consumer<CampaignEntity> step) {}

    Campaign change(Tenant tenant, Actor actor, String slug, Change change) {
        return transactions.inTenant(
                tenant.id(),
                () -> {
                    var row =
                            campaigns
                                    .lock(tenant.id().value(), slug)
                                    .orElseThrow(() -> CampaignService.unknown(slug));
                    if (!change.from().contains(row.state())) {
                        throw new Conflict("campaign.error.notInThisState", slug, row.state());
                    }
                    change.step().accept(row);
                    return recorded(tenant, actor, change.action(), row);
                });
    }

    /** Keeps the row and says so in the trail; call it inside a transaction of the tenant. */
    Campaign recorded(Tenant tenant, Actor actor, String action, CampaignEntity row) {
        var campaign = campaigns.saveAndFlush(row).campaign();
        var details = new LinkedHashMap<String, String>();
        details.put("name", campaign.name());
        details.put("state", campaign.state().name());
        details.put("segment", campaign.plan().segment());
        details.put("channel", campaign.plan().channel().kind());
        trail.record(tenant, actor, action, campaign.slug(), Map.copyOf(details));
        return campaign;
    }
}
