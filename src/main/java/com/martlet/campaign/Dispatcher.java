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
 * Starts approved campaigns at their time: the audience with each customer's arm goes into the
 * outbox in one transaction, once. From there the sender takes it.
 */
@Component
class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final CampaignRepository campaigns;
    private final Audience audience;
    private final Outbox outbox;
    private final Tools tools;
    private final TenantTransactions transactions;

    Dispatcher(
            CampaignRepository campaigns,
            Audience audience,
            Outbox outbox,
            Tools tools,
            TenantTransactions transactions) {
        this.campaigns = campaigns;
        this.audience = audience;
        this.outbox = outbox;
        this.tools = tools;
        this.transactions = transactions;
    }

    /** Where it is written down, and by which time. */
    @Component
    record Tools(AuditTrail trail, TenantTime time) {}

    /** A campaign that cannot start does not keep the others from it. */
    void startDue(Tenant tenant) {
        for (var campaign : due(tenant)) {
            try {
                start(tenant, campaign);
            } catch (UserError obstacle) {
                LOG.warn(
                        "Campaign {} of {} cannot start: {}",
                        campaign.slug(),
                        tenant.slug(),
                        obstacle.getMessage());
            }
        }
    }

    private List<Campaign> due(Tenant tenant) {
        var now = tools.time().now(tenant).toLocalDateTime();
        return transactions.readInTenant(tenant.id(), () -> campaigns.all(tenant.id())).stream()
                .filter(campaign -> campaign.state() == CampaignState.APPROVED)
                .filter(
                        campaign -> {
                            var sendAt = campaign.plan().sendAt();
                            return sendAt == null || !sendAt.isAfter(now);
                        })
                .toList();
    }

    /**
     * The audience is read before the lock; a campaign that changed meanwhile waits for the next
     * look.
     */
    private void start(Tenant tenant, Campaign campaign) {
        var decided = audience.decide(tenant, campaign);
        transactions.inTenant(
                tenant.id(),
                () ->
                        campaigns
                                .lock(tenant.id().value(), campaign.slug())
                                .filter(row -> isUnchanged(row, campaign))
                                .ifPresent(row -> begin(tenant, row, decided)));
    }

    private static boolean isUnchanged(CampaignEntity row, Campaign campaign) {
        return row.state() == CampaignState.APPROVED
                && row.campaign().plan().equals(campaign.plan());
    }

    private void begin(Tenant tenant, CampaignEntity row, Audience.Decided decided) {
        var campaign = row.campaign();
        var start = decided.at().toInstant();
        outbox.add(tenant.id(), campaign.id(), decided.rows());
        row.start(start, decided.rows().size(), decided.members().dataVersion());
        row.become(CampaignState.SENDING, start);
        campaigns.saveAndFlush(row);
        var reached =
                decided.rows().stream().filter(one -> one.state() == MessageState.WAITING).count();
        tools.trail()
                .record(
                        tenant,
                        Actor.martlet(tenant),
                        "campaign.started",
                        campaign.slug(),
                        Map.of(
                                "audience", String.valueOf(decided.rows().size()),
                                "messages", String.valueOf(reached),
                                "dataVersion", String.valueOf(decided.members().dataVersion())));
    }
}
