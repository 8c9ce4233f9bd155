package com.martlet.campaign;

import com.martlet.base.Phrase;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import com.martlet.identity.TenantTransactions;
import com.martlet.mail.Handover;
import com.martlet.segment.CustomerCard;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Handles one message: looks once more whether it may go, hands it over, and writes down what came
 * of it at once, so that a crash repeats one message at most.
 */
@Component
class Desk {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final List<Carrier> carriers;
    private final Letters letters;
    private final Outbox outbox;
    private final CampaignSettings settings;
    private final Tools tools;

    Desk(
            List<Carrier> carriers,
            Letters letters,
            Outbox outbox,
            CampaignSettings settings,
            Tools tools) {
        this.carriers = List.copyOf(carriers);
        this.letters = letters;
        this.outbox = outbox;
        this.settings = settings;
        this.tools = tools;
    }

    /** Its transactions and its time. */
    @Component
    record Tools(TenantTransactions transactions, TenantTime time, Doubt doubt) {}

    /** One claimed message with what is known of its customer now. */
    record Task(
            Tenant tenant,
            Campaign campaign,
            Claimed claimed,
            String owner,
            @Nullable CustomerCard card,
            SuppressionList suppressed) {

        String customer() {
            return claimed.customerId();
        }
    }

    void handle(Task task) {
        var card = task.card();
        var channel = task.campaign().plan().channel();
        var address = card == null ? "" : channel.consent().addressOf(card);
        if (card == null || address.isEmpty()) {
            exclude(task, Reason.NO_ADDRESS);
            return;
        }
        var listed = task.suppressed().reason(card, address);
        var quietEnd = quietEnd(task.tenant(), card);
        if (listed.isPresent()) {
            exclude(task, listed.get());
        } else if (!channel.consent().isGivenBy(card)) {
            exclude(task, Reason.NO_CONSENT);
        } else if (quietEnd != null) {
            mark(
                    task,
                    () -> outbox.postpone(tenant(task), campaign(task), task.customer(), quietEnd));
        } else {
            send(task, card);
        }
    }

    private @Nullable Instant quietEnd(Tenant tenant, CustomerCard card) {
        return Attributes.of(card).allowsNights()
                ? null
                : new QuietHours(settings.quietFrom(), settings.quietUntil())
                        .endAt(tools.time().now(tenant))
                        .map(ZonedDateTime::toInstant)
                        .orElse(null);
    }

    private void send(Task task, CustomerCard card) {
        var campaign = task.campaign();
        var variant = campaign.plan().variants().get(task.claimed().arm() - 1);
        var letter = letters.write(task.tenant(), campaign, variant, card);
        var carrier = carrier(campaign.plan().channel());
        try {
            var outcome = carrier.carry(task.tenant(), letter, handover(task));
            mark(task, () -> write(task, outcome));
        } catch (NoLongerOurs taken) {
            LOG.warn("A message of {} was taken over by another sender", campaign.slug());
        }
    }

    /** Somebody else may send it, because this sender was too slow. */
    private static final class NoLongerOurs extends RuntimeException {}

    private Handover handover(Task task) {
        return new Handover() {
            @Override
            public void begins() {
                if (!tools.transactions().inTenant(tenant(task), () -> isBegun(task))) {
                    throw new NoLongerOurs();
                }
            }

            @Override
            public void wasRefused() {
                mark(task, () -> tools.doubt().end(tenant(task), campaign(task), task.customer()));
            }
        };
    }

    private boolean isBegun(Task task) {
        return tools.doubt().begin(tenant(task), campaign(task), task.customer(), task.owner());
    }

    private void write(Task task, Outcome outcome) {
        var now = tools.time().instant(task.tenant());
        switch (outcome) {
            case Outcome.Delivered delivered ->
                    outbox.sent(tenant(task), campaign(task), task.customer(), now);
            case Outcome.Refused refused ->
                    outbox.failed(tenant(task), campaign(task), task.customer(), refused.reason());
            case Outcome.Later later -> tryLater(task, later.reason(), now);
        }
    }

    private void tryLater(Task task, Phrase reason, Instant now) {
        var attempt = task.claimed().attempts() + 1;
        if (attempt >= settings.attempts()) {
            outbox.failed(tenant(task), campaign(task), task.customer(), reason);
        } else {
            var next = now.plus(settings.backoffAfter(attempt));
            outbox.retryAt(tenant(task), campaign(task), task.customer(), next, reason);
        }
    }

    private void exclude(Task task, Reason reason) {
        mark(task, () -> outbox.exclude(tenant(task), campaign(task), task.customer(), reason));
    }

    private void mark(Task task, Runnable work) {
        tools.transactions().inTenant(tenant(task), work);
    }

    private Carrier carrier(Channel channel) {
        return carriers.stream()
                .filter(one -> one.carries(channel))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody carries " + channel));
    }

    private static TenantId tenant(Task task) {
        return task.tenant().id();
    }

    private static CampaignId campaign(Task task) {
        return task.campaign().id();
    }
}
