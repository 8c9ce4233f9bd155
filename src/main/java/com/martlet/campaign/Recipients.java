package com.martlet.campaign;

import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantTransactions;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The customers of a campaign's audience and what became of each. */
@Component
public class Recipients {

    private final OutboxReading reading;
    private final TenantTransactions transactions;

    Recipients(OutboxReading reading, TenantTransactions transactions) {
        this.reading = reading;
        this.transactions = transactions;
    }

    /** The next ones in that state after the given ordinal; -1 begins. Ids only, no names. */
    public List<Recipient> page(
            Tenant tenant, Actor actor, Campaign campaign, MessageState state, int after) {
        actor.require(Permission.SEE_CAMPAIGNS);
        return page(tenant, campaign, state, after);
    }

    void forEach(Tenant tenant, Campaign campaign, MessageState state, Consumer<Recipient> reader) {
        var page = page(tenant, campaign, state, -1);
        while (!page.isEmpty()) {
            page.forEach(reader);
            page = page(tenant, campaign, state, page.getLast().ordinal());
        }
    }

    private List<Recipient> page(Tenant tenant, Campaign campaign, MessageState state, int after) {
        return transactions.readInTenant(
                tenant.id(), () -> reading.page(tenant.id(), campaign.id(), state, after));
    }
}
