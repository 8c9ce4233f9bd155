package com.martlet.campaign;

import com.martlet.audit.AuditTrail;
import com.martlet.base.UserError;
import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantTransactions;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps past campaigns as if they had been sent from here: nothing goes out, and from then on they
 * are measured like all others.
 */
@Component
class TakeOver {

    private static final Logger LOG = LoggerFactory.getLogger(TakeOver.class);

    private final List<PastCampaigns> sources;
    private final CampaignRepository campaigns;
    private final Audience audience;
    private final Outbox outbox;
    private final Tools tools;

    TakeOver(
            List<PastCampaigns> sources,
            CampaignRepository campaigns,
            Audience audience,
            Outbox outbox,
            Tools tools) {
        this.sources = List.copyOf(sources);
        this.campaigns = campaigns;
        this.audience = audience;
        this.outbox = outbox;
        this.tools = tools;
    }

    /** What it is checked by and where it is written down. */
    @Component
    record Tools(CampaignChecks checks, AuditTrail trail, TenantTransactions transactions) {}

    /** One that cannot be taken over keeps no other from it. */
    void takeOver(Tenant tenant) {
        for (var source : sources) {
            source.of(tenant).stream()
                    .filter(past -> isNew(tenant, past))
                    .forEach(past -> tryToTake(tenant, past));
        }
    }

    private boolean isNew(Tenant tenant, PastCampaign past) {
        var slug = String.valueOf(past.draft().slug());
        return tools.transactions()
                .readInTenant(tenant.id(), () -> campaigns.find(tenant.id(), slug))
                .isEmpty();
    }

    private void tryToTake(Tenant tenant, PastCampaign past) {
        try {
            take(tenant, past);
        } catch (UserError obstacle) {
            LOG.warn(
                    "Campaign {} of {} cannot be taken over: {}",
                    past.draft().slug(),
                    tenant.slug(),
                    obstacle.getMessage());
        }
    }

    /** Waits for the next run while nobody is in its segment. */
    private void take(Tenant tenant, PastCampaign past) {
        var martlet = Actor.martlet(tenant);
        var tried = tools.checks().tried(tenant, martlet, past.draft());
        var start = past.startedAt().atZone(tenant.zone());
        var decided = audience.decide(tenant, tried, start, past.arms());
        if (!decided.rows().isEmpty()) {
            tools.transactions().inTenant(tenant.id(), () -> keep(tenant, martlet, past, decided));
        }
    }

    private void keep(Tenant tenant, Actor martlet, PastCampaign past, Audience.Decided decided) {
        var start = decided.at().toInstant();
        var checked = tools.checks().check(tenant.id(), past.draft());
        var row = new CampaignEntity(tenant.id().value(), checked, martlet.email(), start);
        row.submit(martlet.email(), start);
        row.approve(martlet.email(), start);
        row.start(start, decided.rows().size(), decided.members().dataVersion());
        row.finish(start);
        row.become(CampaignState.SENT, start);
        var campaign = campaigns.saveAndFlush(row).campaign();
        outbox.add(tenant.id(), campaign.id(), decided.rows());
        outbox.allSent(tenant.id(), campaign.id(), start);
        tools.trail()
                .record(
                        tenant,
                        martlet,
                        "campaign.taken_over",
                        campaign.slug(),
                        Map.of("audience", String.valueOf(decided.rows().size())));
    }
}
