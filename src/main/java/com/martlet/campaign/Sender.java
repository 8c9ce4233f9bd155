package com.martlet.campaign;

import com.martlet.base.ExternalError;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantService;
import com.martlet.identity.TenantTransactions;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what waits in the outbox. A batch is leased, each message is marked once the other side
 * took it; what a dead sender held is taken up when its lease ends.
 */
@Component
class Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private final CampaignRepository campaigns;
    private final OutboxReading reading;
    private final Batches batches;
    private final FileCarrier files;
    private final Tools tools;

    Sender(
            CampaignRepository campaigns,
            OutboxReading reading,
            Batches batches,
            FileCarrier files,
            Tools tools) {
        this.campaigns = campaigns;
        this.reading = reading;
        this.batches = batches;
        this.files = files;
        this.tools = tools;
    }

    /** Its transactions, its time, and who may be suspended meanwhile. */
    @Component
    record Tools(TenantTransactions transactions, TenantTime time, TenantService tenants) {}

    /** Works until nothing that is due is left, or the other side takes nothing. */
    void sendWaiting(Tenant tenant) {
        for (var campaign : sending(tenant)) {
            try {
                send(tenant, campaign);
                finishIfDone(tenant, campaign);
            } catch (ExternalError away) {
                LOG.warn(
                        "Campaign {} of {} waits: {}",
                        campaign.slug(),
                        tenant.slug(),
                        away.getMessage());
            }
        }
    }

    private void send(Tenant tenant, Campaign campaign) {
        if (campaign.plan().channel() instanceof Channel.File) {
            files.carry(tenant, campaign);
            return;
        }
        var isMore = true;
        while (isMore && isStillSending(tenant, campaign)) {
            isMore = batches.sendNext(tenant, campaign);
        }
    }

    private List<Campaign> sending(Tenant tenant) {
        return tools
                .transactions()
                .readInTenant(tenant.id(), () -> campaigns.all(tenant.id()))
                .stream()
                .filter(campaign -> campaign.state() == CampaignState.SENDING)
                .toList();
    }

    private boolean isStillSending(Tenant tenant, Campaign campaign) {
        return !tools.tenants().load(tenant.id()).suspended() && isSending(tenant, campaign);
    }

    private boolean isSending(Tenant tenant, Campaign campaign) {
        return tools.transactions()
                .readInTenant(tenant.id(), () -> campaigns.find(tenant.id(), campaign.slug()))
                .filter(now -> now.state() == CampaignState.SENDING)
                .isPresent();
    }

    private void finishIfDone(Tenant tenant, Campaign campaign) {
        tools.transactions()
                .inTenant(
                        tenant.id(),
                        () ->
                                campaigns
                                        .lock(tenant.id().value(), campaign.slug())
                                        .filter(row -> row.state() == CampaignState.SENDING)
                                        .filter(
                                                row ->
                                                        reading.waiting(tenant.id(), campaign.id())
                                                                == 0)
                                        .ifPresent(row -> finish(tenant, row)));
    }

    private void finish(Tenant tenant, CampaignEntity row) {
        var now = tools.time().instant(tenant);
        row.finish(now);
        row.become(CampaignState.SENT, now);
        campaigns.saveAndFlush(row);
    }
}
