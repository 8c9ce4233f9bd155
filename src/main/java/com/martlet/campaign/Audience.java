package com.martlet.campaign;

import com.martlet.identity.Tenant;
import com.martlet.identity.TenantTransactions;
import com.martlet.segment.CustomerCard;
import com.martlet.segment.CustomerCards;
import com.martlet.segment.SegmentService;
import com.martlet.serving.CustomerSet;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/**
 * Decides for each customer of a segment whether they get the campaign and which variant. Who
 * cannot be reached is left out first; chance decides among the rest, so that those held out are
 * like those written to.
 */
@Component
class Audience {

    private static final int YEARS_OF_CONSENT = 2;

    private final SegmentService segments;
    private final CustomerCards cards;
    private final SuppressionService suppressions;
    private final OutboxReading outbox;
    private final Rules rules;

    Audience(
            SegmentService segments,
            CustomerCards cards,
            SuppressionService suppressions,
            OutboxReading outbox,
            Rules rules) {
        this.segments = segments;
        this.cards = cards;
        this.suppressions = suppressions;
        this.outbox = outbox;
        this.rules = rules;
    }

    /** What holds for all campaigns. */
    @Component
    record Rules(CampaignSettings settings, TenantTransactions transactions, TenantTime time) {}

    /** The decisions for a segment's members as of a data version. */
    record Decided(CustomerSet members, List<OutboxRow> rows, ZonedDateTime at) {}

    Decided decide(Tenant tenant, Campaign campaign) {
        var assignment = Assignment.of(tenant.id(), campaign);
        return decide(tenant, campaign, rules.time().now(tenant), assignment::armOf);
    }

    /** As if it were that moment, with the arms that somebody else dealt. */
    Decided decide(
            Tenant tenant, Campaign campaign, ZonedDateTime now, ToIntFunction<String> arms) {
        var members = segments.resolve(tenant, campaign.plan().segment());
        var judge =
                new Judge(
                        campaign.plan().channel(),
                        suppressions.current(tenant.id()),
                        reachedOften(tenant, now),
                        now);
        var rows = new ArrayList<OutboxRow>();
        cards.forEach(tenant, members, card -> rows.add(row(card, judge, arms)));
        return new Decided(members, rows, now);
    }

    private RoaringBitmap reachedOften(Tenant tenant, ZonedDateTime now) {
        var settings = rules.settings();
        var since = now.toInstant().minus(settings.span());
        return rules.transactions()
                .readInTenant(
                        tenant.id(),
                        () -> outbox.reachedOften(tenant.id(), since, settings.mostPerCustomer()));
    }

    private OutboxRow row(CustomerCard card, Judge judge, ToIntFunction<String> arms) {
        var obstacle = judge.obstacle(card);
        var start = judge.now().toInstant();
        if (obstacle != null) {
            return new OutboxRow(
                    card.customerId(),
                    card.ordinal(),
                    null,
                    MessageState.EXCLUDED,
                    obstacle,
                    start);
        }
        var arm = arms.applyAsInt(card.customerId());
        var quietEnd =
                judge.channel().isImmediate() && !Attributes.of(card).allowsNights()
                        ? quietHours().endAt(judge.now())
                        : Optional.<ZonedDateTime>empty();
        return new OutboxRow(
                card.customerId(),
                card.ordinal(),
                arm,
                arm == Assignment.HOLDOUT ? MessageState.HELD_OUT : MessageState.WAITING,
                quietEnd.isPresent() ? Reason.QUIET_HOURS : null,
                quietEnd.map(ZonedDateTime::toInstant).orElse(start));
    }

    private QuietHours quietHours() {
        return new QuietHours(rules.settings().quietFrom(), rules.settings().quietUntil());
    }

    /** Finds what speaks against writing to a customer. */
    private record Judge(
            Channel channel, SuppressionList suppressed, RoaringBitmap often, ZonedDateTime now) {

        @Nullable Reason obstacle(CustomerCard card) {
            var consent = channel.consent();
            var address = consent.addressOf(card);
            if (!consent.isGivenBy(card)) {
                return Reason.NO_CONSENT;
            }
            if (isConsentTooOld(card)) {
                return Reason.CONSENT_TOO_OLD;
            }
            if (address.isEmpty()) {
                return Reason.NO_ADDRESS;
            }
            var listed = suppressed.reason(card, address);
            if (listed.isPresent()) {
                return listed.get();
            }
            return often.contains(card.ordinal()) ? Reason.TOO_FREQUENT : null;
        }

        private boolean isConsentTooOld(CustomerCard card) {
            var day = Attributes.of(card).consentedOn();
            return day != null && day.plusYears(YEARS_OF_CONSENT).isBefore(now.toLocalDate());
        }
    }
}
