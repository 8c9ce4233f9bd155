package com.martlet.campaign;

import com.martlet.identity.Tenant;
import com.martlet.identity.TenantTransactions;
import org.springframework.stereotype.Component;

/**
 * Readies the file of a campaign: from here on it can be fetched, by those with the right. Nothing
 * lies on a disk; the file is written when it is fetched.
 */
@Component
class FileCarrier {

    private final Outbox outbox;
    private final Recipients recipients;
    private final SuppressionService suppressions;
    private final TenantTransactions transactions;
    private final TenantTime time;

    FileCarrier(
            Outbox outbox,
            Recipients recipients,
            SuppressionService suppressions,
            TenantTransactions transactions,
            TenantTime time) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.suppressions = suppressions;
        this.transactions = transactions;
        this.time = time;
    }

    void carry(Tenant tenant, Campaign campaign) {
        var suppressed = suppressions.current(tenant.id());
        var now = time.instant(tenant);
        recipients.forEach(
                tenant,
                campaign,
                MessageState.WAITING,
                one ->
                        suppressed
                                .reason(one.customerId(), "")
                                .ifPresent(reason -> exclude(tenant, campaign, one, reason)));
        transactions.inTenant(tenant.id(), () -> outbox.allSent(tenant.id(), campaign.id(), now));
    }

    private void exclude(Tenant tenant, Campaign campaign, Recipient one, Reason reason) {
        transactions.inTenant(
                tenant.id(),
                () -> outbox.exclude(tenant.id(), campaign.id(), one.customerId(), reason));
    }
}
