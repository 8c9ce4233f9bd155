package com.martlet.campaign;

import com.martlet.base.Phrase;
import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantTransactions;
import com.martlet.identity.TestPeople;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationContext;

/** A shop of its own for a test, what sends its campaigns, and what became of them. */
final class DispatchScene {

    private static final LocalDate YESTERDAY = LocalDate.of(2026, 9, 1);

    final Tenant tenant;
    final Actor martlet;
    final SetClock clock = SetClock.at("2026-09-02T10:00:00");
    final RecordingCarrier carrier = new RecordingCarrier();
    final Machinery machinery;

    private final CampaignService campaigns;
    private final OutboxReading reading;
    private final TenantTransactions transactions;

    DispatchScene(ApplicationContext context) {
        tenant = new TestPeople(context).aTenant();
        martlet = Actor.martlet(tenant);
        machinery = new Machinery(context, clock, carrier);
        campaigns = context.getBean(CampaignService.class);
        reading = context.getBean(OutboxReading.class);
        transactions = context.getBean(TenantTransactions.class);
        CampaignFixture.keepEverybody(tenant, context);
    }

    CampaignShop shop() {
        return new CampaignShop(tenant, YESTERDAY);
    }

    void approve(CampaignDraft draft) {
        campaigns.create(tenant, martlet, draft);
        campaigns.submit(tenant, martlet, draft.slug());
        campaigns.approve(tenant, martlet, draft.slug());
    }

    void tick() {
        machinery.tick(tenant);
    }

    /** The campaign that most tests have. */
    Campaign fall() {
        return campaigns.load(tenant.id(), "fall");
    }

    /** What the last letter of the fall ran into; empty when nothing did. */
    List<Phrase> trouble() {
        return transactions.readInTenant(
                tenant.id(), () -> reading.lastTrouble(tenant.id(), fall().id()));
    }

    /** Why whom the fall left out was left out, by customer. */
    Map<String, Reason> reasons() {
        var reasons = new TreeMap<String, Reason>();
        recipients(MessageState.EXCLUDED)
                .forEach(one -> reasons.put(one.customerId(), one.reason()));
        return reasons;
    }

    List<Recipient> recipients(MessageState state) {
        return transactions.readInTenant(
                tenant.id(), () -> reading.page(tenant.id(), fall().id(), state, -1));
    }
}
