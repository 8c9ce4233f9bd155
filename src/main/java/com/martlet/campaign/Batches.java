package com.martlet.campaign;

import com.martlet.base.Explained;
import com.martlet.base.Phrase;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantTransactions;
import com.martlet.segment.CustomerCard;
import com.martlet.segment.CustomerCards;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Sends one batch of a campaign's messages after the other. */
@Component
class Batches {

    private final Claims claims;
    private final CustomerCards cards;
    private final SuppressionService suppressions;
    private final Desk desk;
    private final Rules rules;

    Batches(
            Claims claims,
            CustomerCards cards,
            SuppressionService suppressions,
            Desk desk,
            Rules rules) {
        this.claims = claims;
        this.cards = cards;
        this.suppressions = suppressions;
        this.desk = desk;
        this.rules = rules;
    }

    /** What holds for all batches. */
    @Component
    record Rules(
            CampaignSettings settings,
            TenantTransactions transactions,
            TenantTime time,
            Doubt doubt) {}

    /**
     * @return whether there was anything to send
     */
    boolean sendNext(Tenant tenant, Campaign campaign) {
        settle(tenant, campaign);
        var owner = UUID.randomUUID().toString();
        var claimed = claim(tenant, campaign, owner);
        if (claimed.isEmpty()) {
            return false;
        }
        try {
            sendAll(tenant, campaign, claimed, owner);
            release(tenant, campaign, owner, List.of());
        } catch (RuntimeException failure) {
            release(tenant, campaign, owner, why(failure));
            throw failure;
        }
        return true;
    }

    private void settle(Tenant tenant, Campaign campaign) {
        var now = rules.time().instant(tenant);
        rules.transactions()
                .inTenant(tenant.id(), () -> rules.doubt().settle(tenant.id(), campaign.id(), now));
    }

    private List<Claimed> claim(Tenant tenant, Campaign campaign, String owner) {
        var claim =
                new Claims.Claim(
                        owner,
                        rules.settings().lease().toMillis() / 1000.0,
                        rules.settings().batch(),
                        rules.time().instant(tenant));
        return rules.transactions()
                .inTenant(tenant.id(), () -> claims.take(tenant.id(), campaign.id(), claim));
    }

    /** Stops at half of the lease, long before somebody else may take the messages. */
    private void sendAll(Tenant tenant, Campaign campaign, List<Claimed> claimed, String owner) {
        var started = System.nanoTime();
        var patience = rules.settings().lease().dividedBy(2);
        var known = cards(tenant, claimed);
        var suppressed = suppressions.current(tenant.id());
        for (var one : claimed) {
            desk.handle(
                    new Desk.Task(
                            tenant, campaign, one, owner, known.get(one.ordinal()), suppressed));
            if (Duration.ofNanos(System.nanoTime() - started).compareTo(patience) > 0) {
                return;
            }
        }
    }

    private Map<Integer, CustomerCard> cards(Tenant tenant, List<Claimed> claimed) {
        var ordinals = claimed.stream().map(Claimed::ordinal).toList();
        return cards.find(tenant, ordinals).stream()
                .collect(Collectors.toMap(CustomerCard::ordinal, Function.identity()));
    }

    private static List<Phrase> why(RuntimeException failure) {
        return failure instanceof Explained explained
                ? explained.phrases()
                : List.of(Phrase.of("campaign.error.unexpected"));
    }

    private void release(Tenant tenant, Campaign campaign, String owner, List<Phrase> error) {
        rules.transactions()
                .inTenant(
                        tenant.id(),
                        () -> claims.release(tenant.id(), campaign.id(), owner, error));
    }
}
